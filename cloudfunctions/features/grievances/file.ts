import { fileGrievance } from '@shared/features/grievances/contract';
import { Failure } from '@shared/kernel/failure';
import { createOnce, idOfCommand } from '../../kernel/aggregate';
import { requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { chainOf, requireKnownPlace } from './offices';
import { openTicket } from './open-ticket';
import { phoneOf } from './phone';
import { filedAnswer } from './present';
import { hide } from './protection/sealed-matter';

/** Two store calls: the account that dispatch reads, and the ticket. */
export const serveFileGrievance = ({ tickets, offices, photos, calendar, secrets }: GrievanceNeeds) =>
  serve(fileGrievance, async ({ contactName, contactPhone, photoIds, ...said }, context) => {
    const { accountId } = requireCaller(context);
    requireKnownPlace(said.workplaceTownCode, 'workplaceTownCode');
    const contact = { name: contactName, phone: phoneOf(contactPhone) };
    const { employerName = null, amountInFen = null, identity } = said;
    if (identity === 'sealed' && !employerName) throw new Failure('input.invalid', { fields: ['employerName'] });
    const matter = { ...said, employerName, amountInFen, contact };
    const photoPaths = photos.pathsOf(photoIds, accountId);
    const { draft, effects } = openTicket({
      ticketId: idOfCommand(context),
      matter,
      photoPaths,
      seal: secrets.seal,
      digest: (phone) => secrets.digest('phoneDigest', phone),
      reporterIds: [accountId],
      visit: null,
      chain: await chainOf(offices, said.workplaceTownCode, context.now),
      federations: await offices.federationsAround(said.workplaceTownCode, context.now),
      calendar,
      context,
      ...(identity === 'sealed' ? { hidden: hide(secrets, { ...matter, photoPaths }) } : {}),
    });
    return createOnce(tickets, context, { draft, effects, value: filedAnswer });
  });

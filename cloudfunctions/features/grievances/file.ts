import { fileGrievance } from '@shared/features/grievances/contract';
import { Failure } from '@shared/kernel/failure';
import { createOnce, idOfCommand } from '../../kernel/aggregate';
import { requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { requireKnownPlace } from './offices';
import { openTicket } from './open-ticket';
import { openingAt } from './opening-at';
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
      reporterIds: [accountId],
      visit: null,
      ...(await openingAt({ offices, calendar, secrets }, said.workplaceTownCode, context.now)),
      context,
      ...(identity === 'sealed' ? { hidden: hide(secrets, { ...matter, photoPaths }) } : {}),
    });
    return createOnce(tickets, context, { draft, effects, value: filedAnswer });
  });

import { fileGrievance } from '@shared/features/grievances/contract';
import { isRedFlag } from '@shared/features/grievances/grade';
import { reasonsOf } from '@shared/features/grievances/routing';
import { Failure } from '@shared/kernel/failure';
import { parsePhone } from '@shared/people/phone';
import { createOnce, idOfCommand } from '../../kernel/aggregate';
import { requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { chainOf, requireKnownTown } from './offices';
import { openTicket } from './open-ticket';
import { publicOwner } from './present';

const phoneOf = (typed: string): string => {
  const parsed = parsePhone(typed);
  if (!parsed.ok) throw new Failure('input.invalid', { fields: ['contactPhone'] });
  return parsed.phone;
};

/** Two store calls: the account that dispatch reads, and the ticket. */
export const serveFileGrievance = ({ tickets, offices, photos, calendar, secrets }: GrievanceNeeds) =>
  serve(fileGrievance, async ({ contactName, contactPhone, photoIds, ...said }, context) => {
    const { accountId } = requireCaller(context);
    requireKnownTown(said.workplaceTownCode, 'workplaceTownCode');
    const contact = { name: contactName, phone: phoneOf(contactPhone) };
    const { employerName = null, amountInFen = null } = said;
    const { draft, effects } = openTicket({
      ticketId: idOfCommand(context),
      matter: { ...said, employerName, amountInFen, contact },
      photoPaths: photos.pathsOf(photoIds, accountId),
      seal: secrets.seal,
      digest: (phone) => secrets.digest('phoneDigest', phone),
      reporterIds: [accountId],
      visit: null,
      chain: await chainOf(offices, said.workplaceTownCode, context.now),
      federations: await offices.federationsAround(said.workplaceTownCode, context.now),
      calendar,
      context,
    });
    return createOnce(tickets, context, {
      draft,
      effects,
      value: ({ _id, number, grade, owner, schedule, tried, dangers }) => ({
        ticketId: _id,
        number,
        grade,
        owner: publicOwner(owner),
        acceptDueAt: schedule.acceptDueAt,
        finishDueAt: schedule.finishDueAt,
        isDueCertain: schedule.isCertain,
        why: reasonsOf(tried),
        callNow: dangers.some(isRedFlag) ? owner.phone : null,
      }),
    });
  });

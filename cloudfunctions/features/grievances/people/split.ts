import { currentLimits } from '@shared/features/grievances/limits';
import { splitTicket } from '@shared/features/grievances/people-contract';
import { startSchedule } from '@shared/features/grievances/schedule';
import { ticketNumber } from '@shared/features/grievances/ticket-number';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { change, createOnce, type Draft, idOfCommand } from '../../../kernel/aggregate';
import { authorize } from '../../../kernel/context';
import type { Deliver } from '../../../kernel/outbox';
import { serve } from '../../../kernel/route';
import { systemContext } from '../../../kernel/system-context';
import { requireState } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import { noParts } from '../parts';
import { answerOf, settle } from '../settle';
import type { JoinedGrievance, Ticket } from '../store';
import { ownerSubject } from '../subjects';
import { entryBy, entryByOffice } from '../timeline';

/** Those who go are kept on the ticket they leave until, and after, the new one stands: a crash between loses nobody. */
export const serveSplitTicket = ({ tickets }: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(splitTicket, ({ ticketId, grievanceIds, reason }, context) => {
    const newTicketId = idOfCommand(context);
    return change(tickets, context, {
      id: ticketId,
      authorize: (ticket) => authorize(context, ownerSubject(ticket)),
      decide: (ticket) => {
        requireState('split', ticket);
        const leaving = ticket.joined.filter(({ grievanceId }) => grievanceIds.includes(grievanceId));
        if (leaving.length !== grievanceIds.length) throw new Failure('input.invalid', { fields: ['grievanceIds'] });
        const left = leaving.flatMap(({ reporterIds }) => reporterIds);
        const next = settle({
          ...ticket,
          joined: ticket.joined.filter((one) => !leaving.includes(one)),
          reporterIds: ticket.reporterIds.filter((accountId) => !left.includes(accountId)),
          splitOff: [...ticket.splitOff, { newTicketId, grievances: leaving }],
          timeline: [...ticket.timeline, entryByOffice(ticket, 'split', context, { text: reason })],
        });
        return {
          next,
          effects: [{ kind: 'openSplit', fromTicketId: ticketId, newTicketId }],
          value: { ...answerOf(next), newTicketId },
        };
      },
    });
  });

const draftOf = (
  from: Ticket,
  newTicketId: string,
  [first, ...others]: readonly [JoinedGrievance, ...JoinedGrievance[]],
  { now, calendar, random }: { now: Date; calendar: GrievanceNeeds['calendar']; random: string },
): Draft<Ticket> => {
  const { grade } = from;
  const { version: _, receipts: __, outbox: ___, hasOutbox: ____, ...kept } = from;
  return settle({
    ...kept,
    ...noParts,
    _id: newTicketId,
    number: ticketNumber(chinaDay(now), random),
    channel: first.channel,
    said: first.said,
    amountInFen: first.amountInFen,
    identity: first.identity,
    photoPaths: first.photoPaths,
    sealedContact: first.sealedContact,
    firstShare: first.share,
    joined: others,
    headcount: 1 + others.length,
    reporterIds: [first, ...others].flatMap(({ reporterIds }) => reporterIds),
    visit: null,
    owner: { ...from.owner, handlerAccountId: null, handlerName: null },
    copied: [],
    state: 'SUBMITTED',
    schedule: startSchedule(currentLimits, { grade, now, calendar }),
    question: null,
    outcome: null,
    timeline: [entryBy('clock', 'split', now)],
    filedAt: now.toISOString(),
    closedAt: null,
  });
};

/** Opens the ticket of those who were split off; the same split opens one. */
export const deliverOpenSplit =
  ({ tickets, calendar }: GrievanceNeeds): Deliver<'openSplit'> =>
  async ({ fromTicketId, newTicketId }, now) => {
    const from = await tickets.byId(fromTicketId);
    const [first, ...others] = from?.splitOff.find((split) => split.newTicketId === newTicketId)?.grievances ?? [];
    if (!from || !first) return;
    const context = systemContext('tickets.openSplit', newTicketId, now, 'split');
    await createOnce(tickets, context, {
      draft: () => draftOf(from, newTicketId, [first, ...others], { now, calendar, random: context.randomId() }),
      effects: (made) => [
        notice(made, 'ticket.arrived', toOwner(made), now),
        notice(made, 'ticket.filed', { accountIds: made.reporterIds }, now),
      ],
      value: () => null,
    });
  };

import { reopenGrievance } from '@shared/features/grievances/people-contract';
import { routeUp } from '@shared/features/grievances/routing';
import { restart } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { authorize, type Context, requireCaller } from '../../../kernel/context';
import type { Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import { chainOf, handedTo } from '../offices';
import type { Unsettled } from '../settle';
import type { Ticket } from '../store';
import { confirmingSubject } from '../subjects';
import { entryBy } from '../timeline';
import { grievanceIdOf } from './people';

/** Our default: later it is a new matter (E38). */
const daysToReopen = 60;
const dayInMs = 86_400_000;

const assertRecent = ({ closedAt }: Ticket, { now }: Context): void => {
  if (closedAt !== null && now.getTime() - Date.parse(closedAt) > daysToReopen * dayInMs) {
    throw new Failure('grievance.endedLongAgo', { days: daysToReopen });
  }
};

type Chain = Parameters<typeof routeUp<Office>>[0];

/** What was closed goes one level up, as with a dispute; what its worker took back returns to its office, if anybody is there. */
const handsOf = (ticket: Ticket, chain: Chain) => {
  const own = chain.find(({ officeId }) => officeId === ticket.owner.officeId);
  const isManned = (own?.handlers.length ?? 0) > 0;
  const up = ticket.state === 'WITHDRAWN' && isManned ? null : routeUp(chain, ticket.owner, ticket.employerName);
  const unhanded = { owner: { ...ticket.owner, handlerAccountId: null, handlerName: null }, copied: ticket.copied };
  return up ? handedTo(ticket, up, chain) : unhanded;
};

export const serveReopenGrievance = (needs: Pick<GrievanceNeeds, 'tickets' | 'offices' | 'calendar'>) =>
  serve(reopenGrievance, async ({ ticketId, text }, context) => {
    const known = await needs.tickets.byId(ticketId);
    if (!known) throw new Failure('thing.notFound');
    authorize(context, confirmingSubject(known));
    const chain = await chainOf(needs.offices, known.owner.regionCode, context.now);
    return act(needs, context, {
      ticketId,
      subject: confirmingSubject,
      transition: 'reopen',
      next: (ticket): Unsettled => {
        assertRecent(ticket, context);
        const { grade } = ticket;
        const tick = { grade, now: context.now, calendar: needs.calendar };
        return {
          ...ticket,
          ...handsOf(ticket, chain),
          state: 'REOPENED',
          closedAt: null,
          firstShare: { ...ticket.firstShare, isWithdrawn: false },
          joined: ticket.joined.map((one) => ({ ...one, share: { ...one.share, isWithdrawn: false } })),
          schedule: restart(ticket.schedule, 'accept', tick),
          timeline: [
            ...ticket.timeline,
            entryBy('worker', 'reopened', context.now, {
              text,
              of: grievanceIdOf(ticket, requireCaller(context).accountId),
            }),
          ],
        };
      },
      effects: (after) => [notice(after, 'ticket.reopened', toOwner(after), context.now)],
    });
  });

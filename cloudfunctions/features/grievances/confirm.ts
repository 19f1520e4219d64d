import { confirmOutcome } from '@shared/features/grievances/contract';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { authorize, type Context, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toOwner } from './notices';
import { chainOf } from './offices';
import { grievanceIdOf, isSettledForAll, joinedOf, withShare } from './people/people';
import { disputeNotices, reopened } from './reopened';
import type { Unsettled } from './settle';
import type { Ticket } from './store';
import { confirmingSubject } from './subjects';
import { entryBy } from './timeline';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'offices'>;
type Said = Omit<ParsedInputOf<typeof confirmOutcome>, 'ticketId'>;

const entryOf = (ticket: Ticket, { solved, receivedInFen, text }: Said, context: Context) => {
  const { accountId } = requireCaller(context);
  const by = ticket.reporterIds.includes(accountId) ? 'worker' : 'districtWorker';
  const details = { solved, ...(receivedInFen === undefined ? {} : { receivedInFen }) };
  return entryBy(by, solved === 'yes' ? 'confirmed' : 'disputed', context.now, {
    text,
    details,
    of: grievanceIdOf(ticket, accountId),
  });
};

/** What this person says of their own part; of a group case everybody speaks for themselves (E23). */
const withWord = (ticket: Ticket, { solved, ...said }: Said, context: Context): Ticket => {
  const receivedInFen = said.receivedInFen ?? null;
  const own = joinedOf(ticket, requireCaller(context).accountId);
  if (own) return { ...ticket, ...withShare(ticket, own.grievanceId, { confirmed: solved, receivedInFen }) };
  return {
    ...ticket,
    ...withShare(ticket, null, { receivedInFen }),
    outcome: ticket.outcome && { ...ticket.outcome, confirmed: solved },
  };
};

/** Closed with the last of those who must confirm. */
const confirmed = (ticket: Ticket, said: Said, context: Context): Unsettled => {
  const next = { ...withWord(ticket, said, context), timeline: [...ticket.timeline, entryOf(ticket, said, context)] };
  return isSettledForAll(next) ? { ...next, state: 'CLOSED', closedAt: context.now.toISOString() } : next;
};

export const serveConfirmOutcome = (needs: Needs) =>
  serve(confirmOutcome, async ({ ticketId, ...said }, context) => {
    if (said.solved === 'yes') {
      return act(needs, context, {
        ticketId,
        subject: confirmingSubject,
        transition: 'confirm',
        next: (ticket) => confirmed(ticket, said, context),
        effects: (after) => [notice(after, 'ticket.confirmed', toOwner(after), context.now)],
      });
    }
    const ticket = await needs.tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    // Before the directory is asked, so that not yours takes no longer than not there.
    authorize(context, confirmingSubject(ticket));
    const chain = await chainOf(needs.offices, ticket.workplaceTownCode, context.now);
    return act(needs, context, {
      ticketId,
      subject: confirmingSubject,
      transition: 'dispute',
      next: (found) =>
        reopened(withWord(found, said, context), {
          chain,
          tick: { now: context.now, calendar: needs.calendar },
          line: entryOf(found, said, context),
        }),
      effects: (after) => disputeNotices(after, context.now),
    });
  });

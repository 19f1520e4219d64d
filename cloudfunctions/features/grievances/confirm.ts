import type { Subject } from '@shared/access/scopes';
import { confirmOutcome } from '@shared/features/grievances/contract';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { authorize, type Context } from '../../kernel/context';
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
import { entryBy, speakerFor } from './timeline';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'offices'>;
type Said = Omit<ParsedInputOf<typeof confirmOutcome>, 'ticketId'>;

/** Nobody's, when somebody brings a receipt. */
const accountOf = ({ caller }: Context): string => caller?.accountId ?? '';

const entryOf = (ticket: Ticket, { solved, receivedInFen, text }: Said, context: Context) => {
  const details = {
    solved,
    ...(receivedInFen === undefined ? {} : { receivedInFen }),
    ...(ticket.state === 'NOT_ACCEPTED' ? { about: 'refusal' } : {}),
  };
  return entryBy(speakerFor(ticket, context), solved === 'yes' ? 'confirmed' : 'disputed', context.now, {
    text,
    details,
    of: grievanceIdOf(ticket, accountOf(context)),
  });
};

/** What this person says of their own part; of a group case everybody speaks for themselves (E23). */
const withWord = (ticket: Ticket, { solved, ...said }: Said, context: Context): Ticket => {
  const receivedInFen = said.receivedInFen ?? null;
  const own = joinedOf(ticket, accountOf(context));
  if (own) return { ...ticket, ...withShare(ticket, own.grievanceId, { confirmed: solved, receivedInFen }) };
  return {
    ...ticket,
    ...withShare(ticket, null, { receivedInFen }),
    outcome: ticket.outcome && { ...ticket.outcome, confirmed: solved },
  };
};

/** Closed with the last of those who must confirm; or with the worker's agreeing to a refusal. */
const confirmed = (ticket: Ticket, said: Said, context: Context): Unsettled => {
  const next = { ...withWord(ticket, said, context), timeline: [...ticket.timeline, entryOf(ticket, said, context)] };
  const isOver = ticket.state === 'NOT_ACCEPTED' || isSettledForAll(next);
  return isOver ? { ...next, state: 'CLOSED', closedAt: context.now.toISOString() } : next;
};

interface Confirmation {
  readonly ticketId: string;
  readonly subject: (ticket: Ticket) => Subject;
  readonly said: Said;
  /** When the clocks of a disputed one begin. */
  readonly clockFrom: Date;
}

export const confirmTicket = async (
  needs: Needs,
  context: Context,
  { ticketId, subject, said, clockFrom }: Confirmation,
) => {
  if (said.solved === 'yes') {
    return act(needs, context, {
      ticketId,
      subject,
      transition: 'confirm',
      next: (ticket) => confirmed(ticket, said, context),
      effects: (after) => [notice(after, 'ticket.confirmed', toOwner(after), context.now)],
    });
  }
  const ticket = await needs.tickets.byId(ticketId);
  if (!ticket) throw new Failure('thing.notFound');
  // Before the directory is asked, so that not yours takes no longer than not there.
  authorize(context, subject(ticket));
  const chain = await chainOf(needs.offices, ticket.owner.regionCode, context.now);
  return act(needs, context, {
    ticketId,
    subject,
    transition: 'dispute',
    next: (found) =>
      reopened(withWord(found, said, context), {
        chain,
        tick: { now: clockFrom, calendar: needs.calendar },
        line: entryOf(found, said, context),
      }),
    effects: (after) => disputeNotices(after, context.now),
  });
};

export const serveConfirmOutcome = (needs: Needs) =>
  serve(confirmOutcome, ({ ticketId, ...said }, context) =>
    confirmTicket(needs, context, { ticketId, subject: confirmingSubject, said, clockFrom: context.now }),
  );

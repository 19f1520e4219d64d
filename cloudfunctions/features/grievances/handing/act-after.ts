import type { Subject } from '@shared/access/scopes';
import type { OfficeChain } from '@shared/features/grievances/routing';
import type { Transition } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { earlierAnswer, requireCommand } from '../../../kernel/aggregate';
import { authorize, type Context, scopesOf } from '../../../kernel/context';
import type { EffectBody } from '../../../kernel/effects';
import type { Office } from '../../../kernel/ports';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { chainOf } from '../offices';
import type { answerOf, Unsettled } from '../settle';
import type { Ticket } from '../store';

export type HandingNeeds = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'offices'>;

/**
 * Who may do it; or whoever did this very command before and still has such a role: sent again it gets its first answer, though the
 * ticket went on to somebody else.
 */
const orDoneBefore =
  (context: Context, subject: (ticket: Ticket) => Subject) =>
  (ticket: Ticket): Subject =>
    ticket.receipts.some(({ key }) => key === requireCommand(context).key)
      ? { places: scopesOf(context), againstEmployer: ticket.employerName }
      : subject(ticket);

interface Deed<P> {
  readonly ticketId: string;
  readonly subject: (ticket: Ticket) => Subject;
  readonly transition: Transition;
  /** Asks the directory what the deed needs; `chain` goes from the owner up. */
  readonly prepare: (found: Ticket, chain: OfficeChain<Office>) => Promise<P>;
  readonly next: (ticket: Ticket, prepared: P, chain: OfficeChain<Office>) => Unsettled;
  readonly effects: (after: Ticket, prepared: P) => readonly EffectBody[];
}

/** One action that needs to know the offices around the ticket's owner. @throws thing.notFound, state.conflict */
export const actAfter = async <P>(
  needs: HandingNeeds,
  context: Context,
  { ticketId, subject, transition, prepare, next, effects }: Deed<P>,
) => {
  const allowed = orDoneBefore(context, subject);
  const found = await needs.tickets.byId(ticketId);
  if (!found) throw new Failure('thing.notFound');
  // Before the directory is asked, so that not yours takes no longer than not there.
  authorize(context, allowed(found));
  const earlier = earlierAnswer(found.receipts, requireCommand(context));
  if (earlier) return earlier.value as ReturnType<typeof answerOf>;
  const chain = await chainOf(needs.offices, found.owner.regionCode, context.now);
  const prepared = await prepare(found, chain);
  return act(needs, context, {
    ticketId,
    subject: allowed,
    transition,
    next: (ticket) => {
      // It went to another office in between, and what was prepared is about the one before.
      if (ticket.owner.officeId !== found.owner.officeId) throw new Failure('state.conflict', { state: ticket.state });
      return next(ticket, prepared, chain);
    },
    effects: (after) => effects(after, prepared),
  });
};

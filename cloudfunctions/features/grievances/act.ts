import { mayDo, type Transition } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { change } from '../../kernel/aggregate';
import { authorize, type Context } from '../../kernel/context';
import type { EffectBody } from '../../kernel/effects';
import type { GrievanceNeeds } from './needs';
import { answerOf, settle, type Unsettled } from './settle';
import type { Ticket } from './store';

interface Act {
  readonly ticketId: string;
  readonly subject: (ticket: Ticket) => Parameters<typeof authorize>[1];
  readonly transition: Transition;
  readonly next: (ticket: Ticket) => Unsettled;
  readonly effects: (after: Ticket) => readonly EffectBody[];
}

/** @throws state.conflict */
export const requireState = (transition: Transition, { state }: Pick<Ticket, 'state'>): void => {
  if (!mayDo(transition, state)) throw new Failure('state.conflict', { state });
};

/** Whether this very command was done before: its answer is kept, and nothing need be got ready for it again. */
export const isDone = ({ receipts }: Pick<Ticket, 'receipts'>, { command }: Context): boolean =>
  receipts.some(({ key }) => key === command?.key);

/** One action on one ticket: who may, from which states, what it becomes, who is told. @throws thing.notFound, state.conflict */
export const act = (
  { tickets }: Pick<GrievanceNeeds, 'tickets'>,
  context: Context,
  { ticketId, subject, transition, next, effects }: Act,
) =>
  change(tickets, context, {
    id: ticketId,
    authorize: (ticket) => authorize(context, subject(ticket)),
    decide: (ticket) => {
      requireState(transition, ticket);
      const settled = { ...ticket, ...settle(next(ticket)) };
      return { next: settled, effects: effects(settled), value: answerOf(settled) };
    },
  });

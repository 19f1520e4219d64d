import type { Ticket } from '../store';

/** Whether the account had the ticket in hand: who has may not be the one to ask whether it is solved. */
export const isHandledBy = ({ owner, outcome }: Pick<Ticket, 'owner' | 'outcome'>, accountId: string): boolean =>
  owner.handlerAccountId === accountId || outcome?.recordedBy === accountId;

import { type Context, requireCaller } from '../../../kernel/context';
import type { Ticket } from '../store';

/** Asked once; what another office asked for and nobody decided went with that office. */
export const mayAskForMore = ({ extension, owner }: Ticket): boolean =>
  extension === null || (extension.decision === null && extension.askedByOfficeId !== owner.officeId);

/** Still undecided, and for the office that asked. */
export const isUndecided = ({ extension, owner }: Pick<Ticket, 'extension' | 'owner'>): boolean =>
  extension !== null && extension.decision === null && extension.askedByOfficeId === owner.officeId;

/** Nobody decides what they asked for themselves. */
export const mayDecide = (ticket: Ticket, context: Context): boolean =>
  isUndecided(ticket) && ticket.extension?.askedByAccountId !== requireCaller(context).accountId;

import { acceptTicket } from '@shared/features/grievances/contract';
import type { Context } from '../../kernel/context';
import { mayCall } from './deeds';
import type { JoinedGrievance, OfficeMark, Ticket } from './store';
import { helpersOf, placesOf } from './subjects';

export const isOfOffice = (context: Context, mark: OfficeMark): boolean =>
  mayCall(context, acceptTicket, { places: placesOf([mark]) });

/** The owning office always; the offices copied or helping unless the worker asked for confidence; nobody else. */
const isShownTo = (context: Context, ticket: Ticket, identity: Ticket['identity']): boolean =>
  isOfOffice(context, ticket.owner) ||
  (identity === 'named' && [...ticket.copied, ...helpersOf(ticket)].some((mark) => isOfOffice(context, mark)));

/** Whom to talk to, sealed, when this office may know: of the first who said it, or of one who joined. What was told one handler only that one sees. */
export const contactShown = (ticket: Ticket, joined: JoinedGrievance | null, context: Context): string | null => {
  const revealed = ticket.revealed ?? null;
  if (!joined && revealed) {
    const isTheOne = revealed.handlerAccountId === context.caller?.accountId;
    return isTheOne && isOfOffice(context, ticket.owner) ? revealed.sealedContact : null;
  }
  const { sealedContact, identity } = joined ?? ticket;
  return isShownTo(context, ticket, identity) ? sealedContact : null;
};

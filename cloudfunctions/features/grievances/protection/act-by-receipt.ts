import {
  answerByReceipt,
  confirmByReceipt,
  revealByReceipt,
  writeByReceipt,
} from '@shared/features/grievances/protection-contract';
import { isEnded } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { change } from '../../../kernel/aggregate';
import { sealContact } from '../../../kernel/contact';
import { serve } from '../../../kernel/route';
import { answerTicket } from '../answer';
import { confirmTicket } from '../confirm';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import { phoneOf } from '../phone';
import { answerOf, settle } from '../settle';
import type { Ticket } from '../store';
import { entryBy, requireRoom } from '../timeline';
import { nextHour, ticketOfReceipt } from './receipt';

/** Whoever brings the receipt may: it was checked before. */
const holder = () => ({});

export const serveWriteByReceipt = (needs: GrievanceNeeds) =>
  serve(writeByReceipt, async ({ text, ...receipt }, context) => {
    const { _id } = await ticketOfReceipt(needs, receipt, context);
    return change(needs.tickets, context, {
      id: _id,
      authorize: () => {},
      decide: (ticket) => {
        if (isEnded(ticket.state)) throw new Failure('state.conflict', { state: ticket.state });
        requireRoom(ticket);
        const timeline = [...ticket.timeline, entryBy('worker', 'wrote', context.now, { text })];
        const next = { ...ticket, ...settle({ ...ticket, timeline }) };
        return {
          next,
          effects: [notice(next, 'ticket.answered', toOwner(next), context.now)],
          value: answerOf(next),
        };
      },
    });
  });

export const serveAnswerByReceipt = (needs: GrievanceNeeds) =>
  serve(answerByReceipt, async ({ text, photoIds, ...receipt }, context) => {
    const { _id } = await ticketOfReceipt(needs, receipt, context);
    const paths = needs.photos.pathsOf(photoIds, '');
    return answerTicket(needs, context, { ticketId: _id, subject: holder, text, paths });
  });

export const serveConfirmByReceipt = (needs: GrievanceNeeds) =>
  serve(confirmByReceipt, async ({ code, passphrase, ...said }, context) => {
    const { _id, grade } = await ticketOfReceipt(needs, { code, passphrase }, context);
    const clockFrom = grade === 'CRITICAL' ? nextHour(context) : context.now;
    return confirmTicket(needs, context, { ticketId: _id, subject: holder, said, clockFrom });
  });

/** Sealed for the person who has it now; whoever has it later sees nothing, and a look is kept like any other. */
export const serveRevealByReceipt = (needs: GrievanceNeeds) =>
  serve(revealByReceipt, async ({ contactName, contactPhone, ...receipt }, context) => {
    const contact = { name: contactName, phone: phoneOf(contactPhone) };
    const { _id } = await ticketOfReceipt(needs, receipt, context);
    return change<Ticket, { handlerName: string; officeName: string }>(needs.tickets, context, {
      id: _id,
      authorize: () => {},
      decide: (ticket) => {
        const { handlerAccountId, handlerName, officeName } = ticket.owner;
        if (isEnded(ticket.state) || handlerAccountId === null) {
          throw new Failure('state.conflict', { state: ticket.state });
        }
        const sealedContact = sealContact(needs.secrets, contact) ?? '';
        const timeline = [...ticket.timeline, entryBy('worker', 'revealed', context.now)];
        const next = { ...ticket, ...settle({ ...ticket, timeline, revealed: { sealedContact, handlerAccountId } }) };
        return {
          next,
          effects: [notice(next, 'ticket.answered', { accountIds: [handlerAccountId] }, context.now)],
          value: { handlerName: handlerName ?? '', officeName },
        };
      },
    });
  });

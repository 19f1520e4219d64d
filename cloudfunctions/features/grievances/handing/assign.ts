import { isPartial } from '@shared/features/grievances/conflict';
import { assignTickets } from '@shared/features/grievances/handing-contract';
import { Failure } from '@shared/kernel/failure';
import type { Context } from '../../../kernel/context';
import type { Handler, Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import { notice } from '../notices';
import { ownOffices } from '../own-offices';
import type { Ticket } from '../store';
import { ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';
import type { HandingNeeds } from './act-after';

/** @throws assignment.notHandler for somebody of another office, who left, or who is an officer of the employer's union (K11) */
const handlerFor = ({ owner, employerName }: Ticket, accountId: string, offices: readonly Office[]): Handler => {
  const office = offices.find(({ officeId }) => officeId === owner.officeId);
  const handler = office?.handlers.find((one) => one.accountId === accountId);
  if (!handler || isPartial(handler.officerOf ?? [], employerName)) throw new Failure('assignment.notHandler');
  return handler;
};

const assignOne = (
  needs: HandingNeeds,
  context: Context,
  offices: readonly Office[],
  ticketId: string,
  handlerAccountId: string,
) =>
  act(needs, context, {
    ticketId,
    subject: ownerSubject,
    transition: 'assign',
    next: (ticket) => {
      requireRoom(ticket);
      const { accountId, name } = handlerFor(ticket, handlerAccountId, offices);
      return {
        ...ticket,
        owner: { ...ticket.owner, handlerAccountId: accountId, handlerName: name },
        timeline: [...ticket.timeline, entryByOffice(ticket, 'assigned', context)],
      };
    },
    effects: (after) => [notice(after, 'ticket.assigned', { accountIds: [handlerAccountId] }, context.now)],
  });

/** One conditional write for each ticket, so that one that may not be given holds up none of the others. */
export const serveAssignTickets = (needs: HandingNeeds) =>
  serve(assignTickets, async ({ ticketIds, handlerAccountId }, context) => {
    const offices = await ownOffices(needs, context);
    const tryOne = async (ticketId: string): Promise<{ ticketId: string; failure: Failure | null }> => {
      try {
        await assignOne(needs, context, offices, ticketId, handlerAccountId);
        return { ticketId, failure: null };
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return { ticketId, failure: error };
      }
    };
    const tried = await Promise.all([...new Set(ticketIds)].map(tryOne));
    const [first] = tried;
    if (first?.failure && tried.every(({ failure }) => failure !== null)) throw first.failure;
    return { answers: tried.map(({ ticketId, failure }) => ({ ticketId, code: failure?.code ?? null })) };
  });

import { openByReceipt } from '@shared/features/grievances/protection-contract';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { presentTicket } from '../read';
import { looksAt } from './contact-looks';
import { ticketOfReceipt } from './receipt';

export const serveOpenByReceipt = (needs: GrievanceNeeds) =>
  serve(openByReceipt, async (receipt, context) => {
    const ticket = await ticketOfReceipt(needs, receipt, context);
    const seen = await presentTicket(needs, ticket, context, { holdsReceipt: true });
    return { ...seen, looks: ticket.revealed ? await looksAt(needs, ticket._id, null) : [] };
  });

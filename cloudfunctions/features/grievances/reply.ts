import { replyToTicket } from '@shared/features/grievances/contract';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toWorker } from './notices';
import { ownerSubject } from './subjects';
import { entryByOffice, requireRoom } from './timeline';

/** Words move no clock (K3). */
export const serveReplyToTicket = (needs: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(replyToTicket, ({ ticketId, text }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'reply',
      next: (ticket) => {
        requireRoom(ticket);
        return { ...ticket, timeline: [...ticket.timeline, entryByOffice(ticket, 'replied', context, { text })] };
      },
      effects: (after) => [notice(after, 'ticket.replied', toWorker(after), context.now)],
    }),
  );

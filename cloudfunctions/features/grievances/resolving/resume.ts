import { resumeTicket } from '@shared/features/grievances/resolving-contract';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import { broughtBack } from '../brought-back';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';

export const serveResumeTicket = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(resumeTicket, ({ ticketId, text }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'resume',
      next: (ticket) => {
        requireRoom(ticket);
        const line = entryByOffice(ticket, 'resumed', context, { text });
        return broughtBack(ticket, line, { now: context.now, calendar: needs.calendar });
      },
      effects: (after) => [notice(after, 'ticket.replied', toWorker(after), context.now)],
    }),
  );

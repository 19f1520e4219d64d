import { notAcceptTicket } from '@shared/features/grievances/handing-contract';
import { refusalDueAt } from '@shared/features/grievances/refusal';
import { refusedSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { ownerSubject } from '../subjects';
import { entryByOffice } from '../timeline';

export const serveNotAcceptTicket = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(notAcceptTicket, ({ ticketId, reason, text }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'notAccept',
      next: (ticket) => {
        const at = context.now.toISOString();
        if (at > refusalDueAt(ticket.filedAt, needs.calendar)) throw new Failure('refusal.tooLate');
        return {
          ...ticket,
          state: 'NOT_ACCEPTED',
          schedule: refusedSchedule(ticket.schedule, { now: context.now }),
          refusal: { reason, text, at },
          timeline: [...ticket.timeline, entryByOffice(ticket, 'notAccepted', context, { text, details: { reason } })],
        };
      },
      effects: (after) => [notice(after, 'ticket.notAccepted', toWorker(after), context.now)],
    }),
  );

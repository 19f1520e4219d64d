import { mediationUntil } from '@shared/features/grievances/outside-limits';
import { mediateTicket } from '@shared/features/grievances/resolving-contract';
import { outsideSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { ownerSubject } from '../subjects';
import { entryByOffice } from '../timeline';

export const serveMediateTicket = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(mediateTicket, ({ ticketId, mediator, on, place }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'mediate',
      next: (ticket) => {
        const { now } = context;
        const until = mediationUntil(now, needs.calendar);
        if (on < chinaDay(now) || on > chinaDay(new Date(until))) {
          throw new Failure('input.invalid', { fields: ['on'] });
        }
        return {
          ...ticket,
          state: 'WAITING_OUTSIDE',
          schedule: outsideSchedule(ticket.schedule, until, { now }),
          outside: { kind: 'MEDIATION', name: mediator, since: now.toISOString(), until },
          timeline: [
            ...ticket.timeline,
            entryByOffice(ticket, 'mediating', context, { details: { mediator, on, place } }),
          ],
        };
      },
      effects: (after) => [notice(after, 'ticket.outside', toWorker(after), context.now)],
    }),
  );

import { askWorker } from '@shared/features/grievances/contract';
import { pausedSchedule } from '@shared/features/grievances/schedule';
import { chinaDay } from '@shared/time/china-day';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toWorker } from './notices';
import type { TimelineEntry } from './store';
import { ownerSubject } from './subjects';
import { entryByOffice, identityAsked, requireRoom } from './timeline';

export const serveAskWorker = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(askWorker, ({ ticketId, text }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'ask',
      next: (ticket) => {
        requireRoom(ticket);
        const { grade } = ticket;
        const schedule = pausedSchedule(ticket.schedule, { grade, now: context.now, calendar: needs.calendar });
        const { pause } = schedule;
        const details: TimelineEntry['details'] = {
          ...(pause ? { pausedUntilOn: chinaDay(new Date(pause.until)) } : {}),
          ...identityAsked(ticket, text),
        };
        return {
          ...ticket,
          state: 'WAITING_FOR_WORKER',
          schedule,
          question: text,
          timeline: [...ticket.timeline, entryByOffice(ticket, 'asked', context, { text, details })],
        };
      },
      effects: (after) => [notice(after, 'ticket.asked', toWorker(after), context.now)],
    }),
  );

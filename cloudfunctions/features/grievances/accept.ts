import { acceptTicket } from '@shared/features/grievances/contract';
import { acceptedSchedule } from '@shared/features/grievances/schedule';
import { requireActor } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toWorker } from './notices';
import { ownerSubject } from './subjects';
import { entryByOffice } from './timeline';

export const serveAcceptTicket = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(acceptTicket, ({ ticketId }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'accept',
      next: (ticket) => {
        const { accountId, name } = requireActor(context);
        const { grade } = ticket;
        return {
          ...ticket,
          state: 'ACCEPTED',
          owner: { ...ticket.owner, handlerAccountId: accountId, handlerName: name },
          schedule: acceptedSchedule(ticket.schedule, { grade, now: context.now, calendar: needs.calendar }),
          timeline: [...ticket.timeline, entryByOffice(ticket, 'accepted', context)],
        };
      },
      effects: (after) => [notice(after, 'ticket.accepted', toWorker(after), context.now)],
    }),
  );

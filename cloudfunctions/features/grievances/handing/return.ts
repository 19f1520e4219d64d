import { returnTicket } from '@shared/features/grievances/handing-contract';
import { mayReturn } from '@shared/features/grievances/handover';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../../kernel/route';
import { ownerSubject } from '../subjects';
import { actAfter, type HandingNeeds } from './act-after';
import { returnDestination } from './destinations';
import { handedOn, handedOnNotices } from './hand-on';

export const serveReturnTicket = (needs: HandingNeeds) =>
  serve(returnTicket, ({ ticketId, reason }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'returnTicket',
      prepare: (found, chain) => returnDestination(found, chain, needs.offices, context.now),
      next: (ticket, destination) => {
        if (!mayReturn(ticket.handovers, ticket.owner)) throw new Failure('handover.settled');
        return handedOn(ticket, destination, { reason, after: 'return' }, needs.calendar, context);
      },
      effects: (after, destination) => handedOnNotices(after, destination, context),
    }),
  );

import { transferTicket } from '@shared/features/grievances/handing-contract';
import { mayTransfer } from '@shared/features/grievances/handover';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../../kernel/route';
import { requireKnownPlace } from '../offices';
import { ownerSubject } from '../subjects';
import { actAfter, type HandingNeeds } from './act-after';
import { transferDestination } from './destinations';
import { handedOn, handedOnNotices } from './hand-on';

export const serveTransferTicket = (needs: HandingNeeds) =>
  serve(transferTicket, ({ ticketId, toRegionCode, reason }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'transfer',
      prepare: (found, chain) => {
        requireKnownPlace(toRegionCode, 'toRegionCode');
        return transferDestination(found, chain, toRegionCode, needs.offices, context.now);
      },
      next: (ticket, destination) => {
        if (!mayTransfer(ticket.handovers, ticket.owner)) throw new Failure('handover.settled');
        return handedOn(ticket, destination, { reason, after: 'transfer' }, needs.calendar, context);
      },
      effects: (after, destination) => handedOnNotices(after, destination, context),
    }),
  );

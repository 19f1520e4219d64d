import { isPaid, withPayment } from '@shared/features/grievances/instalments';
import { recordPayment } from '@shared/features/grievances/promise-contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { requireActor } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';
import { entered, instalmentAt } from './ledger';

export const serveRecordPayment = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(recordPayment, ({ ticketId, position, paidInFen, paidOn }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'recordPayment',
      next: (ticket) => {
        requireRoom(ticket);
        const { now } = context;
        const before = instalmentAt(ticket, position);
        const instalment = withPayment(before, paidInFen, paidOn);
        const isTooMuch = (instalment.paidInFen ?? 0) > instalment.amountInFen;
        const fields = [
          ...(isPaid(before) || isTooMuch ? ['paidInFen'] : []),
          ...(paidOn > chinaDay(now) ? ['paidOn'] : []),
        ];
        if (fields.length > 0) throw new Failure('input.invalid', { fields });
        const details = { amountInFen: paidInFen, position: position + 1, paidOn };
        const line = entryByOffice(ticket, 'paid', context, { details });
        const { accountId: recordedBy } = requireActor(context);
        return entered(ticket, { position, instalment, line, recordedBy }, { now, calendar: needs.calendar });
      },
      effects: (after) => [
        notice(after, after.state === 'RESOLVED' ? 'ticket.resolved' : 'ticket.paid', toWorker(after), context.now),
      ],
    }),
  );

import { withAnswer } from '@shared/features/grievances/instalments';
import { confirmPayment } from '@shared/features/grievances/promise-contract';
import { chinaDay } from '@shared/time/china-day';
import { requireCaller } from '../../../kernel/context';
import type { EffectBody } from '../../../kernel/effects';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner, toWorker } from '../notices';
import type { Ticket } from '../store';
import { confirmingSubject } from '../subjects';
import { entryBy, requireRoom } from '../timeline';
import { broken, entered, instalmentAt } from './ledger';

const noticesOf = (after: Ticket, received: 'yes' | 'no', now: Date): EffectBody[] => {
  const told = notice(after, 'ticket.paymentAnswered', toOwner(after), now, { received });
  if (after.state === 'REOPENED') {
    return [told, ...[toOwner(after), toWorker(after)].map((to) => notice(after, 'ticket.promiseBroken', to, now))];
  }
  return after.state === 'RESOLVED' ? [told, notice(after, 'ticket.resolved', toWorker(after), now)] : [told];
};

export const serveConfirmPayment = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(confirmPayment, ({ ticketId, position, received }, context) =>
    act(needs, context, {
      ticketId,
      subject: confirmingSubject,
      transition: 'confirmPayment',
      next: (ticket) => {
        requireRoom(ticket);
        const { now } = context;
        const when = { now, calendar: needs.calendar };
        const before = instalmentAt(ticket, position);
        const instalment = withAnswer(before, received, chinaDay(now));
        const by = ticket.reporterIds.includes(requireCaller(context).accountId) ? 'worker' : 'districtWorker';
        const details = { received, position: position + 1 };
        const line = entryBy(by, 'paymentConfirmed', now, { details });
        const next = entered(ticket, { position, instalment, line }, when);
        return before.confirmed === 'yes' && received === 'no' ? broken(next, when) : next;
      },
      effects: (after) => noticesOf(after, received, context.now),
    }),
  );

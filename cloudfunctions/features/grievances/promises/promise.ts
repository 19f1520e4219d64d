import { agendaOfInstalments, faultsOfPlan, plannedInstalments } from '@shared/features/grievances/instalments';
import { promisePayment } from '@shared/features/grievances/promise-contract';
import { promisedSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { ownerSubject } from '../subjects';
import { entryByOffice } from '../timeline';

export const servePromisePayment = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(promisePayment, ({ ticketId, summary, amountAgreedInFen, instalments: planned }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'promise',
      next: (ticket) => {
        const fields = faultsOfPlan({ amountAgreedInFen, instalments: planned }, chinaDay(context.now));
        if (fields.length > 0) throw new Failure('input.invalid', { fields });
        const instalments = plannedInstalments(planned);
        const details = { amountInFen: amountAgreedInFen, count: instalments.length };
        return {
          ...ticket,
          state: 'PROMISED',
          schedule: promisedSchedule(ticket.schedule),
          question: null,
          outside: null,
          instalments,
          agenda: [...ticket.agenda, ...agendaOfInstalments(instalments, needs.calendar)],
          timeline: [...ticket.timeline, entryByOffice(ticket, 'promised', context, { text: summary, details })],
        };
      },
      effects: (after) => [notice(after, 'ticket.promised', toWorker(after), context.now)],
    }),
  );

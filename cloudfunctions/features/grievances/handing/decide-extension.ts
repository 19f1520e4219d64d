import { decideExtension } from '@shared/features/grievances/handing-contract';
import { extendedSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { requireActor } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { notice, toOwner, toWorker } from '../notices';
import type { Ticket } from '../store';
import { decidingSubject } from '../subjects';
import { entryByMark } from '../timeline';
import { actAfter, type HandingNeeds } from './act-after';
import { isUndecided } from './may-extend';

/** Past its date the office above was copied for being late, and stays. */
const copiedAfter = ({ copied, schedule, extension }: Ticket): Ticket['copied'] =>
  extension?.isCopiedForThis && schedule.taken < 3
    ? copied.filter(({ officeId }) => officeId !== extension.decider.officeId)
    : copied;

export const serveDecideExtension = (needs: HandingNeeds) =>
  serve(decideExtension, ({ ticketId, isGranted, reason }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: decidingSubject,
      transition: 'decideExtension',
      prepare: async () => null,
      next: (ticket) => {
        const { extension, schedule, state } = ticket;
        if (!extension || !isUndecided(ticket)) throw new Failure('state.conflict', { state });
        if (extension.askedByAccountId === requireActor(context).accountId) throw new Failure('extension.otherPerson');
        const decision = isGranted ? ('granted' as const) : ('refused' as const);
        const details = { decision, workingDays: extension.workingDays };
        return {
          ...ticket,
          copied: copiedAfter(ticket),
          schedule: isGranted
            ? extendedSchedule(schedule, extension.workingDays, { calendar: needs.calendar })
            : schedule,
          extension: { ...extension, decision, decisionReason: reason },
          timeline: [
            ...ticket.timeline,
            entryByMark(extension.decider, 'extensionDecided', context, { text: reason, details }),
          ],
        };
      },
      effects: (after) =>
        [toOwner(after), toWorker(after)].map((to) => notice(after, 'ticket.extensionDecided', to, context.now)),
    }),
  );

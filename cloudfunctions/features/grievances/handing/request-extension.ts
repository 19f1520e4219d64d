import { extensionAtMost, isExpired } from '@shared/features/grievances/extension';
import { requestExtension } from '@shared/features/grievances/handing-contract';
import { routeUp } from '@shared/features/grievances/routing';
import { Failure } from '@shared/kernel/failure';
import { requireActor } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { notice } from '../notices';
import { copiedTo, markOf } from '../offices';
import { ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';
import { actAfter, type HandingNeeds } from './act-after';
import { mayAskForMore } from './may-extend';

/** Decided by the office above, which is copied until it has; at the top by another person of the office itself. */
export const serveRequestExtension = (needs: HandingNeeds) =>
  serve(requestExtension, ({ ticketId, workingDays, reason }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'requestExtension',
      prepare: async (found, chain) => routeUp(chain, found.owner, found.employerName)?.owner ?? null,
      next: (ticket, above) => {
        requireRoom(ticket);
        if (!mayAskForMore(ticket)) throw new Failure('extension.once');
        const { schedule, grade, owner, copied } = ticket;
        if (isExpired(schedule, { grade, now: context.now, calendar: needs.calendar })) {
          throw new Failure('extension.expired');
        }
        const atMost = extensionAtMost(schedule, grade);
        if (workingDays > atMost) throw new Failure('extension.tooLong', { atMost });
        const { officeId, officeName, regionCode } = owner;
        const decider = above ? markOf(above) : { officeId, officeName, regionCode };
        const isCopiedForThis = above !== null && !copied.some((mark) => mark.officeId === above.officeId);
        return {
          ...ticket,
          copied: isCopiedForThis ? copiedTo(copied, decider) : copied,
          extension: {
            workingDays,
            reason,
            askedAt: context.now.toISOString(),
            askedByOfficeId: officeId,
            askedByAccountId: requireActor(context).accountId,
            decision: null,
            decisionReason: null,
            decider,
            isCopiedForThis,
          },
          timeline: [
            ...ticket.timeline,
            entryByOffice(ticket, 'extensionAsked', context, { text: reason, details: { workingDays } }),
          ],
        };
      },
      effects: (after) => {
        const to = { officeId: after.extension?.decider.officeId ?? after.owner.officeId };
        return [notice(after, 'ticket.extensionAsked', to, context.now)];
      },
    }),
  );

import { closeBySilence } from '@shared/features/grievances/call-back-contract';
import { silenceOf } from '@shared/features/grievances/silence';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { resolvedAtOf } from '../resolved-at';
import { ownerSubject } from '../subjects';
import { entryByOffice } from '../timeline';

/** Calls are never the handler's own, so whoever closes, others have tried. */
export const serveCloseBySilence = (needs: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(closeBySilence, ({ ticketId, text }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'closeBySilence',
      next: (ticket) => {
        const silence = silenceOf(resolvedAtOf(ticket), ticket.callBacks, context.now);
        if (silence) throw new Failure('silence.notYet', { ...silence });
        return {
          ...ticket,
          state: 'CLOSED',
          timeline: [...ticket.timeline, entryByOffice(ticket, 'closedBySilence', context, { text })],
          closedAt: context.now.toISOString(),
        };
      },
      effects: (after) => [notice(after, 'ticket.closed', toWorker(after), context.now)],
    }),
  );

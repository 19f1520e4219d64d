import { answerAsCoHandler } from '@shared/features/grievances/handing-contract';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../../kernel/route';
import { notice, toOwner } from '../notices';
import { helpingSubject } from '../subjects';
import { entryByMark, requireRoom } from '../timeline';
import { actAfter, type HandingNeeds } from './act-after';

const states = { agree: 'AGREED', decline: 'DECLINED', done: 'DONE' } as const;

/** A helping office agrees, declines or is done; from the last two on the ticket is no longer its business. */
export const serveAnswerAsCoHandler = (needs: HandingNeeds) =>
  serve(answerAsCoHandler, ({ ticketId, coHandlerId, decision, text }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: helpingSubject(coHandlerId),
      transition: 'answerAsCoHandler',
      prepare: async () => null,
      next: (ticket) => {
        requireRoom(ticket);
        const helper = ticket.coHandlers.find((one) => one.coHandlerId === coHandlerId);
        const isAnswered = helper?.state === states[decision];
        if (!helper || isAnswered) throw new Failure('state.conflict', { state: ticket.state });
        const answered = { ...helper, state: states[decision], answer: text };
        const mark = { officeId: helper.id, officeName: helper.name };
        const details = { name: helper.name, decision };
        return {
          ...ticket,
          coHandlers: ticket.coHandlers.map((one) => (one === helper ? answered : one)),
          agenda: decision === 'agree' ? ticket.agenda : ticket.agenda.filter(({ ref }) => ref !== coHandlerId),
          timeline: [...ticket.timeline, entryByMark(mark, 'coHandlerAnswered', context, { text, details })],
        };
      },
      effects: (after) => [notice(after, 'ticket.coHandlerAnswered', toOwner(after), context.now)],
    }),
  );

import { answerQuestion } from '@shared/features/grievances/contract';
import { resumedSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toOwner } from './notices';
import { grievanceIdOf } from './people/people';
import type { Ticket } from './store';
import { answeringSubject } from './subjects';
import { entryBy, photosAtMost, requireRoom } from './timeline';

const withPhotos = ({ photoPaths }: Ticket, more: readonly string[]): readonly string[] => {
  if (photoPaths.length + more.length > photosAtMost) throw new Failure('input.invalid', { fields: ['photoIds'] });
  return [...photoPaths, ...more];
};

export const serveAnswerQuestion = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'photos'>) =>
  serve(answerQuestion, async ({ ticketId, text, photoIds }, context) => {
    const { accountId } = requireCaller(context);
    const paths = needs.photos.pathsOf(photoIds, accountId);
    return act(needs, context, {
      ticketId,
      subject: answeringSubject,
      transition: 'answer',
      next: (ticket) => {
        requireRoom(ticket);
        const { grade } = ticket;
        const by = ticket.reporterIds.includes(accountId) ? 'worker' : 'districtWorker';
        return {
          ...ticket,
          state: 'ACCEPTED',
          schedule: resumedSchedule(ticket.schedule, { grade, now: context.now, calendar: needs.calendar }),
          question: null,
          photoPaths: withPhotos(ticket, paths),
          timeline: [
            ...ticket.timeline,
            entryBy(by, 'answered', context.now, { text, of: grievanceIdOf(ticket, accountId) }),
          ],
        };
      },
      effects: (after) => [notice(after, 'ticket.answered', toOwner(after), context.now)],
    });
  });

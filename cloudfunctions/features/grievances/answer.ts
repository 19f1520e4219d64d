import type { Subject } from '@shared/access/scopes';
import { answerQuestion } from '@shared/features/grievances/contract';
import { resumedSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { type Context, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toOwner } from './notices';
import { grievanceIdOf } from './people/people';
import type { Ticket } from './store';
import { answeringSubject } from './subjects';
import { entryBy, photosAtMost, requireRoom, speakerFor } from './timeline';

const withPhotos = ({ photoPaths }: Ticket, more: readonly string[]): readonly string[] => {
  if (photoPaths.length + more.length > photosAtMost) throw new Failure('input.invalid', { fields: ['photoIds'] });
  return [...photoPaths, ...more];
};

interface Answer {
  readonly ticketId: string;
  readonly subject: (ticket: Ticket) => Subject;
  readonly text: string;
  readonly paths: readonly string[];
}

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar'>;

/** The office goes on with the answer; the clock runs again. */
export const answerTicket = (needs: Needs, context: Context, { ticketId, subject, text, paths }: Answer) =>
  act(needs, context, {
    ticketId,
    subject,
    transition: 'answer',
    next: (ticket) => {
      requireRoom(ticket);
      const { grade } = ticket;
      return {
        ...ticket,
        state: 'ACCEPTED',
        schedule: resumedSchedule(ticket.schedule, { grade, now: context.now, calendar: needs.calendar }),
        question: null,
        photoPaths: withPhotos(ticket, paths),
        timeline: [
          ...ticket.timeline,
          entryBy(speakerFor(ticket, context), 'answered', context.now, {
            text,
            of: grievanceIdOf(ticket, context.caller?.accountId ?? ''),
          }),
        ],
      };
    },
    effects: (after) => [notice(after, 'ticket.answered', toOwner(after), context.now)],
  });

export const serveAnswerQuestion = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'photos'>) =>
  serve(answerQuestion, async ({ ticketId, text, photoIds }, context) => {
    const paths = needs.photos.pathsOf(photoIds, requireCaller(context).accountId);
    return answerTicket(needs, context, { ticketId, subject: answeringSubject, text, paths });
  });

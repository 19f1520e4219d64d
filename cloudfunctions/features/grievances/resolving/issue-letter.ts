import { weekdaysBeyond } from '@shared/features/grievances/deadline';
import { letterDueOn, letterNumber, mayIssue } from '@shared/features/grievances/letters';
import { closeOn } from '@shared/features/grievances/outside-limits';
import type { Letter, OfficeLetterKind } from '@shared/features/grievances/parts';
import { issueLetter } from '@shared/features/grievances/resolving-contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { idOfCommand } from '../../../kernel/aggregate';
import { authorize, type Context } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { act, isDone, requireState } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import type { Ticket } from '../store';
import { ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';
import { nextSerial } from './serials';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'serials'>;

/** A ticket is one document: letters are long, and more than these nobody writes about one matter. */
const lettersAtMost = 12;

const requireIssuable = (ticket: Ticket, kind: OfficeLetterKind): void => {
  if (!mayIssue(kind, ticket.owner.level)) throw new Failure('letter.countyOnly');
  if (ticket.letters.length >= lettersAtMost) throw new Failure('state.conflict', { state: ticket.state });
  requireRoom(ticket);
};

/** A number is drawn for a letter that can be issued, and for nobody else; drawn twice for one command it leaves a gap. */
const numberFor = async ({ tickets, serials }: Needs, context: Context, ticketId: string, kind: OfficeLetterKind) => {
  const ticket = await tickets.byId(ticketId);
  if (!ticket) throw new Failure('thing.notFound');
  const isRepeated = isDone(ticket, context);
  if (!isRepeated) {
    authorize(context, ownerSubject(ticket));
    requireState('issueLetter', ticket);
    requireIssuable(ticket, kind);
  }
  const { officeId, officeName } = ticket.owner;
  const issuedOn = chinaDay(context.now);
  // A repeated command gets its earlier answer, whatever stands here.
  const serial = isRepeated ? 1 : await nextSerial(serials, `${officeId}-${issuedOn.slice(0, 4)}-${kind}`);
  return { officeId, issuedOn, number: letterNumber({ officeShort: officeName, kind, issuedOn, serial }) };
};

export const serveIssueLetter = (needs: Needs) =>
  serve(issueLetter, async ({ ticketId, ...said }, context) => {
    const { officeId, issuedOn, number } = await numberFor(needs, context, ticketId, said.kind);
    // The letter is taken to be handed over on the day it is issued.
    const dueOn = letterDueOn(said.kind, issuedOn, weekdaysBeyond(needs.calendar));
    const letterId = idOfCommand(context);
    const letter: Letter = { ...said, letterId, number, issuedOn, answerDueOn: dueOn };
    return act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'issueLetter',
      next: (ticket) => {
        requireIssuable(ticket, said.kind);
        // It moved on to another office meanwhile, whose number this is not.
        if (ticket.owner.officeId !== officeId) throw new Failure('state.conflict', { state: ticket.state });
        const due = dueOn && { kind: 'letter' as const, ref: letterId, at: closeOn(dueOn, needs.calendar) };
        const details = { number, kind: said.kind, ...(dueOn ? { answerDueOn: dueOn } : {}) };
        return {
          ...ticket,
          letters: [...ticket.letters, letter],
          agenda: due ? [...ticket.agenda, due] : ticket.agenda,
          timeline: [...ticket.timeline, entryByOffice(ticket, 'letterIssued', context, { details })],
        };
      },
      effects: (after) => [notice(after, 'ticket.replied', toWorker(after), context.now)],
    });
  });

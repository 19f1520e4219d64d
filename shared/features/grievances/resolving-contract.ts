import * as z from 'zod/mini';
import { command } from '../../kernel/contract';
import { day, id, line, story } from '../../kernel/fields';
import { afterChange } from './contract';
import { contactFields, officeLetterKinds } from './parts';

const ticketId = id();

/** Notes with whom the office talked, what was said and promised, and when to look again. Moves no clock of the ticket (K3). */
export const logContact = command('tickets.logContact', z.strictObject({ ticketId, ...contactFields }), afterChange);

/** Gives it to a mediator; the clock stands still for fifteen days at most (劳动争议调解仲裁法 art. 14). */
export const mediateTicket = command(
  'tickets.mediate',
  z.strictObject({ ticketId, mediator: line(60), on: day(), place: line(100) }),
  afterChange,
);

/** The office goes on itself with what lay outside. */
export const resumeTicket = command('tickets.resume', z.strictObject({ ticketId, text: story(2000, 2) }), afterChange);

/** Issues a letter under the office's next number of the year. */
export const issueLetter = command(
  'tickets.issueLetter',
  z.strictObject({
    ticketId,
    kind: z.enum(officeLetterKinds),
    recipient: line(60),
    /** Who signs; an opinion is signed by the chair or a deputy (浙江省工会劳动法律监督条例 art. 21). */
    signatory: line(30),
    facts: story(2000, 2),
    requests: story(2000, 2),
  }),
  afterChange,
);

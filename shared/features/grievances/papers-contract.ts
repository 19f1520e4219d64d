import * as z from 'zod/mini';
import { query } from '../../kernel/contract';
import { day, id } from '../../kernel/fields';

/** A PDF, as the phone keeps and opens it. */
export const pdf = z.object({ fileName: z.string(), base64: z.string() });

/**
 * Everything a worker can hand to an arbitrator or an inspector: the own words, the course, promises, payments, photos listed, and where
 * the year for arbitration stands, when the worker says from when it runs.
 */
export const readEvidencePack = query(
  'grievances.pack',
  z.strictObject({
    ticketId: id(),
    knownOn: z.optional(day()),
    /** Absent: not said. */
    employment: z.optional(z.enum(['ongoing', 'ended'])),
    endedOn: z.optional(day()),
  }),
  pdf,
);

/** A letter the union wrote about a ticket, for its office and those copied; nobody's name but who signs stands on those to an employer. */
export const readLetter = query('tickets.letter', z.strictObject({ ticketId: id(), letterId: id() }), pdf);

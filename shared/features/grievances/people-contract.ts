import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { fen, id, line, photoIds, regionCode, story } from '../../kernel/fields';
import { grievanceMatters } from './categories';
import { afterChange, fileGrievance, matterFields } from './contract';
import { withdrawalReasons } from './parts';
import { ticketStates } from './states';

/** One person more or less on a ticket, and tickets that belong together. */

const ticketId = id();
const phone = z.string().check(z.maxLength(30));
/** Unguessable; whoever has it may add themselves to the ticket and reads nothing of the others. */
const inviteCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/));

/**
 * Whether many have already spoken of this employer in this town, so that one may join them. Fewer than five people are never told of:
 * an employer may ask as well.
 */
export const findSimilar = query(
  'grievances.similar',
  z.strictObject({ employerName: line(60), workplaceTownCode: regionCode().check(z.length(9)) }),
  z.object({
    found: z.nullable(z.object({ inviteCode, matter: z.enum(grievanceMatters), people: z.int().check(z.minimum(5)) })),
  }),
);

/** Adds the caller's own grievance to a ticket of many; words of those who join are shorter. */
export const joinGrievance = command(
  'grievances.join',
  z.strictObject({
    inviteCode,
    said: story(500, 2),
    amountInFen: z.optional(fen()),
    identity: matterFields.identity,
    contactName: line(30),
    contactPhone: phone,
    photoIds: z._default(photoIds(), []),
  }),
  z.object({ ticketId: z.string(), number: z.string(), officeName: z.string(), people: z.int() }),
);

/** What each person of a group case is to get and has got; `first` is who opened the ticket. */
export const recordShares = command(
  'tickets.recordShares',
  z.strictObject({
    ticketId,
    shares: z
      .array(
        z.strictObject({
          grievanceId: id(),
          agreedInFen: z.optional(fen()),
          paidInFen: z.optional(fen()),
        }),
      )
      .check(z.minLength(1), z.maxLength(100)),
  }),
  afterChange,
);

/** Two tickets about one matter become one; every person keeps the number they know. */
export const mergeTickets = command('tickets.merge', z.strictObject({ ticketId, intoTicketId: id() }), afterChange);

/** Takes grievances that are another matter out into a ticket of their own. */
export const splitTicket = command(
  'tickets.split',
  z.strictObject({
    ticketId,
    grievanceIds: z.array(id()).check(z.minLength(1), z.maxLength(100)),
    reason: story(500, 2),
  }),
  z.extend(afterChange, { newTicketId: z.string() }),
);

const relatedRow = z.object({
  ticketId: z.string(),
  number: z.string(),
  matter: z.enum(grievanceMatters),
  state: z.enum(ticketStates),
  officeName: z.string(),
  filedAt: z.string(),
  why: z.enum(['sameEmployer', 'samePerson']),
});

/** Open tickets of the caller's office that look like the same matter: by employer, or by the person's phone. */
export const suggestMerges = query(
  'tickets.suggestMerges',
  z.strictObject({ ticketId }),
  z.object({ rows: z.array(relatedRow) }),
);

/** Takes one's own grievance back; the reason is for the counts alone. */
export const withdrawGrievance = command(
  'grievances.withdraw',
  z.strictObject({ ticketId, reason: z.enum(withdrawalReasons), text: z.optional(story(500)) }),
  afterChange,
);

/** Opens one's own ticket again, at most sixty days after it ended. */
export const reopenGrievance = command(
  'grievances.reopen',
  z.strictObject({ ticketId, text: story(2000, 2) }),
  afterChange,
);

/** A desk files for somebody who calls or comes, and says that they agreed. */
export const fileAtDesk = command(
  'desk.file',
  z.strictObject({
    ...matterFields,
    channel: z.enum(['hotline', 'stationDesk']),
    contactName: line(30),
    contactPhone: phone,
    /** The caller agreed that it is written down and handled. */
    hasConsent: z.literal(true),
  }),
  fileGrievance.output,
);

/** What this phone has asked for before, in the desk's own region; newest first, at most fifty. */
export const findCalls = query(
  'desk.calls',
  z.strictObject({ phone }),
  z.object({
    rows: z.array(
      z.object({
        ticketId: z.string(),
        number: z.string(),
        matter: z.enum(grievanceMatters),
        state: z.enum(ticketStates),
        officeName: z.string(),
        dueAt: z.nullable(z.string()),
        filedAt: z.string(),
      }),
    ),
  }),
);

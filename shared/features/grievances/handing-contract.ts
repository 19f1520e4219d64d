import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { failureCodes } from '../../kernel/failure';
import { id, regionCode, story } from '../../kernel/fields';
import { grievanceMatters } from './categories';
import { afterChange } from './contract';
import { grievanceGrades } from './grade';
import { refusalReasons } from './parts';

/** How an office passes a ticket on, shares it, changes its grade or asks for more time. */

const ticketId = id();
const reason = story(1000, 2);

/** Tells the worker in writing that the union does not take it up: 浙江省工会劳动法律监督条例 art. 17. */
export const notAcceptTicket = command(
  'tickets.notAccept',
  z.strictObject({ ticketId, reason: z.enum(refusalReasons), text: story(2000, 2) }),
  afterChange,
);

/** Gives tickets to a person of the office. Refused as a whole only when none of them could be given. */
export const assignTickets = command(
  'tickets.assign',
  z.strictObject({
    ticketIds: z.array(ticketId).check(z.minLength(1), z.maxLength(20)),
    handlerAccountId: id(),
  }),
  z.object({
    /** `code` says why a ticket was not given; null when it was. */
    answers: z.array(z.object({ ticketId: z.string(), code: z.nullable(z.enum(failureCodes)) })),
  }),
);

/** The people of the caller's offices to whom a ticket can be given. */
export const listColleagues = query(
  'tickets.colleagues',
  z.strictObject({}),
  z.object({ rows: z.array(z.object({ accountId: z.string(), name: z.string(), officeName: z.string() })) }),
);

/** Another grade, or the right matter. Only somebody other than the handler lowers a grade. */
export const regradeTicket = command(
  'tickets.regrade',
  z.strictObject({
    ticketId,
    grade: z.enum(grievanceGrades),
    matter: z.optional(z.enum(grievanceMatters)),
    reason,
  }),
  afterChange,
);

/** To the office of a place that is named; the second time between equals the one above them decides. */
export const transferTicket = command(
  'tickets.transfer',
  z.strictObject({ ticketId, toRegionCode: regionCode(), reason }),
  afterChange,
);

/** Back for a review, once; the second return goes to an arbiter. */
export const returnTicket = command('tickets.returnTicket', z.strictObject({ ticketId, reason }), afterChange);

/** More time to finish, once; the office above decides. */
export const requestExtension = command(
  'tickets.requestExtension',
  z.strictObject({ ticketId, workingDays: z.int().check(z.minimum(1), z.maximum(60)), reason }),
  afterChange,
);

export const decideExtension = command(
  'tickets.decideExtension',
  z.strictObject({ ticketId, isGranted: z.boolean(), reason }),
  afterChange,
);

/** Asks another office to help with one task by its own day; the one that asks stays the owner. */
export const inviteCoHandler = command(
  'tickets.inviteCoHandler',
  z.strictObject({
    ticketId,
    officeRegionCode: regionCode(),
    task: story(500, 2),
    dueInWorkingDays: z.int().check(z.minimum(1), z.maximum(20)),
  }),
  afterChange,
);

export const answerAsCoHandler = command(
  'tickets.answerAsCoHandler',
  z.strictObject({ ticketId, coHandlerId: id(), decision: z.enum(['agree', 'decline', 'done']), text: story(2000, 2) }),
  afterChange,
);

/** How much lies in the inbox of the caller's offices: open, past its date, and given to the caller. */
export const countTickets = query(
  'tickets.counts',
  z.strictObject({}),
  z.object({ open: z.int(), overdue: z.int(), mine: z.int() }),
);

import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { id, line, photoIds, regionCode, story } from '../../kernel/fields';
import { grievanceCategories } from './categories';
import { afterChange, confirmOutcome, filed, matterFields, readGrievance } from './contract';

/** Filing without a face, coming back by a receipt, being counted before being seen, and who looked up whom. */

const { identity: _, ...saidFields } = matterFields;
const contactFields = { contactName: line(30), contactPhone: z.string().check(z.maxLength(30)) };

/** What proves that somebody filed it: the code it was answered with and the passphrase chosen then. */
export const receiptFields = {
  code: z.string().check(z.maxLength(60)),
  passphrase: z.string().check(z.trim(), z.minLength(6), z.maxLength(64)),
};

/** Files without an account, a name or a telephone number. The code is answered once and kept nowhere. */
export const fileAnonymously = command(
  'grievances.fileAnonymously',
  z.strictObject({ ...saidFields, passphrase: receiptFields.passphrase }),
  z.extend(z.omit(filed, { ticketId: true }), { code: z.string() }),
);

const look = z.object({ on: z.string(), officeName: z.string(), reason: z.string() });

export const openByReceipt = query(
  'grievances.openByReceipt',
  z.strictObject(receiptFields),
  z.extend(readGrievance.output, { looks: z.array(look) }),
);
/** A word to the office at any time; it moves no clock. */
export const writeByReceipt = command(
  'grievances.writeByReceipt',
  z.strictObject({ ...receiptFields, text: story(2000) }),
  afterChange,
);
/** Answers the question the handler asked. */
export const answerByReceipt = command(
  'grievances.answerByReceipt',
  z.strictObject({ ...receiptFields, text: story(2000), photoIds: z._default(photoIds(), []) }),
  afterChange,
);
export const confirmByReceipt = command(
  'grievances.confirmByReceipt',
  z.extend(z.omit(confirmOutcome.input, { ticketId: true }), receiptFields),
  afterChange,
);
/** Tells one person, the handler who has it now, whom to talk to. */
export const revealByReceipt = command(
  'grievances.revealByReceipt',
  z.strictObject({ ...receiptFields, ...contactFields }),
  z.object({ handlerName: z.string(), officeName: z.string() }),
);

/** The worker of a sealed one no longer waits for others: its office gets it in confidence. */
export const unsealMine = command('grievances.unsealMine', z.strictObject({ ticketId: id() }), afterChange);

/** Why somebody of the office looks up whom to talk to. */
export const lookReasons = ['CALL_BACK', 'VERIFY', 'APPOINTMENT', 'URGENT', 'OUTCOME'] as const;
export type LookReason = (typeof lookReasons)[number];

/** Name and telephone number in full, of the first who said it or of one who joined; each look is kept. */
export const readContact = command(
  'grievances.contact',
  z.strictObject({ ticketId: id(), grievanceId: z.optional(id()), reason: z.enum(lookReasons) }),
  z.object({ name: z.string(), phone: z.string() }),
);
/** Which office looked up the caller's name and number, on which day and why; who of the office is not said. */
export const listContactLooks = query(
  'grievances.contactLooks',
  z.strictObject({ ticketId: id() }),
  z.object({ looks: z.array(look) }),
);

const categories = Object.keys(grievanceCategories) as [string, ...string[]];
const month = z.string().check(z.regex(/^20\d{2}-(0[1-9]|1[0-2])$/));

/**
 * How many tickets were filed in one finished month, by place and category: the counties of the city, or the towns of a county. A null
 * is a number that is not told, because it or another could be led back to a few people.
 */
export const readFigures = query(
  'grievances.figures',
  z.strictObject({ month, regionCode: z._default(regionCode(), '3302') }),
  z.object({
    month,
    categories: z.array(z.enum(categories)),
    rows: z.array(
      z.object({ regionCode: z.string(), counts: z.array(z.nullable(z.int())), total: z.nullable(z.int()) }),
    ),
    totals: z.array(z.nullable(z.int())),
    total: z.nullable(z.int()),
    isReady: z.boolean(),
  }),
);

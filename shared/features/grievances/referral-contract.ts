import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { id, story } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { grievanceMatters } from './categories';
import { afterChange } from './contract';
import { referralDecisions, referralFields } from './parts';

const ticketId = id();

/** Asks the worker whether a department may have it: which, what for, and which kinds of data (个人信息保护法 art. 23). */
export const proposeReferral = command(
  'tickets.proposeReferral',
  z.strictObject({
    ticketId,
    agencyId: id(),
    purpose: story(200, 2),
    fields: z.array(z.enum(referralFields)).check(z.minLength(1), z.maxLength(referralFields.length)),
  }),
  afterChange,
);

/** The worker's own answer to the question that is open. */
export const answerReferral = command(
  'grievances.answerReferral',
  z.strictObject({ ticketId, isGranted: z.boolean() }),
  afterChange,
);

/** What a department sees: what was consented to, and null for everything else. */
const referred = z.object({
  ticketId: z.string(),
  number: z.string(),
  agencyId: z.string(),
  purpose: z.string(),
  since: z.string(),
  until: z.string(),
  decision: z.nullable(z.enum(referralDecisions)),
  officeName: z.string(),
  officePhone: z.nullable(z.string()),
  matter: z.nullable(z.enum(grievanceMatters)),
  employerName: z.nullable(z.string()),
  amountInFen: z.nullable(z.int()),
});

/** What lies with the caller's department now, the one that must be answered first on top. */
export const listReferrals = query('referrals.list', z.strictObject({ ...pageRequest }), pageOf(referred));

export const readReferral = query(
  'referrals.read',
  z.strictObject({ ticketId }),
  z.extend(referred, {
    said: z.nullable(z.string()),
    contact: z.nullable(z.object({ name: z.string(), phone: z.string() })),
    asOf: z.string(),
  }),
);

/** The department takes it up, declines it, or says it is done; the last two bring it back to the office. */
export const answerAsAgency = command(
  'referrals.answer',
  z.strictObject({ ticketId, decision: z.enum(referralDecisions), text: story(2000, 2) }),
  z.object({ decision: z.enum(referralDecisions) }),
);

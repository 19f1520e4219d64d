import * as z from 'zod/mini';
import { day, fen, id, line, story } from '../../kernel/fields';

/** The parts a ticket is made of besides its words and clocks: as they are stored, and as the ticket page shows them. */

/** By which way a grievance came; every one of them is answered (E24). */
const channels = ['miniProgram', 'visit', 'hotline', 'stationDesk', 'import'] as const;
export const channel = z.enum(channels);
export type Channel = z.output<typeof channel>;

/** named: the offices that handle it see who · confidential: only the owning office does · anonymous: nobody is stored · sealed: no office sees it yet. */
const identities = ['named', 'confidential', 'anonymous', 'sealed'] as const;
export const identity = z.enum(identities);
export type Identity = z.output<typeof identity>;

/** How an office passed the ticket on. A return goes through a review: once to whoever stands above, then to an arbiter (K12). */
export const handover = z.object({
  kind: z.enum(['transfer', 'return', 'arbitration']),
  fromOfficeId: z.string(),
  fromOfficeName: z.string(),
  fromRegionCode: z.string(),
  toOfficeId: z.string(),
  toOfficeName: z.string(),
  toRegionCode: z.string(),
  reason: z.string(),
  at: z.string(),
});
export type Handover = z.output<typeof handover>;

/** Another office or a department that helps; the lead stays the owner and each has its own date. */
export const coHandler = z.object({
  coHandlerId: z.string(),
  kind: z.enum(['office', 'agency']),
  /** The office's or agency's id. */
  id: z.string(),
  name: z.string(),
  task: z.string(),
  state: z.enum(['ASKED', 'AGREED', 'DECLINED', 'DONE']),
  dueAt: z.string(),
  answer: z.nullable(z.string()),
});
export type CoHandler = z.output<typeof coHandler>;

/** More time to finish: asked once before it runs out, decided one level up, at most as long as the limit itself. */
export const extension = z.object({
  workingDays: z.int(),
  reason: z.string(),
  askedAt: z.string(),
  askedByOfficeId: z.string(),
  decision: z.nullable(z.enum(['granted', 'refused'])),
  decisionReason: z.nullable(z.string()),
});
export type Extension = z.output<typeof extension>;

const contactParties = ['EMPLOYER', 'EMPLOYER_UNION', 'WORKER', 'DEPARTMENT', 'PLATFORM', 'OTHER'] as const;
const contactWays = ['PHONE', 'VISIT', 'MEETING', 'WECHAT', 'LETTER'] as const;
/** What a contact is told with, and what is kept of it: with whom, how, what was said and promised, when to look again. */
export const contactFields = {
  party: z.enum(contactParties),
  partyName: z.optional(line(60)),
  way: z.enum(contactWays),
  on: day(),
  summary: story(1000, 2),
  promisedInFen: z.optional(fen()),
  promisedOn: z.optional(day()),
  /** The day to look again; the clock reminds the office on it. */
  nextOn: z.optional(day()),
  /** Seen inside the office only. */
  officeNote: z.optional(story(1000)),
};
export const contactEntry = z.object({
  ...contactFields,
  contactId: z.string(),
  officeName: z.string(),
  at: z.string(),
});
export type ContactEntry = z.output<typeof contactEntry>;

/** Who else has it while the clock stands still, and until when at most. */
export const outside = z.object({
  kind: z.enum(['MEDIATION', 'REFERRAL', 'OPINION']),
  name: z.string(),
  since: z.string(),
  until: z.string(),
});
export type Outside = z.output<typeof outside>;

/** The kinds of data a department can be given; each is consented to by name. */
export const referralFields = ['matter', 'employer', 'amount', 'words', 'contact'] as const;
export type ReferralField = (typeof referralFields)[number];
export const referralDecisions = ['accept', 'decline', 'done'] as const;

/** A department is given the matter only with the worker's own consent, and no more than `fields` (个人信息保护法 art. 23). */
export const referral = z.object({
  agencyId: z.string(),
  agencyName: z.string(),
  /** How to reach it: told to the worker together with its name. */
  agencyPhone: z.nullable(z.string()),
  purpose: z.string(),
  fields: z.array(z.enum(referralFields)),
  /** The clock of the office stands still for at most this long. */
  workingDays: z.int(),
  consent: z.nullable(z.enum(['granted', 'refused'])),
  proposedAt: z.string(),
  answeredAt: z.nullable(z.string()),
  /** What the department said last. */
  decision: z.nullable(z.enum(referralDecisions)),
});
export type Referral = z.output<typeof referral>;

const letterKinds = ['REMINDER', 'OPINION', 'SUGGESTION', 'MEDIATION', 'NOT_ACCEPTED'] as const;
/** Those an office writes in the course of handling; a refusal writes its own. */
export const officeLetterKinds = ['REMINDER', 'OPINION', 'SUGGESTION', 'MEDIATION'] as const;
export type OfficeLetterKind = (typeof officeLetterKinds)[number];
export const letter = z.object({
  letterId: z.string(),
  kind: z.enum(letterKinds),
  number: z.string(),
  recipient: z.string(),
  signatory: z.string(),
  issuedOn: z.string(),
  /** The day its answer is due; null when none is asked for. */
  answerDueOn: z.nullable(z.string()),
  facts: z.string(),
  requests: z.string(),
});
export type Letter = z.output<typeof letter>;

/** One payment that was agreed; the worker says for each whether it came. */
export const instalment = z.object({
  amountInFen: z.int(),
  dueOn: z.string(),
  paidOn: z.nullable(z.string()),
  paidInFen: z.nullable(z.int()),
  confirmed: z.nullable(z.enum(['yes', 'no'])),
});
export type Instalment = z.output<typeof instalment>;

export const callBackResults = ['SOLVED', 'PARTLY', 'NOT_SOLVED', 'NOT_REACHED'] as const;
export type CallBackResult = (typeof callBackResults)[number];

/** A call by somebody other than the handler, to hear whether it is solved. */
export const callBackEntry = z.object({
  at: z.string(),
  byName: z.nullable(z.string()),
  result: z.enum(callBackResults),
  text: z.nullable(z.string()),
});
export type CallBackEntry = z.output<typeof callBackEntry>;

/** Why the union does not take a matter up, by law (浙江省工会劳动法律监督条例 art. 17); "not our responsibility" is none of them (K12). */
export const refusalReasons = ['NOT_LABOUR', 'IN_COURT', 'IN_ARBITRATION', 'IN_INSPECTION'] as const;
export const refusal = z.object({ reason: z.enum(refusalReasons), text: z.string(), at: z.string() });
export type Refusal = z.output<typeof refusal>;

/** Why a worker takes a grievance back; kept from everybody but the counts (E34). */
export const withdrawalReasons = [
  'SOLVED_OTHERWISE',
  'NO_LONGER_WANTED',
  'FILED_BY_MISTAKE',
  'UNDER_PRESSURE',
] as const;

/** What one person's own part of a group case came to. */
export const share = z.object({
  agreedInFen: z.nullable(z.int()),
  paidInFen: z.nullable(z.int()),
  confirmed: z.nullable(z.enum(['yes', 'part', 'no'])),
  receivedInFen: z.nullable(z.int()),
  isWithdrawn: z.boolean(),
});
export type Share = z.output<typeof share>;

/** A grievance of one more person on the same ticket, as the owning office sees it. */
export const joinedGrievance = z.object({
  grievanceId: id(),
  channel,
  said: z.string(),
  amountInFen: z.nullable(z.int()),
  identity,
  filedAt: z.string(),
  share,
});

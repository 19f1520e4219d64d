import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { day, fen, id, line, photoIds, regionCode, story } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { workerGroups } from '../membership/membership';
import { grievanceMatters } from './categories';
import { dangers, grievanceGrades } from './grade';
import {
  callBackEntry,
  channel,
  coHandler,
  contactEntry,
  extension,
  handover,
  identity,
  instalment,
  joinedGrievance,
  letter,
  outside,
  referral,
  refusal,
  share,
} from './parts';
import { type Transition, ticketStates, transitions } from './states';
import { dueFors } from './steps';
import { ticketRow } from './ticket-row';
import { timelineKinds } from './timeline';

const routingRule = z.enum([
  'WORKPLACE_TOWN',
  'RED_FLAG_TO_COUNTY',
  'CRITICAL_TO_COUNTY',
  'EMPLOYERS_OFFICER_EXCLUDED',
  'NO_LIVING_HANDLER',
  'CITY_WITHOUT_HANDLER',
  'TRADE_FEDERATION_TOLD',
]);

/** Why a ticket went where it went: a rule that decided, and about which office. */
export const routingReason = z.object({ rule: routingRule, officeName: z.string() });

/** A rule that was tried, with what it found. */
export const routingTrial = z.object({ rule: routingRule, isMet: z.boolean(), officeName: z.nullable(z.string()) });

const owner = z.object({
  officeName: z.string(),
  /** The person in that office who has it, once one does. */
  handlerName: z.nullable(z.string()),
  phone: z.nullable(z.string()),
});

/** False past the last published working calendar, when only weekdays were counted: the dates are provisional. */
const isDueCertain = z.boolean();

/** What somebody says about a matter; a grievance filed by a worker and a matter found on a visit say the same things. */
export const matterFields = {
  matter: z.enum(grievanceMatters),
  said: story(4000, 2),
  employerName: z.optional(line(60)),
  /** Town (9 digits) where the work is done; decides the office. */
  workplaceTownCode: regionCode().check(z.length(9)),
  amountInFen: z.optional(fen()),
  headcount: z._default(z.int().check(z.minimum(1), z.maximum(100_000)), 1),
  /** named: the offices that handle it see who · confidential: only the owning office does. */
  identity: z._default(z.enum(['named', 'confidential']), 'named'),
  dangers: z._default(z.array(z.enum(dangers)).check(z.maxLength(6)), []),
  /** The trade of a driver, rider or courier: its federation is told. */
  workerGroup: z.optional(z.enum(workerGroups)),
  photoIds: z._default(photoIds(), []),
};

/** What filing answers. */
export const filed = z.object({
  ticketId: z.string(),
  number: z.string(),
  state: z.enum(ticketStates),
  grade: z.enum(grievanceGrades),
  owner,
  acceptDueAt: z.string(),
  finishDueAt: z.string(),
  isDueCertain,
  why: z.array(routingReason),
  /** With a red flag: the number of the people who have it, to call now. */
  callNow: z.nullable(z.string()),
});

/** Files a grievance; the answer says who has it, by when, and why it went there. */
export const fileGrievance = command(
  'grievances.file',
  z.strictObject({
    ...matterFields,
    /** sealed: no office sees it until enough colleagues reported the same employer, which must then be named. */
    identity: z._default(z.enum(['named', 'confidential', 'sealed']), 'named'),
    contactName: line(30),
    contactPhone: z.string().check(z.maxLength(30)),
  }),
  filed,
);

/** What would happen to this ticket: every rule tried and its result, without opening one. */
export const simulateTicket = query(
  'tickets.simulate',
  z.strictObject({
    matter: z.enum(grievanceMatters),
    workplaceTownCode: regionCode().check(z.length(9)),
    employerName: z.optional(line(60)),
    headcount: matterFields.headcount,
    dangers: matterFields.dangers,
    workerGroup: matterFields.workerGroup,
  }),
  z.object({
    grade: z.enum(grievanceGrades),
    owner,
    told: z.array(z.string()),
    acceptDueAt: z.string(),
    finishDueAt: z.string(),
    isDueCertain,
    tried: z.array(routingTrial),
    /** Whom the clock would turn to, step by step, if nobody did anything. */
    silence: z.array(z.object({ kind: z.string(), at: z.string(), officeName: z.string() })),
  }),
);

/** The caller's own tickets, newest first, those filed for the caller included. */
export const listMyGrievances = query('grievances.mine', z.strictObject({ ...pageRequest }), pageOf(ticketRow));

/** What the caller may do with it now. */
const deeds = z.object(
  Object.fromEntries(Object.keys(transitions).map((name) => [name, z.boolean()])) as Record<
    Transition,
    ReturnType<typeof z.boolean>
  >,
);

const timelineEntry = z.object({
  at: z.string(),
  kind: z.enum(timelineKinds),
  /** The office that did it, or worker, colleague, districtWorker or clock; a handler's own name only inside the office. */
  by: z.string(),
  text: z.nullable(z.string()),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

export const outcomeFields = {
  result: z.enum(['PAID', 'SOLVED', 'PARTLY', 'NOT_POSSIBLE']),
  summary: story(2000, 2),
  amountAgreedInFen: z.optional(fen()),
  amountPaidInFen: z.optional(fen()),
  paidOn: z.optional(day()),
};

export const readGrievance = query(
  'grievances.read',
  z.strictObject({ ticketId: id() }),
  z.extend(ticketRow, {
    said: z.string(),
    identity,
    channel,
    dangers: z.array(z.enum(dangers)),
    workplaceTownCode: z.string(),
    photoUrls: z.array(z.string()),
    owner,
    copiedOffices: z.array(z.string()),
    acceptDueAt: z.string(),
    finishDueAt: z.string(),
    isDueCertain,
    why: z.array(routingReason),
    /** Every rule that was tried when it was opened. */
    tried: z.array(routingTrial),
    timeline: z.array(timelineEntry),
    question: z.nullable(z.string()),
    outcome: z.nullable(
      z.object({
        ...outcomeFields,
        confirmed: z.nullable(z.enum(['yes', 'part', 'no'])),
        /** What the worker confirmed to have received. */
        receivedInFen: z.optional(fen()),
      }),
    ),
    /**
     * Who to talk to; present only for the owning office, and for the worker. An office sees the first character and the last four
     * digits, and asks for the rest with its reason (K15).
     */
    contact: z.nullable(z.object({ name: z.string(), phone: z.string(), isMasked: z.boolean() })),
    visit: z.nullable(z.object({ visitedOn: z.string(), districtWorkerName: z.string() })),
    handovers: z.array(handover),
    /** `isOurs`: the caller's office is the one that helps. */
    coHandlers: z.array(z.extend(coHandler, { isOurs: z.boolean() })),
    extension: z.nullable(extension),
    /** Notes for the office alone are left out for everybody else. */
    contacts: z.array(contactEntry),
    outside: z.nullable(outside),
    referrals: z.array(referral),
    letters: z.array(letter),
    instalments: z.array(instalment),
    callBacks: z.array(callBackEntry),
    refusal: z.nullable(refusal),
    mergedInto: z.nullable(z.string()),
    /** With it others may join, once somebody of the ticket gives it to them; null for whoever may not. */
    inviteCode: z.nullable(z.string()),
    /** How many people said it, the first included. */
    grievanceCount: z.int(),
    /** The others who joined, for the owning office. */
    joined: z.array(joinedGrievance),
    /** What the caller's own part came to, when the caller joined. */
    myShare: z.nullable(z.extend(share, { grievanceId: z.string(), amountInFen: z.nullable(z.int()) })),
    isMine: z.boolean(),
    may: deeds,
    state: z.enum(ticketStates),
    asOf: z.string(),
  }),
);

/** What every action on a ticket answers. */
export const afterChange = z.object({
  state: z.enum(ticketStates),
  dueAt: z.nullable(z.string()),
  officeName: z.string(),
});
const ticketId = id();

/** Answers the question the handler asked. */
export const answerQuestion = command(
  'grievances.answer',
  z.strictObject({ ticketId, text: story(2000), photoIds: z._default(photoIds(), []) }),
  afterChange,
);

/** The worker says whether it is solved. "no" and "part" reopen it one level up. */
export const confirmOutcome = command(
  'grievances.confirm',
  z.strictObject({
    ticketId,
    solved: z.enum(['yes', 'part', 'no']),
    receivedInFen: z.optional(fen()),
    text: z.optional(story(2000)),
  }),
  afterChange,
);

/** The tickets the caller's office owns or is copied on; open ones by the time left, overdue first. */
export const listInbox = query(
  'tickets.inbox',
  z.strictObject({
    show: z._default(z.enum(['open', 'closed']), 'open'),
    /** overdue: past the office's own date · today: any date of today. */
    due: z._default(z.enum(['all', 'overdue', 'today']), 'all'),
    /** Only those the caller handles. */
    mine: z._default(z.boolean(), false),
    grade: z.optional(z.enum(grievanceGrades)),
    ...pageRequest,
  }),
  pageOf(
    z.extend(ticketRow, {
      isCopied: z.boolean(),
      dueFor: z.enum(dueFors),
      hasVisit: z.boolean(),
    }),
  ),
);

export const acceptTicket = command('tickets.accept', z.strictObject({ ticketId }), afterChange);
/** A progress note the worker sees. */
export const replyToTicket = command('tickets.reply', z.strictObject({ ticketId, text: story(2000) }), afterChange);
/** Asks the worker something; the clock for finishing pauses, visibly, until the answer or five working days. */
export const askWorker = command('tickets.ask', z.strictObject({ ticketId, text: story(1000) }), afterChange);
/** Records what was achieved; the worker is asked to confirm it. */
export const recordOutcome = command(
  'tickets.recordOutcome',
  z.strictObject({ ticketId, ...outcomeFields }),
  afterChange,
);

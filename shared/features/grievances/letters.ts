import type { ChinaDay } from '../../time/china-day';
import { addWorkingDays, type WorkingCalendar } from '../../time/working-calendar';

/** The papers a union writes about a grievance; the first three in order of force (一函两书). */
export const letterKinds = ['REMINDER', 'OPINION', 'SUGGESTION', 'MEDIATION', 'NOT_ACCEPTED', 'EVIDENCE'] as const;
export type LetterKind = (typeof letterKinds)[number];

export type IssuerLevel = 'town' | 'county' | 'city';
/** What the person who signs is in the office. */
export type SignerPost = 'chair' | 'deputyChair' | 'handler';

/** Working days until somebody must have acted; the first day is not counted. */
interface LetterClock {
  readonly workingDays: number;
  readonly startsWhen: 'employerReceived' | 'complaintReceived';
  /** False: our default, a request that nobody is bound by. */
  readonly isLaw: boolean;
}

interface LetterRule {
  readonly title: string;
  /** Stands in its number between the year and the serial. */
  readonly numberWord: string;
  readonly issuers: readonly IssuerLevel[];
  readonly signers: readonly SignerPost[];
  readonly clock: LetterClock | null;
}

const everyOffice: readonly IssuerLevel[] = ['town', 'county', 'city'];
const chairs: readonly SignerPost[] = ['chair', 'deputyChair'];
const anyone: readonly SignerPost[] = [...chairs, 'handler'];

/**
 * Who may write what, who signs, by when it is answered. Articles are those of 浙江省工会劳动法律监督条例 unless another law is named.
 *
 * - REMINDER 提示函: no law knows it, unions write it by custom; its five working days are our default.
 * - OPINION 意见书: art. 21, signed by chair or deputy; the employer answers within 15 working days of receipt, art. 22.
 * - SUGGESTION 建议书: art. 23, only a 地方总工会 to the departments of its own level. A town's federation is a 基层工会的联合会 (art. 31).
 *   The department answers "at the times prescribed" (art. 24): no number, so no clock.
 * - MEDIATION 调解协议书: 劳动争议调解仲裁法 art. 10 and 14.
 * - NOT_ACCEPTED 不予受理告知书: art. 17, in writing within 5 working days of the complaint.
 * - EVIDENCE 诉求材料: the worker's own words and what the ticket knows; no law asks for it.
 */
export const letterRules: Readonly<Record<LetterKind, LetterRule>> = {
  REMINDER: {
    title: '工会劳动法律监督提示函',
    numberWord: '提示',
    issuers: everyOffice,
    signers: anyone,
    clock: { workingDays: 5, startsWhen: 'employerReceived', isLaw: false },
  },
  OPINION: {
    title: '工会劳动法律监督意见书',
    numberWord: '意见',
    issuers: everyOffice,
    signers: chairs,
    clock: { workingDays: 15, startsWhen: 'employerReceived', isLaw: true },
  },
  SUGGESTION: {
    title: '工会劳动法律监督建议书',
    numberWord: '建议',
    issuers: ['county', 'city'],
    signers: chairs,
    clock: null,
  },
  MEDIATION: { title: '劳动争议调解协议书', numberWord: '调解', issuers: everyOffice, signers: anyone, clock: null },
  NOT_ACCEPTED: {
    title: '不予受理告知书',
    numberWord: '告知',
    issuers: everyOffice,
    signers: anyone,
    clock: { workingDays: 5, startsWhen: 'complaintReceived', isLaw: true },
  },
  EVIDENCE: { title: '职工诉求材料', numberWord: '材料', issuers: everyOffice, signers: anyone, clock: null },
};

export const mayIssue = (kind: LetterKind, level: IssuerLevel): boolean => letterRules[kind].issuers.includes(level);

export const maySign = (kind: LetterKind, post: SignerPost): boolean => letterRules[kind].signers.includes(post);

/** The last day of a letter's clock that began on `startedOn`; null for a letter without one. @throws CalendarNotPublished */
export const letterDueOn = (kind: LetterKind, startedOn: ChinaDay, calendar: WorkingCalendar): ChinaDay | null => {
  const { clock } = letterRules[kind];
  return clock && addWorkingDays(startedOn, clock.workingDays, calendar);
};

/** How a letter is numbered: each office counts each kind anew each year, our default. */
interface LetterNumber {
  /** `甬工` */
  readonly officeShort: string;
  readonly kind: LetterKind;
  readonly issuedOn: ChinaDay;
  /** From 1. */
  readonly serial: number;
}

/** `甬工〔2026〕提示 12 号`. @throws RangeError when the serial is no whole number from 1 */
export const letterNumber = ({ officeShort, kind, issuedOn, serial }: LetterNumber): string => {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial: ${serial}`);
  return `${officeShort}〔${issuedOn.slice(0, 4)}〕${letterRules[kind].numberWord} ${serial} 号`;
};

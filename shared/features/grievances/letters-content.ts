import type { ChinaDay } from '../../time/china-day';
import type { SignerPost } from './letters';
import type { Limitation } from './letters-limitation';

/** What stands on every letter. Words come as they are to be read; amounts in fen, null when nobody knows. */
interface Letterhead {
  readonly number: string;
  readonly officeName: string;
  readonly signatory: { readonly name: string; readonly post: SignerPost };
  readonly issuedOn: ChinaDay;
}

/** What a letter is about. It names no worker: 监督条例 art. 13 keeps their privacy, and three in a workshop know who spoke. */
interface Matter {
  readonly employerName: string;
  /** `拖欠工资` */
  readonly matter: string;
  readonly amountInFen: number | null;
  readonly headcount: number;
  readonly facts: readonly string[];
  readonly requests: readonly string[];
}

export interface ReminderLetter extends Letterhead, Matter {
  readonly kind: 'REMINDER';
}

export interface OpinionLetter extends Letterhead, Matter {
  readonly kind: 'OPINION';
  readonly investigatedOn: ChinaDay;
  /** Art. 20: two at least, with their cards shown. */
  readonly supervisorCount: number;
}

/** Art. 23: the employer refused to take the opinion, did not answer in time, or corrects nothing without good reason. */
export type SuggestionGround = 'REFUSED' | 'NOT_ANSWERED' | 'NOT_CORRECTED';

export interface SuggestionLetter extends Letterhead, Matter {
  readonly kind: 'SUGGESTION';
  readonly agencyName: string;
  readonly ground: SuggestionGround;
  readonly opinionNumber: string;
  /** Sent on, when it was refused; received on, otherwise. */
  readonly opinionOn: ChinaDay;
}

export interface MediationAgreement extends Letterhead {
  readonly kind: 'MEDIATION';
  readonly employerName: string;
  readonly workerNames: readonly string[];
  readonly matter: string;
  readonly appliedOn: ChinaDay;
  readonly facts: readonly string[];
  readonly terms: readonly string[];
  readonly amountInFen: number | null;
  readonly payOn: ChinaDay | null;
  /** Wages, injury's medical costs, severance or damages: a court gives a payment order on them (调解仲裁法 art. 16). */
  readonly isForPaymentOrder: boolean;
}

/** Art. 17. */
export type NotAcceptedReason = 'OUT_OF_SCOPE' | 'WITH_AUTHORITY' | 'WITH_ARBITRATION' | 'WITH_COURT';

export interface NotAcceptedNotice extends Letterhead {
  readonly kind: 'NOT_ACCEPTED';
  readonly workerName: string;
  readonly matter: string;
  readonly receivedOn: ChinaDay;
  readonly reason: NotAcceptedReason;
  /** Where the worker can go instead. */
  readonly otherWays: readonly string[];
}

export interface EvidencePack extends Letterhead {
  readonly kind: 'EVIDENCE';
  readonly ticketNumber: string;
  /** Null: the worker does not want to be named on it. */
  readonly workerName: string | null;
  readonly employerName: string | null;
  readonly matter: string;
  readonly amountInFen: number | null;
  readonly headcount: number;
  readonly said: string;
  readonly timeline: readonly { readonly on: ChinaDay; readonly text: string }[];
  readonly promises: readonly { readonly on: ChinaDay; readonly dueOn: ChinaDay | null; readonly text: string }[];
  readonly payments: readonly { readonly on: ChinaDay; readonly amountInFen: number }[];
  readonly photos: readonly { readonly keptOn: ChinaDay; readonly text: string }[];
  readonly limitation: Limitation | null;
}

export type Letter =
  | ReminderLetter
  | OpinionLetter
  | SuggestionLetter
  | MediationAgreement
  | NotAcceptedNotice
  | EvidencePack;

/** What may be left empty: not everybody knows an amount, and not every ticket has promises. */
const mayBeEmpty: Readonly<Record<Letter['kind'], readonly string[]>> = {
  REMINDER: ['amountInFen'],
  OPINION: ['amountInFen'],
  SUGGESTION: ['amountInFen'],
  MEDIATION: ['amountInFen', 'payOn'],
  NOT_ACCEPTED: ['otherWays'],
  EVIDENCE: ['workerName', 'employerName', 'amountInFen', 'timeline', 'promises', 'payments', 'photos', 'limitation'],
};

const isEmpty = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty));

/** The fields a letter still needs before it may go out, by name; a second supervisor and a day to pay on among them. */
export const missingIn = (letter: Letter): string[] => {
  const missing = Object.entries(letter)
    .filter(([field, value]) => isEmpty(value) && !mayBeEmpty[letter.kind].includes(field))
    .map(([field]) => field);
  if (letter.signatory.name.trim() === '') missing.push('signatory');
  if (letter.kind === 'OPINION' && letter.supervisorCount < 2) missing.push('supervisorCount');
  if (letter.kind === 'MEDIATION' && letter.amountInFen !== null && letter.payOn === null) missing.push('payOn');
  return missing;
};

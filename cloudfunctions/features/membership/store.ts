import type { Scope } from '@shared/access/roles';
import type { ApprovalClock } from '@shared/features/membership/approval-clock';
import type {
  ApplicationState,
  MembershipState,
  RejectReason,
  WorkerGroup,
} from '@shared/features/membership/membership';
import type { IdType } from '@shared/people/id-number';
import type { Aggregate } from '../../kernel/aggregate';
import type { CollectionSpec } from '../../platform/database';

/** Which person an identity number is. `_id` is key version and keyed digest; created once, changed never. */
export interface IdentityDocument {
  readonly _id: string;
  readonly personId: string;
}

export const identitiesSpec: CollectionSpec = { name: 'identities', indexes: [] };

/** A consent as it was given: to what, and which version of the text was shown (个人信息保护法 art. 17, 29). */
export interface Consent {
  readonly purpose: 'rules' | 'idNumber';
  readonly textVersion: string;
  readonly at: string;
}

/** The real-name record of a person. */
export interface PersonDocument {
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  readonly idType: IdType;
  readonly sealedIdNumber: string;
  readonly sealedPhone: string;
  readonly phoneDigest: string;
  readonly workerGroup: WorkerGroup;
  readonly consents: readonly Consent[];
}

export const peopleSpec: CollectionSpec = {
  name: 'people',
  indexes: [{ name: 'phoneDigest', keys: [['phoneDigest', 1]] }],
};

/** Who answers an application: a union with officers of its own, or a federation's office. */
export interface Approver {
  readonly kind: 'union' | 'office';
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
}

export interface Application {
  /** Counts the person's applications, from 1. */
  readonly ordinal: number;
  readonly receiptNumber: string;
  readonly kind: 'join' | 'transfer';
  readonly state: ApplicationState;
  readonly unionId: string;
  readonly unionName: string;
  readonly unionRegionCode: string;
  /** The account it came from; messages go there. */
  readonly accountId: string;
  readonly name: string;
  readonly sealedIdNumber: string;
  readonly sealedPhone: string;
  readonly phoneDigest: string;
  readonly workerGroup: WorkerGroup;
  readonly employerName: string | null;
  /** Name of the union, post or district whose code was scanned. */
  readonly cameBy: string | null;
  readonly approver: Approver;
  /** Everyone who was responsible so far may still decide. */
  readonly places: readonly Scope[];
  readonly submittedAt: string;
  /** The present approver's clock; a new approver gets a new one. */
  readonly clock: ApprovalClock;
  /** Reminders sent to the present approver. */
  readonly remindersSent: number;
  readonly decidedAt: string | null;
  readonly reason: RejectReason | null;
  readonly note: string | null;
}

export interface HistoryLine {
  readonly kind: 'joined' | 'moved';
  readonly at: string;
  readonly unionId: string;
  readonly unionName: string;
  readonly fromUnionId: string | null;
}

/** One person's membership; `_id` is the personId, so there is never a second one. */
export interface MembershipDocument extends Aggregate {
  readonly state: MembershipState;
  /** Readable, given once, kept through every transfer. */
  readonly memberNumber: string;
  /** Name and phone as an approver saw them last; null before the first approval. */
  readonly name: string | null;
  readonly phoneDigest: string | null;
  readonly unionId: string | null;
  readonly unionName: string | null;
  readonly joinedAt: string | null;
  readonly application: Application | null;
  readonly history: readonly HistoryLine[];
  /** Places whose queue shows the application; empty when none waits. */
  readonly queuePlaces: readonly string[];
  /** dueAt|id while an application waits: the order of the queue. */
  readonly queueKey: string | null;
  /** When the clock of a waiting application next asks for something. */
  readonly nextStepAt: string | null;
}

/** The membership of a person who has none yet. */
export const newMembership = (personId: string, memberNumber: string): MembershipDocument => ({
  _id: personId,
  version: 1,
  state: 'NONE',
  memberNumber,
  name: null,
  phoneDigest: null,
  unionId: null,
  unionName: null,
  joinedAt: null,
  application: null,
  history: [],
  queuePlaces: [],
  queueKey: null,
  nextStepAt: null,
  receipts: [],
  outbox: [],
  hasOutbox: false,
});

export const membershipsSpec: CollectionSpec = {
  name: 'memberships',
  indexes: [
    { name: 'memberNumber', keys: [['memberNumber', 1]], unique: true },
    {
      name: 'queue',
      keys: [
        ['queuePlaces', 1],
        ['queueKey', 1],
      ],
    },
    { name: 'nextStep', keys: [['nextStepAt', 1]] },
    { name: 'outbox', keys: [['hasOutbox', 1]] },
  ],
};

const codeTargetKinds = ['union', 'post', 'district'] as const;
export type CodeTargetKind = (typeof codeTargetKinds)[number];

/** A code that opens the join page; it names no person and makes nobody a member. */
export interface CodeDocument extends Aggregate {
  readonly kind: CodeTargetKind;
  readonly targetId: string;
  readonly targetName: string;
  /** The union that takes those who join by it. */
  readonly unionId: string;
  readonly unionName: string;
  readonly regionCode: string;
  /** The places that answer for it. */
  readonly places: readonly Scope[];
  /** Keys of those places and of every region it lies in: the filter of the list. */
  readonly listPlaces: readonly string[];
  readonly issuedBy: string;
  readonly issuedAt: string;
  /** issuedAt|id: the order of the list. */
  readonly newestKey: string;
  readonly expiresOn: string | null;
  readonly revokedAt: string | null;
}

export const codesSpec: CollectionSpec = {
  name: 'codes',
  indexes: [
    {
      name: 'list',
      keys: [
        ['listPlaces', 1],
        ['newestKey', -1],
      ],
    },
    { name: 'outbox', keys: [['hasOutbox', 1]] },
  ],
};

import type { Danger, GrievanceGrade } from '@shared/features/grievances/grade';
import type {
  CallBackEntry,
  Channel,
  CoHandler,
  ContactEntry,
  Extension,
  Handover,
  Identity,
  Instalment,
  Letter,
  Outside,
  Referral,
  Refusal,
  Share,
} from '@shared/features/grievances/parts';
import type { RoutingTrial } from '@shared/features/grievances/routing';
import type { Schedule } from '@shared/features/grievances/schedule';
import type { TicketState } from '@shared/features/grievances/states';
import type { AgendaItem } from '@shared/features/grievances/steps';
import type { TimelineKind } from '@shared/features/grievances/timeline';
import type { WorkerGroup } from '@shared/features/membership/membership';
import type { Aggregate } from '../../kernel/aggregate';
import type { OfficeLevel } from '../../kernel/ports';
import type { CollectionSpec } from '../../platform/database';

/** An office as a ticket remembers it; its name is the one it had then. */
export interface OfficeMark {
  readonly officeId: string;
  readonly officeName: string;
  readonly regionCode: string;
  /** A federation of a trade: its officers read, by the union and not by the region. */
  readonly isFederation?: boolean;
}

/** Who must act: an office always, a person of it once one accepted. */
export interface Owner extends OfficeMark {
  readonly level: OfficeLevel;
  readonly phone: string | null;
  readonly handlerAccountId: string | null;
  readonly handlerName: string | null;
  /** No office stands above it: it is reminded, and nobody takes over. */
  readonly isTop: boolean;
}

export interface TimelineEntry {
  readonly at: string;
  readonly kind: TimelineKind;
  /** An office's id, or who else did it: worker, districtWorker, clock. */
  readonly by: string;
  readonly officeName: string | null;
  readonly handlerName: string | null;
  readonly text: string | null;
  readonly details: Readonly<Record<string, string | number>>;
  /** Whose word it is: the grievance of one of the people on the ticket; the others do not read it. */
  readonly of?: string;
}

/** What was achieved, as the office says, and what the worker says to it. */
export interface Outcome {
  readonly result: 'PAID' | 'SOLVED' | 'PARTLY' | 'NOT_POSSIBLE';
  readonly summary: string;
  readonly amountAgreedInFen: number | null;
  readonly amountPaidInFen: number | null;
  readonly paidOn: string | null;
  readonly confirmed: 'yes' | 'part' | 'no' | null;
  /** The account that recorded it, which may not call back; missing in older documents. */
  readonly recordedBy?: string;
}

export interface VisitLink {
  readonly visitId: string;
  readonly position: number;
  readonly visitedOn: string;
  readonly districtWorkerName: string;
  readonly districtWorkerAccountId: string;
}

/** What one more person said about the same matter: a group case has one ticket and many of these (E23), a merged one too (E24). */
export interface JoinedGrievance {
  readonly grievanceId: string;
  readonly channel: Channel;
  readonly reporterIds: readonly string[];
  readonly sealedContact: string | null;
  readonly identity: Identity;
  readonly said: string;
  readonly amountInFen: number | null;
  readonly photoPaths: readonly string[];
  readonly filedAt: string;
  /** The number under which the person knows it, when it had a ticket of its own before. */
  readonly number: string | null;
  readonly share: Share;
}

/** Whom somebody anonymous told one handler about themselves, later. */
export interface Revealed {
  readonly sealedContact: string;
  readonly handlerAccountId: string;
}

/** Another office that helps, with the place by which its people are known. */
export interface StoredCoHandler extends CoHandler {
  readonly regionCode?: string;
}

/** More time that was asked for: by whom, and which office decides. */
export interface StoredExtension extends Extension {
  readonly askedByAccountId: string;
  readonly decider: OfficeMark;
  /** That office was copied for this alone, and is no longer once it has decided. */
  readonly isCopiedForThis: boolean;
}

/** What came up in the course of a ticket. Empty on a new one, and what is missing in an older document is empty too. */
export interface TicketParts {
  /** What the first person's part of a group case came to. */
  readonly firstShare: Share;
  /** Whoever has it may join. */
  readonly inviteCode: string | null;
  /** Digests of the phones of everybody on it, for a desk that looks for earlier calls. */
  readonly phoneDigests: readonly string[];
  /** Why people took theirs back; counted, and shown to nobody (E34). */
  readonly withdrawals: readonly { readonly at: string; readonly reason: string; readonly sealedText: string | null }[];
  readonly joined: readonly JoinedGrievance[];
  readonly handovers: readonly Handover[];
  readonly coHandlers: readonly StoredCoHandler[];
  readonly extension: StoredExtension | null;
  readonly contacts: readonly ContactEntry[];
  readonly outside: Outside | null;
  readonly referrals: readonly Referral[];
  readonly letters: readonly Letter[];
  readonly instalments: readonly Instalment[];
  readonly callBacks: readonly CallBackEntry[];
  readonly refusal: Refusal | null;
  readonly mergedInto: string | null;
  /** Those who were taken out into a ticket of their own. */
  readonly splitOff: readonly { readonly newTicketId: string; readonly grievances: readonly JoinedGrievance[] }[];
  readonly revealed: Revealed | null;
  /** What was said, sealed until enough colleagues reported the same employer; while it is there no office sees the ticket. */
  readonly sealedMatter: string | null;
  /** Keyed digest of the employer of one that was filed sealed; kept when it is opened, so that those who come later are counted with it. */
  readonly sealKey: string | null;
  /** Dates of their own beside the office's clock. */
  readonly agenda: readonly AgendaItem[];
}

/** A grievance and what an office must do about it: one document, so that every decision about it is one conditional write. */
export interface Ticket extends Aggregate, TicketParts {
  readonly channel: Channel;
  readonly number: string;
  readonly matter: string;
  readonly grade: GrievanceGrade;
  readonly said: string;
  readonly employerName: string | null;
  readonly workplaceTownCode: string;
  readonly amountInFen: number | null;
  readonly headcount: number;
  readonly identity: Identity;
  readonly dangers: readonly Danger[];
  readonly photoPaths: readonly string[];
  /** Who to talk to; shown to the owning office only, and with `named` to the offices copied. */
  readonly sealedContact: string | null;
  /** Accounts of all workers it belongs to, those who joined included; empty when nobody could be linked, or nobody may be. */
  readonly reporterIds: readonly string[];
  readonly visit: VisitLink | null;
  readonly owner: Owner;
  readonly copied: readonly OfficeMark[];
  /** Owner and copied: the offices in whose inbox it lies. */
  readonly officeIds: readonly string[];
  /** Every rule of routing as it was tried when the ticket was opened. */
  readonly tried: readonly RoutingTrial[];
  readonly workerGroup: WorkerGroup | null;
  readonly state: TicketState;
  readonly schedule: Schedule;
  readonly question: string | null;
  readonly outcome: Outcome | null;
  readonly timeline: readonly TimelineEntry[];
  readonly filedAt: string;
  readonly closedAt: string | null;
  readonly isOpen: boolean;
  /** The employer's name as names are compared; null when none was given, or while it is sealed. */
  readonly employerKey: string | null;
  /** The next date somebody owes something by; null when closed. */
  readonly dueAt: string | null;
  /** When the clock acts next; null when closed. */
  readonly nextStepAt: string | null;
  /** nextStepAt|id: the order in which steps are taken. */
  readonly stepKey: string | null;
  /** dueAt|id, or closedAt|id once closed: the order of an inbox. */
  readonly queueKey: string;
  /** filedAt|id: the order of a worker's own list. */
  readonly filedKey: string;
  /** The department it lies with now. */
  readonly agencyId: string | null;
  /** While its worker is to be called: `at:` its owner's region, and every region it lies in. */
  readonly callBackPlaces: readonly string[];
  /** resolvedAt|id while its worker is to be called: the order of the calls. */
  readonly callBackKey: string | null;
}

export const ticketsSpec: CollectionSpec = {
  name: 'tickets',
  indexes: [
    { name: 'number', keys: [['number', 1]], unique: true },
    {
      name: 'inbox',
      keys: [
        ['isOpen', 1],
        ['officeIds', 1],
        ['queueKey', 1],
      ],
    },
    {
      name: 'mine',
      keys: [
        ['reporterIds', 1],
        ['filedKey', -1],
      ],
    },
    {
      name: 'mineOpen',
      keys: [
        ['reporterIds', 1],
        ['isOpen', 1],
        ['filedKey', -1],
      ],
    },
    {
      name: 'agency',
      keys: [
        ['agencyId', 1],
        ['queueKey', 1],
      ],
    },
    {
      name: 'callBacks',
      keys: [
        ['callBackPlaces', 1],
        ['callBackKey', 1],
      ],
    },
    {
      name: 'employer',
      keys: [
        ['employerKey', 1],
        ['isOpen', 1],
        ['filedKey', -1],
      ],
    },
    {
      name: 'phone',
      keys: [
        ['phoneDigests', 1],
        ['filedKey', -1],
      ],
    },
    { name: 'invite', keys: [['inviteCode', 1]] },
    { name: 'step', keys: [['stepKey', 1]] },
    {
      name: 'employer',
      keys: [
        ['employerKey', 1],
        ['isOpen', 1],
      ],
    },
    { name: 'seal', keys: [['sealKey', 1]] },
    { name: 'filed', keys: [['filedKey', 1]] },
    { name: 'outbox', keys: [['hasOutbox', 1]] },
  ],
};

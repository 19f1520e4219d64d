import type { AgencyKind } from '@shared/features/agencies/contract';
import type { matterFields } from '@shared/features/grievances/contract';
import type { GrievanceGrade } from '@shared/features/grievances/grade';
import type { WorkerGroup } from '@shared/features/membership/membership';
import type { Paper } from '@shared/features/papers/paper';
import type { UnionType } from '@shared/features/unions/union';
import type * as z from 'zod/mini';
import type { Contact } from './contact';
import type { Context } from './context';
import type { Page } from './paging';

/** How features meet on the server. Each port is made by one feature and handed to the others in their `needs`. */

export type OfficeLevel = 'town' | 'county' | 'city';

export interface Handler {
  readonly accountId: string;
  readonly name: string;
  /** Names of the unions of which the person is an officer now: against those employers they handle nothing (K11). */
  readonly officerOf?: readonly string[];
}

/** A federation's office as routing sees it. `handlers` are living ones: their role holds now. */
export interface Office {
  readonly officeId: string;
  readonly name: string;
  readonly level: OfficeLevel;
  readonly regionCode: string;
  readonly parentOfficeId: string | null;
  readonly phone: string | null;
  readonly handlers: readonly Handler[];
}

/** A federation of a trade or a base: told of what concerns its people, and never the owner. */
export interface TradeFederation {
  readonly officeId: string;
  readonly name: string;
  readonly regionCode: string;
  readonly serves: readonly WorkerGroup[];
}

/** Made by unions. Answers are at most a minute old, and cost no store call while they are. */
export interface OfficeDirectory {
  byId(officeId: string, now: Date): Promise<Office | null>;
  /** The office of a town, county or city by its region code. */
  byRegion(regionCode: string, now: Date): Promise<Office | null>;
  /** Federations of trades and bases in a town, in its county and in the city. */
  federationsAround(townCode: string, now: Date): Promise<readonly TradeFederation[]>;
}

export interface UnionCard {
  readonly unionId: string;
  readonly name: string;
  readonly type: UnionType;
  readonly parentId: string | null;
  readonly regionCode: string;
  readonly districtId: string | null;
  readonly address: string;
  readonly isDissolved: boolean;
  /** The union that took over its members, once that is known. */
  readonly dissolvedInto: string | null;
}

/** Made by unions; one store call each. */
export interface UnionDirectory {
  byId(unionId: string): Promise<UnionCard | null>;
  /** The union that takes those who join in a region: its town federation, above the town an industry federation. */
  forJoinersIn(regionCode: string): Promise<UnionCard | null>;
  /** Living unions of the districts by name, those whose name begins with `text` when there is one. */
  inDistricts(
    districtIds: readonly string[],
    list: { readonly text: string | undefined; readonly after: string | undefined },
  ): Promise<Page<UnionCard>>;
}

/** Made by unions. Living people who may approve applications: a union's officers, a federation's administrators. */
export interface ApproverDirectory {
  of(unionId: string, now: Date): Promise<readonly Handler[]>;
}

/** Made by districts. */
export interface DistrictDirectory {
  byId(
    districtId: string,
  ): Promise<{ readonly districtId: string; readonly name: string; readonly townCode: string } | null>;
}

/** Made by agencies; one store call. */
export interface AgencyDirectory {
  byId(agencyId: string): Promise<{
    readonly agencyId: string;
    readonly name: string;
    readonly kind: AgencyKind;
    readonly regionCode: string;
    readonly phone: string | null;
  } | null>;
}

/** Made by posts. */
export interface PostDirectory {
  byId(postId: string): Promise<{ readonly postId: string; readonly name: string; readonly regionCode: string } | null>;
}

type MatterFields = { readonly [K in keyof typeof matterFields]: z.output<(typeof matterFields)[K]> };

/** What a ticket is opened from, whoever says it. */
export interface Matter extends Omit<MatterFields, 'employerName' | 'amountInFen' | 'workerGroup'> {
  readonly employerName: string | null;
  readonly amountInFen: number | null;
  readonly workerGroup?: WorkerGroup | null | undefined;
  readonly contact: Contact | null;
}

export interface FromVisit {
  readonly visitId: string;
  readonly position: number;
  readonly visitedOn: string;
  readonly districtWorkerName: string;
  readonly districtWorkerAccountId: string;
}

export interface OpenedTicket {
  readonly ticketId: string;
  readonly number: string;
  readonly officeName: string;
  readonly acceptDueAt: string;
  readonly grade: GrievanceGrade;
}

/** Made by grievances. Opening the same matter of the same visit twice makes one ticket. */
export interface TicketOpener {
  openFromVisit(matter: Matter, visit: FromVisit, context: Pick<Context, 'now' | 'requestId'>): Promise<OpenedTicket>;
}

/** Made by photos. */
export interface PhotoAlbum {
  /** Paths of photos this account kept. @throws input.invalid when one is not this account's */
  pathsOf(photoIds: readonly string[], accountId: string): readonly string[];
  /** Addresses good for ten minutes; no store call when there are none. */
  addressesOf(paths: readonly string[]): Promise<string[]>;
}

/** Made by papers. */
export interface PaperPress {
  /** The paper as a PDF; the same paper is the same bytes. */
  print(paper: Paper): Promise<Buffer>;
}

/** Made by membership. */
export interface MemberLookup {
  /** Accounts of approved members with this phone and this name; for telling somebody that something was filed for them. */
  accountsOf(phone: string, name: string): Promise<readonly string[]>;
}

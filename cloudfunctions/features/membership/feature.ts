import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Accounts } from '../../kernel/accounts';
import type { Feature } from '../../kernel/feature';
import type { Deliver } from '../../kernel/outbox';
import type {
  ApproverDirectory,
  DistrictDirectory,
  MemberLookup,
  OfficeDirectory,
  PostDirectory,
  UnionDirectory,
} from '../../kernel/ports';
import type { Platform } from '../../platform/platform';
import { type CodeDocument, codesSpec, type MembershipDocument, membershipsSpec } from './store';

interface Needs extends Pick<Platform, 'database' | 'secrets' | 'wechat' | 'log'> {
  readonly calendar: WorkingCalendar;
  readonly accounts: Accounts;
  readonly offices: OfficeDirectory;
  readonly unions: UnionDirectory;
  readonly approvers: ApproverDirectory;
  readonly districts: DistrictDirectory;
  readonly posts: PostDirectory;
}

interface Membership extends Feature {
  readonly members: MemberLookup;
  readonly deliverStanding: Deliver<'standing'>;
  takeDueSteps(now: Date, requestId: string): Promise<number>;
}

export const createMembership = ({ database }: Needs): Membership => ({
  routes: [],
  aggregates: [
    database.collection<MembershipDocument>(membershipsSpec.name),
    database.collection<CodeDocument>(codesSpec.name),
  ],
  members: { accountsOf: async () => [] },
  deliverStanding: async () => {},
  takeDueSteps: async () => 0,
});

import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Account, Accounts } from '../../kernel/accounts';
import type {
  ApproverDirectory,
  DistrictDirectory,
  OfficeDirectory,
  PostDirectory,
  UnionDirectory,
} from '../../kernel/ports';
import type { Collection } from '../../platform/database';
import type { Platform } from '../../platform/platform';
import type { CodeDocument, IdentityDocument, MembershipDocument, PersonDocument } from './store';

/** What membership gets from the application. */
export interface MembershipNeeds extends Pick<Platform, 'database' | 'secrets' | 'wechat'> {
  readonly calendar: WorkingCalendar;
  readonly accounts: Accounts;
  readonly offices: OfficeDirectory;
  readonly unions: UnionDirectory;
  readonly approvers: ApproverDirectory;
  readonly districts: DistrictDirectory;
  readonly posts: PostDirectory;
}

/** What its verbs work with: the same, with the collections opened. */
export interface Needs extends Omit<MembershipNeeds, 'accounts' | 'database'> {
  readonly accounts: Collection<Account>;
  readonly identities: Collection<IdentityDocument>;
  readonly people: Collection<PersonDocument>;
  readonly memberships: Collection<MembershipDocument>;
  readonly codes: Collection<CodeDocument>;
}

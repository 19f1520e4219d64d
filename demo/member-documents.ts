import { approvalClock } from '@shared/features/membership/approval-clock';
import { consentTextVersion } from '@shared/features/membership/membership';
import { readableNumber } from '@shared/features/membership/readable-number';
import { parseIdNumber } from '@shared/people/id-number';
import { chinaWorkingCalendar } from '@shared/time/china-working-calendar';
import {
  type Application,
  type Approver,
  type Consent,
  type MembershipDocument,
  newMembership,
  type PersonDocument,
} from '../cloudfunctions/features/membership/store';
import { nothingWaits, placesOf, waitingWith } from '../cloudfunctions/features/membership/waiting';
import { type Account, newAccount } from '../cloudfunctions/kernel/accounts';
import { type DemoLine, hasHappened, type Making } from './making';
import type { DemoMember } from './members';
import { officeOf } from './offices';
import { createRandom, type Random } from './random';
import type { StaffBook } from './staff';

/** Own officers first, else the administrators of the union's town or county, as the functions look for them. */
const approverOf = ({ union }: DemoMember, staff: StaffBook): Approver => {
  if (staff.officers.has(union._id)) {
    return { kind: 'union', id: union._id, name: union.name, regionCode: union.regionCode };
  }
  const { officeId, officeName, regionCode } = officeOf(union.regionCode);
  return { kind: 'office', id: officeId, name: officeName, regionCode };
};

interface Kept {
  readonly sealedIdNumber: string;
  readonly sealedPhone: string;
  readonly phoneDigest: string;
}

const submitted = (member: DemoMember, kept: Kept, approver: Approver, receiptNumber: string): Application => ({
  ordinal: 1,
  receiptNumber,
  kind: 'join',
  state: 'SUBMITTED',
  unionId: member.union._id,
  unionName: member.union.name,
  unionRegionCode: member.union.regionCode,
  accountId: member.accountId,
  name: member.name,
  ...kept,
  workerGroup: member.workerGroup,
  employerName: member.employerName,
  cameBy: member.cameBy,
  approver,
  places: [{ kind: 'union', id: member.union._id }, ...placesOf(approver)],
  submittedAt: member.submittedAt.toISOString(),
  clock: approvalClock(member.submittedAt, chinaWorkingCalendar),
  remindersSent: 0,
  decidedAt: null,
  reason: null,
  note: null,
});

/** With the reminders the jobs sent meanwhile. */
const reminded = (application: Application, isPast: (instant: string) => boolean): Application => ({
  ...application,
  remindersSent: application.clock.remindersAt.filter(isPast).length,
});

const membershipOf = (member: DemoMember, sent: Application, memberNumber: string): MembershipDocument => {
  const fresh = newMembership(member.personId, memberNumber);
  const { decidedAt } = member;
  if (!decidedAt) {
    const application = reminded(sent, hasHappened);
    return { ...fresh, ...waitingWith(fresh, application), version: 2 + application.remindersSent };
  }
  const at = decidedAt.toISOString();
  const application = reminded(sent, (instant) => instant <= at);
  const { unionId, unionName, name, phoneDigest } = application;
  return {
    ...fresh,
    ...nothingWaits,
    version: 3 + application.remindersSent,
    state: 'ACTIVE',
    name,
    phoneDigest,
    unionId,
    unionName,
    joinedAt: at,
    application: { ...application, state: 'APPROVED', decidedAt: at },
    history: [{ kind: 'joined', at, unionId, unionName, fromUnionId: null }],
  };
};

const accountOf = (member: DemoMember, membership: MembershipDocument, sealedOpenid: string): Account => {
  const { personId, name, union } = member;
  const isActive = membership.state === 'ACTIVE';
  const state = isActive ? 'ACTIVE' : 'APPLYING';
  // An application's standing came with the write that sent it, before any reminder.
  const version = isActive ? membership.version : 2;
  return {
    ...newAccount(member.accountId, sealedOpenid),
    version: isActive ? 4 : 3,
    personId,
    name,
    standing: { personId, name, state, unionName: union.name, version },
    phoneDigest: membership.phoneDigest,
  };
};

const personOf = (member: DemoMember, kept: Kept): PersonDocument => {
  const parsed = parseIdNumber(member.idNumber);
  if (!parsed.ok) throw new Error(`an invented ID number that is none: ${parsed.reason}`);
  const at = member.submittedAt.toISOString();
  const purposes: readonly Consent['purpose'][] = ['rules', 'idNumber'];
  return {
    _id: member.personId,
    version: 1,
    name: member.name,
    idType: parsed.idType,
    ...kept,
    workerGroup: member.workerGroup,
    consents: purposes.map((purpose) => ({ purpose, textVersion: consentTextVersion, at })),
  };
};

/** A readable number nobody has yet. */
const freshNumber = (random: Random, taken: Set<string>): string => {
  const number = readableNumber(random.text(22));
  if (taken.has(number)) return freshNumber(random, taken);
  taken.add(number);
  return number;
};

/** The identity, the real-name record, the membership and the account of each. */
export const memberLines = (
  { secrets, seal }: Making,
  members: readonly DemoMember[],
  staff: StaffBook,
): DemoLine[] => {
  const random = createRandom('member numbers');
  const taken = new Set<string>();
  return members.flatMap((member) => {
    const kept: Kept = {
      sealedIdNumber: seal(member.idNumber),
      sealedPhone: seal(member.phone),
      phoneDigest: secrets.digest('phoneDigest', member.phone),
    };
    const sent = submitted(member, kept, approverOf(member, staff), freshNumber(random, taken));
    const membership = membershipOf(member, sent, freshNumber(random, taken));
    const identityId = `${secrets.currentVersion}.${secrets.digest('identityDigest', member.idNumber)}`;
    return [
      { collection: 'identities', document: { _id: identityId, personId: member.personId } },
      { collection: 'people', document: personOf(member, kept) },
      { collection: 'memberships', document: membership },
      { collection: 'accounts', document: accountOf(member, membership, seal(member.openid)) },
    ];
  });
};

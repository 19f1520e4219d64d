import type { Feature } from '../../kernel/feature';
import type { Deliver } from '../../kernel/outbox';
import type { MemberLookup } from '../../kernel/ports';
import { serveApply } from './apply';
import { serveCodeImage } from './code-image';
import { serveDecide } from './decide';
import { deliverStanding } from './deliver-standing';
import { serveIssueCode } from './issue-code';
import { serveListCodes } from './list-codes';
import { createMemberLookup } from './member-lookup';
import { serveReadMyMembership } from './my-membership';
import type { MembershipNeeds, Needs } from './needs';
import { serveListApplications } from './queue';
import { serveReadCode } from './read-code';
import { serveRevokeCode } from './revoke-code';
import {
  type CodeDocument,
  codesSpec,
  type IdentityDocument,
  identitiesSpec,
  type MembershipDocument,
  membershipsSpec,
  type PersonDocument,
  peopleSpec,
} from './store';
import { takeDueSteps } from './take-due-steps';

interface Membership extends Feature {
  readonly members: MemberLookup;
  readonly deliverStanding: Deliver<'standing'>;
  /** Reminds approvers and lets silent ones' applications climb; answers how many steps were taken. */
  takeDueSteps(now: Date, requestId: string): Promise<number>;
}

const opened = ({ database, accounts, ...rest }: MembershipNeeds): Needs => ({
  ...rest,
  accounts: accounts.collection,
  identities: database.collection<IdentityDocument>(identitiesSpec.name),
  people: database.collection<PersonDocument>(peopleSpec.name),
  memberships: database.collection<MembershipDocument>(membershipsSpec.name),
  codes: database.collection<CodeDocument>(codesSpec.name),
});

const verbs = [
  serveReadCode,
  serveIssueCode,
  serveRevokeCode,
  serveListCodes,
  serveCodeImage,
  serveApply,
  serveReadMyMembership,
  serveListApplications,
  serveDecide,
];

export const createMembership = (given: MembershipNeeds): Membership => {
  const needs = opened(given);
  return {
    routes: verbs.map((serveVerb) => serveVerb(needs)),
    aggregates: [needs.memberships, needs.codes],
    members: createMemberLookup(needs),
    deliverStanding: deliverStanding(needs),
    takeDueSteps: takeDueSteps(needs),
  };
};

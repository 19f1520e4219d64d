import { approvalClock } from '@shared/features/membership/approval-clock';
import type { applyForMembership } from '@shared/features/membership/contract';
import type { OutputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { change } from '../../kernel/aggregate';
import { authorize, type Context, requireCaller } from '../../kernel/context';
import type { UnionCard } from '../../kernel/ports';
import type { Applicant, ApplyInput } from './applicant';
import { recipientOf, type StaffedApprover } from './approver';
import type { Needs } from './needs';
import type { Application, MembershipDocument } from './store';
import { showStanding, tell } from './tell';
import { placesOf, waitingWith } from './waiting';

export type Answer = OutputOf<typeof applyForMembership>;

/** Where somebody applies: the union and, when a code was scanned, what it hung on. */
export interface Target {
  readonly union: UnionCard;
  readonly cameBy: string | null;
}

/** Everything an application is made of, found and checked before the one write. */
export interface Submission {
  readonly input: ApplyInput;
  readonly applicant: Applicant;
  readonly target: Target;
  readonly staffed: StaffedApprover;
  readonly receiptNumber: string;
}

/** One membership per person: what stands in the way leads on, to the receipt or to a transfer. */
export const refuseSecond = (
  { state, unionId, unionName, application }: MembershipDocument,
  target: UnionCard,
  isTransfer: boolean,
): void => {
  if (application?.state === 'SUBMITTED') {
    const { receiptNumber, unionName: appliedTo } = application;
    throw new Failure('membership.alreadyApplied', { receiptNumber, unionName: appliedTo });
  }
  if (state !== 'ACTIVE') return;
  const mayTransfer = unionId !== target.unionId;
  if (!isTransfer || !mayTransfer) throw new Failure('membership.alreadyMember', { unionName, mayTransfer });
};

const applicationOf = (
  { secrets, calendar }: Needs,
  context: Context,
  before: MembershipDocument,
  { input, applicant, target, staffed, receiptNumber }: Submission,
): Application => ({
  ordinal: (before.application?.ordinal ?? 0) + 1,
  receiptNumber,
  kind: before.state === 'ACTIVE' ? 'transfer' : 'join',
  state: 'SUBMITTED',
  unionId: target.union.unionId,
  unionName: target.union.name,
  unionRegionCode: target.union.regionCode,
  accountId: requireCaller(context).accountId,
  name: applicant.name,
  sealedIdNumber: secrets.seal(applicant.identity.idNumber),
  sealedPhone: secrets.seal(applicant.phone),
  phoneDigest: secrets.digest('phoneDigest', applicant.phone),
  workerGroup: applicant.workerGroup,
  employerName: input.employerName ?? null,
  cameBy: target.cameBy,
  approver: staffed.approver,
  places: [{ kind: 'union', id: target.union.unionId }, ...placesOf(staffed.approver)],
  submittedAt: context.now.toISOString(),
  clock: approvalClock(context.now, calendar),
  remindersSent: 0,
  decidedAt: null,
  reason: null,
  note: null,
});

const answerOf = ({ receiptNumber, kind, state, unionName, approver, clock }: Application): Answer => ({
  receiptNumber,
  kind,
  state,
  unionName,
  approverName: approver.name,
  dueAt: clock.dueAt,
});

/** The one write that decides the application. @throws membership.alreadyApplied, membership.alreadyMember */
export const submit = (needs: Needs, context: Context, personId: string, submission: Submission): Promise<Answer> =>
  change(needs.memberships, context, {
    id: personId,
    authorize: () => authorize(context, {}),
    decide: (before) => {
      refuseSecond(before, submission.target.union, submission.input.isTransfer);
      const application = applicationOf(needs, context, before, submission);
      const about = { personId, application, now: context.now };
      return {
        next: waitingWith(before, application),
        effects: [
          tell({ accountIds: [application.accountId] }, 'application.submitted', about),
          tell(recipientOf(submission.staffed), 'application.arrived', about),
          showStanding(before, application, before.version + 1),
        ],
        value: answerOf(application),
      };
    },
  });

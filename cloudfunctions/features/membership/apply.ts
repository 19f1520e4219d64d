import { approvalClock } from '@shared/features/membership/approval-clock';
import { applyForMembership } from '@shared/features/membership/contract';
import { readableNumber } from '@shared/features/membership/readable-number';
import type { OutputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { change, earlierAnswer, requireCommand } from '../../kernel/aggregate';
import { authorize, type Context, requireActor, requireCaller } from '../../kernel/context';
import type { UnionCard } from '../../kernel/ports';
import { serve } from '../../kernel/route';
import { type Applicant, type ApplyInput, readApplicant } from './applicant';
import { approverFor, recipientOf, type StaffedApprover } from './approver';
import { bindAccount } from './bind-account';
import { claimPerson } from './claim-person';
import { requireJoinable } from './joinable-union';
import { keepPerson } from './keep-person';
import type { Needs } from './needs';
import { openCode } from './open-code';
import { type Application, type MembershipDocument, newMembership } from './store';
import { showStanding, tell } from './tell';
import { placesOf, waitingWith } from './waiting';

type Answer = OutputOf<typeof applyForMembership>;

/** Where somebody applies: the union and, when a code was scanned, what it hung on. */
interface Target {
  readonly union: UnionCard;
  readonly cameBy: string | null;
}

/** The answer this command got before, found before anything that may have changed since is looked at. */
const answeredBefore = async ({ memberships }: Needs, context: Context): Promise<Answer | null> => {
  const { personId } = requireActor(context);
  const kept = personId === null ? null : await memberships.byId(personId);
  const receipt = kept && earlierAnswer(kept.receipts, requireCommand(context));
  return receipt ? (receipt.value as Answer) : null;
};

const findTarget = async (needs: Needs, { code: text, unionId }: ApplyInput, now: Date): Promise<Target> => {
  if (text !== undefined) {
    const { code, union } = await openCode(needs, text, now);
    return { union, cameBy: code.targetName };
  }
  if (unionId === undefined) throw new Failure('input.invalid', { fields: ['code', 'unionId'] });
  const union = await needs.unions.byId(unionId);
  if (!union) throw new Failure('thing.notFound');
  return { union: await requireJoinable(needs.unions, union), cameBy: null };
};

/** One membership per person: what stands in the way leads on, to the receipt or to a transfer. */
const refuseSecond = (
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

const attempts = 8;

/** The person's membership, made with a number of its own when there is none. */
const keptMembership = async (
  { memberships }: Needs,
  context: Context,
  personId: string,
): Promise<MembershipDocument> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const kept = await memberships.byId(personId);
    if (kept) return kept;
    const fresh = newMembership(personId, readableNumber(context.randomId()));
    if ((await memberships.insert(fresh)).refusedBy === null) return fresh;
  }
  throw new Error(`no free member number after ${attempts} attempts`);
};

interface Submission {
  readonly input: ApplyInput;
  readonly applicant: Applicant;
  readonly target: Target;
  readonly staffed: StaffedApprover;
  readonly receiptNumber: string;
}

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

const submit = (needs: Needs, context: Context, personId: string, submission: Submission): Promise<Answer> =>
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

/**
 * Each step may be done again, so that the same command finishes what a crash left half done: the identity decides who the person
 * is, the person keeps the record, the account is tied to the person, and the membership's one write decides the application.
 */
export const serveApply = (needs: Needs) =>
  serve(applyForMembership, async (input, context) => {
    authorize(context, {});
    const before = await answeredBefore(needs, context);
    if (before) return before;
    const applicant = readApplicant(input, context.now);
    const target = await findTarget(needs, input, context.now);
    const staffed = await approverFor(needs, target.union, context.now);
    const personId = await claimPerson(needs, context, applicant.identity);
    const isOwn = requireActor(context).personId === personId;
    const membership = await keptMembership(needs, context, personId);
    if (isOwn) refuseSecond(membership, target.union, input.isTransfer);
    await keepPerson(needs, { personId, isOwn }, applicant);
    await bindAccount(needs.accounts, requireCaller(context).accountId, personId);
    const receiptNumber = readableNumber(context.randomId());
    return submit(needs, context, personId, { input, applicant, target, staffed, receiptNumber });
  });

import { applyForMembership } from '@shared/features/membership/contract';
import { readableNumber } from '@shared/features/membership/readable-number';
import { Failure } from '@shared/kernel/failure';
import { earlierAnswer, requireCommand } from '../../kernel/aggregate';
import { authorize, type Context, requireActor, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { type ApplyInput, readApplicant } from './applicant';
import { approverFor } from './approver';
import { bindAccount } from './bind-account';
import { claimPerson } from './claim-person';
import { requireJoinable } from './joinable-union';
import { keepPerson } from './keep-person';
import type { Needs } from './needs';
import { openCode } from './open-code';
import { type MembershipDocument, newMembership } from './store';
import { type Answer, refuseSecond, submit, type Target } from './submit';

/** The answer this command got before. */
const answerIn = (membership: MembershipDocument | null, context: Context): Answer | null => {
  const receipt = membership && earlierAnswer(membership.receipts, requireCommand(context));
  return receipt ? (receipt.value as Answer) : null;
};

/** Looked for before anything that may have changed since. */
const answeredBefore = async ({ memberships }: Needs, context: Context): Promise<Answer | null> => {
  const { personId } = requireActor(context);
  return personId === null ? null : answerIn(await memberships.byId(personId), context);
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
    // a twin of this command may have been answered since
    const answered = answerIn(membership, context);
    if (answered) return answered;
    if (isOwn) refuseSecond(membership, target.union, input.isTransfer);
    await keepPerson(needs, { personId, isOwn }, applicant);
    await bindAccount(needs.accounts, requireCaller(context).accountId, personId);
    const receiptNumber = readableNumber(context.randomId());
    return submit(needs, context, personId, { input, applicant, target, staffed, receiptNumber });
  });

import { decideApplication } from '@shared/features/membership/contract';
import type { OutputOf, ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { type Change, change, type Draft } from '../../kernel/aggregate';
import { authorize, type Context, requireActor } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { parseApplicationId } from './application-id';
import type { Needs } from './needs';
import type { Application, MembershipDocument } from './store';
import { showStanding, tell } from './tell';
import { nothingWaits } from './waiting';

type Decision = ParsedInputOf<typeof decideApplication>;
type Answer = OutputOf<typeof decideApplication>;

/** Joins, or moves: the membership is in one union before the write and in the other after it, never in none. */
const approved = (before: MembershipDocument, application: Application, at: string): Draft<MembershipDocument> => {
  const { unionId, unionName, name, phoneDigest } = application;
  return {
    ...before,
    ...nothingWaits,
    state: 'ACTIVE',
    name,
    phoneDigest,
    unionId,
    unionName,
    joinedAt: before.joinedAt ?? at,
    application: { ...application, state: 'APPROVED', decidedAt: at },
    history: [
      ...before.history,
      { kind: before.state === 'ACTIVE' ? 'moved' : 'joined', at, unionId, unionName, fromUnionId: before.unionId },
    ],
  };
};

const rejected = (
  before: MembershipDocument,
  application: Application,
  { reason, note }: Extract<Decision, { decision: 'reject' }>,
  at: string,
): Draft<MembershipDocument> => ({
  ...before,
  ...nothingWaits,
  application: { ...application, state: 'REJECTED', decidedAt: at, reason, note: note ?? null },
});

const decided = (
  before: MembershipDocument,
  application: Application,
  decision: Decision,
  now: Date,
): Change<MembershipDocument, Answer> => {
  const at = now.toISOString();
  const next =
    decision.decision === 'approve' ? approved(before, application, at) : rejected(before, application, decision, at);
  const after = next.application ?? application;
  const template = decision.decision === 'approve' ? 'application.approved' : 'application.rejected';
  return {
    next,
    effects: [
      tell({ accountIds: [after.accountId] }, template, { personId: before._id, application: after, now }),
      showStanding(next, after, before.version + 1),
    ],
    value: { state: after.state, unionName: after.unionName },
  };
};

/** @throws thing.notFound, access.denied for one's own application */
const authorizeDecision = (context: Context, document: MembershipDocument, ordinal: number): void => {
  const { application } = document;
  if (application?.ordinal !== ordinal) throw new Failure('thing.notFound');
  authorize(context, { places: application.places, regionCode: application.unionRegionCode });
  if (requireActor(context).personId === document._id) throw new Failure('access.denied');
};

export const serveDecide = ({ memberships }: Needs) =>
  serve(decideApplication, async (decision, context) => {
    const { personId, ordinal } = parseApplicationId(decision.applicationId);
    return change(memberships, context, {
      id: personId,
      authorize: (document) => authorizeDecision(context, document, ordinal),
      decide: (document) => {
        const { application } = document;
        if (application?.state !== 'SUBMITTED') {
          throw new Failure('state.conflict', { state: application?.state ?? 'REJECTED' });
        }
        return decided(document, application, decision, context.now);
      },
    });
  });

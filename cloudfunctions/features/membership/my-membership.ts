import { readMyMembership } from '@shared/features/membership/contract';
import { authorize, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Secrets } from '../../platform/secrets';
import type { Needs } from './needs';
import type { Application, MembershipDocument } from './store';

/** Enough that nobody shows a card that was never given, short enough for a small picture: 90 bits. */
const signatureLength = 15;

const shownApplication = ({
  receiptNumber,
  kind,
  state,
  unionId,
  unionName,
  approver,
  submittedAt,
  clock,
  reason,
  note,
}: Application) => ({
  receiptNumber,
  kind,
  state,
  unionId,
  unionName,
  approverName: approver.name,
  submittedAt,
  dueAt: state === 'SUBMITTED' ? clock.dueAt : null,
  reason,
  note,
});

const cardOf = ({ state, memberNumber, name, unionName, joinedAt }: MembershipDocument, secrets: Secrets) => {
  if (state !== 'ACTIVE' || name === null || unionName === null || joinedAt === null) return null;
  const signature = secrets.digest('cardSignature', memberNumber).slice(0, signatureLength);
  return { memberNumber, name, unionName, joinedAt, qrText: `${memberNumber}.${signature}` };
};

export const serveReadMyMembership = ({ accounts, memberships, secrets }: Needs) =>
  serve(readMyMembership, async (_input, context) => {
    authorize(context, {});
    const account = await accounts.byId(requireCaller(context).accountId);
    const membership = account?.personId ? await memberships.byId(account.personId) : null;
    if (!membership) return { application: null, card: null };
    return {
      application: membership.application && shownApplication(membership.application),
      card: cardOf(membership, secrets),
    };
  });

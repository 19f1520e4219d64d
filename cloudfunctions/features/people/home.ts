import { holdsAt, type RoleGrant } from '@shared/access/roles';
import { readHome } from '@shared/features/people/contract';
import { regionName } from '@shared/places/regions';
import type { Account } from '../../kernel/accounts';
import { authorize, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Needs } from './feature';

const openTicketsShown = 3;

const placeName = ({ scope, name }: RoleGrant): string =>
  (scope.kind === 'region' ? regionName(scope.id) : undefined) ?? name ?? '';

const membershipOf = (account: Account | null) => {
  const standing = account?.standing;
  return standing && standing.state !== 'NONE' ? { state: standing.state, unionName: standing.unionName } : null;
};

export const serveReadHome = ({ accounts, countUnread, openTicketsOf }: Needs) =>
  serve(readHome, async (_input, context) => {
    authorize(context, {});
    const { accountId } = requireCaller(context);
    const [account, unreadMessages, openTickets] = await Promise.all([
      accounts.collection.byId(accountId),
      countUnread(accountId),
      openTicketsOf(accountId, openTicketsShown, context.now),
    ]);
    return {
      name: account?.name ?? null,
      membership: membershipOf(account),
      duties: (account?.roles ?? [])
        .filter((grant) => holdsAt(grant, context.now))
        .map((grant) => ({ role: grant.role, scope: grant.scope, scopeName: placeName(grant) })),
      unreadMessages,
      openTickets: [...openTickets],
      asOf: context.now.toISOString(),
    };
  });

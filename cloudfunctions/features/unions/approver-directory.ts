import { holdsAt } from '@shared/access/roles';
import type { Account } from '../../kernel/accounts';
import type { ApproverDirectory } from '../../kernel/ports';
import type { Collection } from '../../platform/database';
import { approving, type Offices } from './office-directory';

interface Needs {
  readonly offices: Offices;
  readonly accounts: Collection<Account>;
}

/** More officers than any union has. */
const mostOfficers = 200;

export const createApproverDirectory = ({ offices, accounts }: Needs): ApproverDirectory => ({
  of: async (unionId, now) => {
    const administrators = await offices.holdersIn(unionId, approving, now);
    if (administrators) return administrators;
    const known = await accounts.find({ where: { 'roles.scope.id': unionId }, limit: mostOfficers });
    return known
      .filter(({ roles }) =>
        roles.some(
          (grant) =>
            grant.role === 'unionOfficer' &&
            grant.scope.kind === 'union' &&
            grant.scope.id === unionId &&
            holdsAt(grant, now),
        ),
      )
      .map(({ _id, name }) => ({ accountId: _id, name: name ?? '' }));
  },
});

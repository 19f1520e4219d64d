import type { Account } from '../../kernel/accounts';
import type { AccountStanding } from '../../kernel/effects';
import type { Deliver } from '../../kernel/outbox';
import type { Collection } from '../../platform/database';
import type { Needs } from './needs';

/** More WeChat accounts than one person has. */
const mostAccounts = 50;
const attempts = 8;

/** By compare-and-set on the account's version, so that a change of the account in between is not undone. */
const showOn = async (
  accounts: Collection<Account>,
  accountId: string,
  standing: AccountStanding,
  phoneDigest: string | null,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const account = await accounts.byId(accountId);
    if (!account || (account.standing?.version ?? 0) >= standing.version) return;
    const name = standing.state === 'ACTIVE' ? standing.name : (account.name ?? standing.name);
    const { version } = account;
    const shown = { standing, name, phoneDigest, personId: standing.personId, version: version + 1 };
    if ((await accounts.setWhere({ _id: accountId, version }, shown)) === 1) return;
  }
  throw new Error(`the account kept changing: ${attempts} attempts`);
};

/** Shows a membership on every account of its person; an older state never replaces a newer one. */
export const deliverStanding =
  ({ accounts, memberships }: Pick<Needs, 'accounts' | 'memberships'>): Deliver<'standing'> =>
  async ({ accountId, standing }) => {
    const membership = await memberships.byId(standing.personId);
    const own = await accounts.find({
      where: { personId: standing.personId },
      limit: mostAccounts,
      fields: ['_id'],
    });
    const accountIds = new Set([accountId, ...own.map(({ _id }) => _id)]);
    for (const id of accountIds) await showOn(accounts, id, standing, membership?.phoneDigest ?? null);
  };

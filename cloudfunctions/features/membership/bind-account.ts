import { Failure } from '@shared/kernel/failure';
import type { Account } from '../../kernel/accounts';
import type { Collection } from '../../platform/database';

const attempts = 8;

/** Makes the account this person's, for good: one WeChat identity is one person's. @throws identity.locked */
export const bindAccount = async (
  accounts: Collection<Account>,
  accountId: string,
  personId: string,
): Promise<void> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const account = await accounts.byId(accountId);
    if (!account) throw new Error('a command was counted against no account');
    if (account.personId === personId) return;
    if (account.personId !== null) throw new Failure('identity.locked');
    const { version } = account;
    if ((await accounts.setWhere({ _id: accountId, version }, { personId, version: version + 1 })) === 1) return;
  }
  throw new Failure('server.busy', { retryAfterSeconds: 2 });
};

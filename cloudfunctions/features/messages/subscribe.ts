import { subscribe } from '@shared/features/messages/contract';
import type { Account } from '../../kernel/accounts';
import { change } from '../../kernel/aggregate';
import { requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';

export const serveSubscribe = (accounts: Collection<Account>) =>
  serve(subscribe, async ({ templates }, context) =>
    change(accounts, context, {
      id: requireCaller(context).accountId,
      authorize: () => {},
      decide: (account) => {
        const left = { ...account.pushesLeft };
        for (const template of templates) left[template] = (left[template] ?? 0) + 1;
        return { next: { ...account, pushesLeft: left }, effects: [], value: { left } };
      },
    }),
  );

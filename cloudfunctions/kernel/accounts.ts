import type { Ability } from '@shared/access/abilities';
import type { RoleGrant } from '@shared/access/roles';
import { Failure } from '@shared/kernel/failure';
import type { Collection, CollectionSpec, Database } from '../platform/database';
import type { Caller } from '../platform/identity';
import type { Secrets } from '../platform/secrets';
import type { Receipt } from './aggregate';
import type { Actor } from './context';
import type { AccountStanding, Effect } from './effects';
import { bucketOf, isBeyond, limitOf, markOf, secondsLeftFor, tidied, type Uses } from './rate-limit';

/** A WeChat identity: what it may do, whose it is, how often it acted this hour. `_id` is a keyed digest of the openid. */
export interface Account {
  readonly _id: string;
  readonly version: number;
  /** Sealed; opened only to send a subscription message. */
  readonly sealedOpenid: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly roles: readonly RoleGrant[];
  readonly standing: AccountStanding | null;
  /** Digest of the phone of a membership that was approved; links grievances filed for this person. */
  readonly phoneDigest: string | null;
  /** Subscription messages the person still allows, by template. WeChat never tells, so we count. */
  readonly pushesLeft: Readonly<Record<string, number>>;
  /** Commands by action and hour, and in each a mark per key: a command sent again is not another one. */
  readonly uses: Uses;
  readonly receipts: readonly Receipt[];
  readonly outbox: readonly Effect[];
  readonly hasOutbox: boolean;
}

export const accountsSpec: CollectionSpec = {
  name: 'accounts',
  indexes: [
    { name: 'personId', keys: [['personId', 1]] },
    { name: 'phoneDigest', keys: [['phoneDigest', 1]] },
    { name: 'role', keys: [['roles.role', 1]] },
    { name: 'scope', keys: [['roles.scope.id', 1]] },
    { name: 'outbox', keys: [['hasOutbox', 1]] },
  ],
};

export interface Accounts {
  readonly collection: Collection<Account>;
  /** For a command: counts it against the hour's limit and reads the account, both in one call. @throws rate.limited */
  use(caller: Caller, command: { action: string; key: string }, now: Date): Promise<Actor>;
  /** For a query: the account as it was at most half a minute ago. A role taken away works on for that long, for reading only. */
  recent(caller: Caller, now: Date): Promise<Actor>;
}

const staleAfterMilliseconds = 30_000;
const keptInMemory = 5_000;

export const isRoleBound = (allowed: readonly Ability[]): boolean =>
  allowed.some((ability) => typeof ability !== 'string');

const actorOf = ({ accountId, openid }: Caller, account: Account | null): Actor => ({
  accountId,
  openid,
  personId: account?.personId ?? null,
  name: account?.name ?? null,
  roles: account?.roles ?? [],
});

export const newAccount = (accountId: string, sealedOpenid: string): Account => ({
  _id: accountId,
  version: 1,
  sealedOpenid,
  personId: null,
  name: null,
  roles: [],
  standing: null,
  phoneDigest: null,
  pushesLeft: {},
  uses: {},
  receipts: [],
  outbox: [],
  hasOutbox: false,
});

export const createAccounts = (database: Database, secrets: Secrets): Accounts => {
  const collection = database.collection<Account>(accountsSpec.name);
  const seen = new Map<string, { actor: Actor; at: number }>();
  const remember = (actor: Actor, now: Date): Actor => {
    if (seen.size >= keptInMemory) seen.clear();
    seen.set(actor.accountId, { actor, at: now.getTime() });
    return actor;
  };

  /** Counts and reads in one call; an account that is not there yet is made. */
  const count = async (caller: Caller, path: string): Promise<Account> => {
    const known = await collection.add(caller.accountId, { [path]: 1 });
    if (known) return known;
    await collection.insert(newAccount(caller.accountId, secrets.seal(caller.openid)));
    const made = await collection.add(caller.accountId, { [path]: 1 });
    if (!made) throw new Error('an account that was made is not there');
    return made;
  };

  return {
    collection,
    use: async (caller, { action, key }, now) => {
      const bucket = bucketOf(action, now);
      const mark = markOf(key);
      const account = await count(caller, `uses.${bucket}.${mark}`);
      const limit = limitOf(action);
      const uses = tidied(account.uses, bucket, limit);
      if (uses) await collection.setWhere({ _id: caller.accountId }, { uses });
      if (isBeyond(account.uses, bucket, mark, limit)) {
        throw new Failure('rate.limited', { retryAfterSeconds: secondsLeftFor(action, now) });
      }
      return remember(actorOf(caller, account), now);
    },
    recent: async (caller, now) => {
      const known = seen.get(caller.accountId);
      if (known && Math.abs(now.getTime() - known.at) < staleAfterMilliseconds) return known.actor;
      return remember(actorOf(caller, await collection.byId(caller.accountId)), now);
    },
  };
};

import type { Ability } from '@shared/access/abilities';
import type { RoleGrant } from '@shared/access/roles';
import type { Collection, CollectionSpec, Database } from '../platform/database';
import type { Caller } from '../platform/identity';
import type { Secrets } from '../platform/secrets';
import type { Receipt } from './aggregate';
import type { Actor } from './context';
import type { AccountStanding, Effect } from './effects';
import { hourlyLimit } from './rate-limit';

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
  /** Commands by action and hour. */
  readonly uses: Readonly<Record<string, number>>;
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
  /** For a command: counts it against the hour's limit and reads the account, both in one call. */
  use(caller: Caller, action: string, now: Date): Promise<{ actor: Actor; isOverLimit: boolean }>;
  /** For a query: the account as it was at most half a minute ago. A role taken away works on for that long, for reading only. */
  recent(caller: Caller, now: Date): Promise<Actor>;
}

const staleAfterMilliseconds = 30_000;
const keptInMemory = 5_000;
const hoursKept = 48;

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

  const firstUse = async (caller: Caller, bucket: string): Promise<Account | null> => {
    const account = newAccount(caller.accountId, secrets.seal(caller.openid));
    const { refusedBy } = await collection.insert({ ...account, uses: { [bucket]: 1 } });
    return refusedBy === null ? account : collection.add(caller.accountId, { [`uses.${bucket}`]: 1 });
  };

  return {
    collection,
    use: async (caller, action, now) => {
      const bucket = `${action.replace('.', '-')}@${now.toISOString().slice(0, 13)}`;
      const account =
        (await collection.add(caller.accountId, { [`uses.${bucket}`]: 1 })) ?? (await firstUse(caller, bucket));
      const used = account?.uses[bucket] ?? 1;
      if (account && Object.keys(account.uses).length > hoursKept) {
        await collection.setWhere({ _id: caller.accountId }, { uses: { [bucket]: used } });
      }
      return { actor: remember(actorOf(caller, account), now), isOverLimit: used > hourlyLimit(action) };
    },
    recent: async (caller, now) => {
      const known = seen.get(caller.accountId);
      if (known && Math.abs(now.getTime() - known.at) < staleAfterMilliseconds) return known.actor;
      return remember(actorOf(caller, await collection.byId(caller.accountId)), now);
    },
  };
};

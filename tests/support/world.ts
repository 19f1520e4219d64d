import type { RoleGrant, Scope } from '@shared/access/roles';
import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Reply } from '@shared/kernel/failure';
import { type Application, createApplication } from '../../cloudfunctions/entry/application';
import { type Account, newAccount } from '../../cloudfunctions/kernel/accounts';
import { accountIdOf } from '../../cloudfunctions/platform/account-id';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { createSeed, type Seed } from './seed';
import { bugs, openTestCloud } from './test-cloud';

/** Somebody in a test: a WeChat identity, with the roles it was given. */
export interface Person {
  readonly openid: string;
  readonly accountId: string;
  readonly name: string;
}

export interface Actions {
  /** Sends one action; a command gets a fresh key unless one is given. */
  do<A extends AnyAction>(action: A, input: InputOf<A>, options?: { key?: string }): Promise<Reply<OutputOf<A>>>;
  /** The same, for input the contract does not allow. */
  send(action: string, input: unknown, key?: unknown): Promise<Reply<unknown>>;
  /** The value, or a thrown error naming the failure: for the steps a test is not about. */
  must<A extends AnyAction>(action: A, input: InputOf<A>, options?: { key?: string }): Promise<OutputOf<A>>;
}

/** A back end of its own on the local cloud, with its own clock, spoken to only through dispatch. */
export interface World {
  readonly seed: Seed;
  /** The environment of its own in the local cloud. */
  readonly environment: string;
  readonly platform: Platform;
  as(person: Person | null): Actions;
  /** The same, through an instance that has seen nobody yet: nothing it remembers can answer. */
  afresh(person: Person | null): Actions;
  person(about: {
    name: string;
    roles?: readonly Omit<RoleGrant, 'since'>[];
    since?: string;
    until?: string;
  }): Promise<Person>;
  now(): Date;
  at(instant: string): void;
  advance(by: { days?: number; hours?: number; minutes?: number }): void;
  runJobs(): Promise<Readonly<Record<string, number>>>;
  /** How many calls to the store the work made. */
  storeCalls(work: () => Promise<unknown>): Promise<number>;
  documents<T>(collection: string): Promise<T[]>;
  /** A fingerprint of every document, less the accounts' counters of use. */
  hash(): Promise<string>;
}

let personCount = 0;
let keyCount = 0;
export const newKey = (): string => `key-${process.pid}-${++keyCount}`;

const monday = '2026-03-02T01:00:00.000Z'; // 09:00 in Ningbo

export const role = (name: RoleGrant['role'], kind: Scope['kind'], id: string): Omit<RoleGrant, 'since'> => ({
  role: name,
  scope: { kind, id },
});

const milliseconds = ({ days = 0, hours = 0, minutes = 0 }): number => ((days * 24 + hours) * 60 + minutes) * 60_000;

const createActions = (application: Application, clock: () => Date, person: Person | null): Actions => {
  const caller = person && { openid: person.openid, accountId: person.accountId };
  const send: Actions['send'] = (action, input, key) =>
    application.dispatch({ action, input, key }, { caller, now: clock(), requestId: 'test' });
  const act: Actions['do'] = async (action, input, { key } = {}) =>
    (await send(action.name, input, key ?? (action.kind === 'command' ? newKey() : undefined))) as never;
  return {
    send,
    do: act,
    must: async (action, input, options) => {
      const reply = await act(action, input, options);
      if (reply.ok) return reply.value;
      const { code, details } = reply.failure;
      if (code === 'server.unexpected') throw bugs.at(-1);
      throw new Error(`${action.name}: ${code} ${JSON.stringify(details)}`);
    },
  };
};

/** Makes an empty world. Its environment goes when the test run's local cloud does. */
export const aWorld = async (): Promise<World> => {
  const cloud = await openTestCloud();
  let now = new Date(monday);
  const application = createApplication(cloud.platform);
  const { platform } = cloud;
  const accounts = platform.database.collection<Account>('accounts');

  return {
    seed: createSeed(platform),
    environment: cloud.environment,
    platform,
    as: (person) => createActions(application, () => now, person),
    afresh: (person) => createActions(createApplication(platform), () => now, person),
    person: async ({ name, roles = [], since = '2020-01-01T00:00:00.000Z', until }) => {
      const openid = `openid-${process.pid}-${++personCount}`;
      const accountId = accountIdOf(platform.secrets, openid);
      const grants = roles.map((grant) => ({ ...grant, since, ...(until ? { until } : {}) }));
      await accounts.insert({ ...newAccount(accountId, platform.secrets.seal(openid)), name, roles: grants });
      return { openid, accountId, name };
    },
    now: () => now,
    at: (instant) => {
      now = new Date(instant);
    },
    advance: (by) => {
      now = new Date(now.getTime() + milliseconds(by));
    },
    runJobs: () => application.runJobs(now, 'test-jobs'),
    storeCalls: cloud.countCalls,
    documents: cloud.documents,
    hash: cloud.hash,
  };
};

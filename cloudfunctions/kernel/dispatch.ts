import { type Ability, abilities } from '@shared/access/abilities';
import type { AnyAction } from '@shared/kernel/contract';
import { Failure, type Reply } from '@shared/kernel/failure';
import { chinaDay, chinaInstant } from '@shared/time/china-day';
import { CalendarNotPublished } from '@shared/time/working-calendar';
import type { Caller } from '../platform/identity';
import type { Log } from '../platform/log';
import { randomId, type Secrets } from '../platform/secrets';
import { type Accounts, isRoleBound } from './accounts';
import { type Actor, admit, type CommandKey, type Context } from './context';
import { createMisses } from './misses';
import type { Route } from './route';
import type { Sources } from './sources';
import { stableText } from './stable-text';

/** One request as it arrives: nothing in it is trusted yet. */
export interface Request {
  readonly action?: unknown;
  readonly input?: unknown;
  readonly key?: unknown;
}

/** Where a request comes from, told by the function's own context. */
export interface Origin {
  readonly caller: Caller | null;
  /** The network address, for limits where nobody is signed in. */
  readonly address?: string | null;
  readonly now: Date;
  readonly requestId: string;
}

export interface DispatchNeeds {
  readonly routes: ReadonlyMap<string, Route>;
  readonly accounts: Accounts;
  readonly sources: Sources;
  readonly secrets: Secrets;
  readonly log: Log;
}

const keyForm = /^[A-Za-z0-9-]{8,64}$/;
/** Well above any form a person fills; photos have their own limit in their contract. */
const maxTextLength = 600_000;

export const createDispatch = (needs: DispatchNeeds) => {
  const misses = createMisses();
  return async (request: Request, origin: Origin): Promise<Reply<unknown>> => {
    const started = Date.now();
    // a name we do not know can hold anything, so it is not written down
    const action = needs.routes.get(String(request.action))?.action.name ?? 'unknown';
    const fields = () => ({ requestId: origin.requestId, action, milliseconds: Date.now() - started });
    try {
      if (origin.caller) misses.assertFew(origin.caller.accountId, origin.now);
      const value = await answer(needs, request, origin);
      needs.log.done('answered', fields());
      return { ok: true, value, requestId: origin.requestId };
    } catch (error) {
      const failure = refusalOf(error);
      const isMiss = origin.caller !== null && failure?.code === 'thing.notFound';
      if (isMiss && misses.note(origin.caller.accountId, origin.now)) needs.log.refused('guessing', fields());
      if (failure) needs.log.refused('refused', { ...fields(), code: failure.code });
      else needs.log.bug(error, fields());
      const { code, details } = failure ?? new Failure('server.unexpected');
      return { ok: false, failure: { code, details }, requestId: origin.requestId };
    }
  };
};

const refusalOf = (error: unknown): Failure | null => {
  if (error instanceof Failure) return error;
  if (error instanceof CalendarNotPublished)
    return new Failure('calendar.notPublished', { year: Number(error.day.slice(0, 4)) });
  return null;
};

const answer = async (needs: DispatchNeeds, request: Request, origin: Origin): Promise<unknown> => {
  if (typeof request.action !== 'string') throw new Failure('input.malformed');
  const route = needs.routes.get(request.action);
  if (!route) throw new Failure('action.unknown');
  const allowed = abilities[route.action.name] ?? [];
  if (!origin.caller && !allowed.includes('everyone')) throw new Failure('auth.required');
  const input = parseInput(route.action, request.input);
  const asked = { action: route.action, allowed, request, input };
  const context = allowed.includes('everyone')
    ? await facelessContext(needs, asked, origin)
    : await signedContext(needs, asked, origin);
  admit(context);
  const value = await route.handle(input, context);
  if (!context.decisions.made && !isOpen(allowed))
    throw new Error(`${route.action.name} answered without deciding who may`);
  return value;
};

interface Asked {
  readonly action: AnyAction;
  readonly allowed: readonly Ability[];
  readonly request: Request;
  readonly input: unknown;
}

const contextOf = ({ action, allowed }: Asked, { now, requestId }: Origin): Context => ({
  action: action.name,
  requestId,
  now,
  caller: null,
  actor: null,
  source: null,
  command: null,
  abilities: allowed,
  randomId,
  decisions: { made: false },
});

const signedContext = async (needs: DispatchNeeds, asked: Asked, origin: Origin): Promise<Context> => {
  const command = keyOf(needs, asked, origin.caller?.accountId ?? '');
  const actor = await identify(needs.accounts, asked, command, origin);
  return { ...contextOf(asked, origin), caller: origin.caller, actor, command };
};

/**
 * What everyone may do, nobody is known by: the account is neither made, read nor counted. A command leaves no more of when it came
 * than the day, and no request id, so that no document of it can be put beside one of an account or a line of the log.
 */
const facelessContext = async (needs: DispatchNeeds, asked: Asked, origin: Origin): Promise<Context> => {
  const command = keyOf(needs, asked, '');
  const source = needs.sources.sourceOf(origin);
  const context = { ...contextOf(asked, origin), source, command };
  if (!command) return context;
  await needs.sources.use(source, { action: asked.action.name, key: command.key });
  return { ...context, now: chinaInstant(chinaDay(origin.now)), requestId: 'withheld' };
};

const isOpen = (allowed: readonly Ability[]): boolean => allowed.includes('everyone') || allowed.includes('signedIn');

const parseInput = (action: AnyAction, input: unknown): unknown => {
  const parsed = action.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path }) => path.map(String).join('.')).slice(0, 20);
  throw new Failure('input.invalid', { fields: [...new Set(fields)] });
};

/** Both digests are keyed: nobody who reads the database can try out what a person may have typed, or who sent it. */
const keyOf = (
  { secrets }: DispatchNeeds,
  { action, request: { key }, input }: Asked,
  accountId: string,
): CommandKey | null => {
  if (action.kind === 'query') return null;
  if (typeof key !== 'string' || !keyForm.test(key)) throw new Failure('command.keyMissing');
  const text = stableText(input);
  if (text.length > maxTextLength) throw new Failure('input.invalid', { fields: [] });
  return {
    key: secrets.lastingDigest('command', `${accountId}/${key}`),
    content: secrets.lastingDigest('command', `${action.name}/${text}`),
  };
};

/** Reads who calls as freshly as the action needs. @throws rate.limited for a command beyond the hour's limit */
const identify = async (
  accounts: Accounts,
  { action, allowed }: Asked,
  command: CommandKey | null,
  { caller, now }: Origin,
): Promise<Actor | null> => {
  if (!caller) return null;
  if (command) return accounts.use(caller, { action: action.name, key: command.key }, now);
  return isRoleBound(allowed) ? accounts.recent(caller, now) : null;
};

import type { Ability } from '@shared/access/abilities';
import { holdsAt, type RoleGrant, type Scope } from '@shared/access/roles';
import { isAt, isWithin, type Subject } from '@shared/access/scopes';
import { isPartial } from '@shared/features/grievances/conflict';
import type { ActionName } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import type { Caller } from '../platform/identity';

/** Somebody who calls, with what the account holds. `caller` is null for nobody. */
export interface Actor {
  readonly accountId: string;
  readonly openid: string;
  readonly personId: string | null;
  readonly name: string | null;
  readonly roles: readonly RoleGrant[];
}

/** What a command brings besides its input. */
export interface CommandKey {
  /** Keyed to the account, so that another account with the same key learns nothing. */
  readonly key: string;
  /** Keyed digest of the parsed input: the same key with other content is refused. */
  readonly content: string;
}

/** Where a call without a face comes from: enough to count by for a day, and not who it is. */
export interface Source {
  /** Keyed to the day, so that no two days can be put together. */
  readonly id: string;
  /** The moment itself; `now` of such a command is only the day. */
  readonly at: Date;
}

/** Everything a handler may know besides its input: who, when, under which key. Made anew for each call. */
export interface Context {
  readonly action: ActionName;
  readonly requestId: string;
  readonly now: Date;
  readonly caller: Caller | null;
  readonly actor: Actor | null;
  /** Set for what everyone may do, where there is no caller. */
  readonly source: Source | null;
  readonly command: CommandKey | null;
  readonly abilities: readonly Ability[];
  readonly randomId: () => string;
  /** Set once the handler decided who may; dispatch refuses to answer a handler that never did. */
  readonly decisions: { made: boolean };
}

/** @throws auth.required */
export const requireCaller = ({ caller }: Context): Caller => {
  if (!caller) throw new Failure('auth.required');
  return caller;
};

/** @throws auth.required */
export const requireActor = ({ actor }: Context): Actor => {
  if (!actor) throw new Failure('auth.required');
  return actor;
};

const grantsFor = (context: Context, ability: Ability): readonly RoleGrant[] =>
  typeof ability === 'string'
    ? []
    : (context.actor?.roles ?? []).filter((grant) => grant.role === ability.role && holdsAt(grant, context.now));

/** Stands too near the employer the thing is against: an officer of its own union. */
export const isPartialTo = (
  { actor, now }: Context,
  { againstEmployer = null }: Pick<Subject, 'againstEmployer'>,
): boolean => {
  if (againstEmployer === null) return false;
  const offices = (actor?.roles ?? []).filter((grant) => grant.role === 'unionOfficer' && holdsAt(grant, now));
  return isPartial(
    offices.flatMap(({ name }) => (name === undefined ? [] : [name])),
    againstEmployer,
  );
};

const allows = (context: Context, ability: Ability, subject: Subject): boolean => {
  if (ability === 'everyone') return true;
  if (ability === 'signedIn') return context.caller !== null;
  if (ability === 'own') return subject.accountIds?.includes(context.caller?.accountId ?? '') ?? false;
  if (isPartialTo(context, subject)) return false;
  const relation = ability.on === 'at' ? isAt : isWithin;
  return grantsFor(context, ability).some(({ scope }) => relation(scope, subject));
};

/** Whether the caller may do this action to this subject. */
export const may = (context: Context, subject: Subject): boolean => {
  context.decisions.made = true;
  return context.abilities.some((ability) => allows(context, ability, subject));
};

/** @throws thing.notFound — not yours and not there are one answer */
export const authorize = (context: Context, subject: Subject): void => {
  if (!may(context, subject)) throw new Failure('thing.notFound');
};

/** The places where the caller's roles allow this action: the filter of every list. */
export const scopesOf = (context: Context): readonly Scope[] => {
  context.decisions.made = true;
  const scopes = context.abilities.flatMap((ability) => grantsFor(context, ability).map(({ scope }) => scope));
  return scopes.filter(
    ({ kind, id }, at) => scopes.findIndex((other) => other.kind === kind && other.id === id) === at,
  );
};

/** Before anything is read: is there any way this caller could do this action? @throws auth.required, access.denied */
export const admit = (context: Context): void => {
  const { abilities, caller } = context;
  if (abilities.includes('everyone')) return;
  if (!caller) throw new Failure('auth.required');
  if (abilities.includes('signedIn') || abilities.includes('own')) return;
  if (!abilities.some((ability) => grantsFor(context, ability).length > 0)) throw new Failure('access.denied');
};

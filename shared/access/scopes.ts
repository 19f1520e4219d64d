import { isWithin as isRegionWithin } from '../places/regions';
import type { Scope } from './roles';

/** What an action is about, as far as access is concerned. */
export interface Subject {
  /** Accounts it belongs to: who filed it, who is concerned by it, who wrote it. */
  readonly accountIds?: readonly string[];
  /** The offices, unions, districts, posts or agencies that answer for it. */
  readonly places?: readonly Scope[];
  /** The region it lies in; a scope above reaches it only through the relation `within`. */
  readonly regionCode?: string;
  /** The employer it is against: an officer of that employer's union is refused, whatever else they may (K11). */
  readonly againstEmployer?: string | null;
}

/** own: it belongs to the caller · at: the caller's place answers for it · within: at, or it lies in the caller's region. */
export type Relation = 'own' | 'at' | 'within';

export const isAt = (scope: Scope, { places = [] }: Subject): boolean =>
  places.some(({ kind, id }) => kind === scope.kind && id === scope.id);

export const isWithin = (scope: Scope, subject: Subject): boolean =>
  isAt(scope, subject) ||
  (scope.kind === 'region' && subject.regionCode !== undefined && isRegionWithin(subject.regionCode, scope.id));

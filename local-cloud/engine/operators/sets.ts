import { keyOf } from '../keys';
import { arrayIn, type Expression, type Expressions, isNothing, isTruthy, onList, onOne } from './call';

/** One of each value, by MongoDB's equality, in the order they came. */
export const distinct = (values: readonly unknown[]) => [...setOf(values).values()];

const sealOf = (value: unknown) => keyOf(value).toString('latin1');

function setOf(values: readonly unknown[]): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const value of values) {
    const seal = sealOf(value);
    if (!found.has(seal)) found.set(seal, value);
  }
  return found;
}

type Sets = readonly ReadonlyMap<string, unknown>[];

const overSets = (name: string, work: (sets: Sets) => unknown, least = 0, most = Number.POSITIVE_INFINITY) =>
  onList(name, [least, most], (...arrays) =>
    arrays.some(isNothing) ? null : work(arrays.map((each) => setOf(arrayIn(name, each)))),
  );

const isIn = (all: ReadonlyMap<string, unknown>, some: ReadonlyMap<string, unknown>) =>
  [...some.keys()].every((seal) => all.has(seal));

/** These two answer true or false, so a missing array is a mistake. */
const strictly =
  (operator: Expression, name: string): Expression =>
  (...call) =>
    operator(...call) ?? arrayIn(name, null);

const empty: ReadonlyMap<string, unknown> = new Map();

export const setExpressions: Expressions = {
  $setUnion: overSets('$setUnion', (sets) => [...new Map(sets.flatMap((set) => [...set])).values()]),
  $setIntersection: overSets('$setIntersection', ([first = empty, ...rest]) =>
    [...first].filter(([seal]) => rest.every((set) => set.has(seal))).map(([, value]) => value),
  ),
  $setDifference: overSets(
    '$setDifference',
    ([first = empty, second = empty]) => [...first].filter(([seal]) => !second.has(seal)).map(([, value]) => value),
    2,
    2,
  ),
  $setEquals: strictly(
    overSets('$setEquals', ([first = empty, ...rest]) => rest.every((set) => isIn(first, set) && isIn(set, first)), 2),
    '$setEquals',
  ),
  $setIsSubset: strictly(
    overSets('$setIsSubset', ([first = empty, second = empty]) => isIn(second, first), 2, 2),
    '$setIsSubset',
  ),
  $allElementsTrue: onOne('$allElementsTrue', (value) => arrayIn('$allElementsTrue', value).every(isTruthy)),
  $anyElementTrue: onOne('$anyElementTrue', (value) => arrayIn('$anyElementTrue', value).some(isTruthy)),
};

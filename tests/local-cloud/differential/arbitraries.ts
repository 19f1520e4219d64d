import * as fc from 'fast-check';

export type Plain = Record<string, unknown>;
export type Step =
  | {
      readonly kind: 'find';
      readonly filter: Plain;
      readonly order: Plain;
      readonly offset: number;
      readonly limit: number;
    }
  | { readonly kind: 'count'; readonly filter: Plain }
  | { readonly kind: 'update'; readonly filter: Plain; readonly update: Plain }
  | { readonly kind: 'remove'; readonly filter: Plain };

const weighted = <T>(...choices: readonly (readonly [number, fc.Arbitrary<T>])[]) =>
  fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const recordOf = (pairs: readonly (readonly [string, unknown])[]): Plain => Object.fromEntries(pairs);

const scalar = weighted<unknown>(
  [6, fc.integer({ min: -3, max: 6 })],
  [4, fc.constantFrom('', 'a', 'ab', 'b', '工', '工会', '😀')],
  [1, fc.constantFrom(1.5, -0.5, 1e300)],
  [1, fc.boolean()],
  [1, fc.integer({ min: 0, max: 3 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day)))],
);
const scalarOrNull = weighted<unknown>([8, scalar], [1, fc.constant(null)]);
const inner = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] });
const value = weighted<unknown>(
  [8, scalarOrNull],
  [3, fc.array(scalar, { maxLength: 3 })],
  [1, fc.record({ x: scalar })],
);

/** `b` and `e` are never arrays, so that plans which trust their index alone are met too. */
const document = fc.record(
  {
    a: value,
    b: scalarOrNull,
    c: value,
    d: weighted<unknown>([1, inner], [1, fc.array(inner, { maxLength: 3 })], [1, scalar]),
    e: scalarOrNull,
  },
  { requiredKeys: [] },
);

const path = fc.constantFrom('a', 'b', 'b', 'c', 'd.x', 'd.y', 'e', 'e', '_id');
const expression = fc.constantFrom('^a', '^工', 'b$', '^ab?');
const comparison = weighted<readonly [string, unknown]>(
  [2, fc.tuple(fc.constantFrom('$eq', '$ne'), scalarOrNull)],
  [2, fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar)],
  [2, fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalarOrNull, { minLength: 1, maxLength: 4 }))],
  [1, fc.tuple(fc.constant('$exists'), fc.boolean())],
  [1, fc.tuple(fc.constant('$regex'), expression)],
  [1, fc.tuple(fc.constant('$all'), fc.array(scalar, { minLength: 1, maxLength: 2 }))],
  [1, fc.tuple(fc.constant('$size'), fc.nat(3))],
  [1, fc.tuple(fc.constant('$mod'), fc.constantFrom([2, 0], [3, 1], [2, 1]))],
  [
    1,
    fc.tuple(fc.constant('$type'), fc.constantFrom('string', 'number', 'array', 'null', 'date', 'object', 'bool', 2)),
  ],
);
const operators = fc.array(comparison, { minLength: 1, maxLength: 2 }).map(recordOf);
// on an array each bound may be met by another element
const between = fc
  .tuple(fc.constantFrom('$gt', '$gte'), scalar, fc.constantFrom('$lt', '$lte'), scalar)
  .map(([above, low, below, high]): Plain => ({ [above]: low, [below]: high }));
const elementMatch = weighted<Plain>(
  [2, operators],
  [
    1,
    fc.tuple(fc.constantFrom('x', 'y'), weighted<unknown>([1, scalar], [1, operators])).map((pair) => recordOf([pair])),
  ],
).map((each): Plain => ({ $elemMatch: each }));
const condition = weighted<unknown>(
  [8, operators],
  [4, between],
  [8, scalarOrNull],
  [2, operators.map((each) => ({ $not: each }))],
  [1, expression.map((source) => ({ $not: new RegExp(source) }))],
  [2, elementMatch],
);
const onArrays = fc.tuple(fc.constantFrom('a', 'c', 'd'), elementMatch);
const conjunction = fc
  .array(weighted<readonly [string, unknown]>([9, fc.tuple(path, condition)], [1, onArrays]), { maxLength: 3 })
  .map(recordOf);
const alternatives = fc
  .tuple(
    fc.constantFrom('$or', '$or', '$and', '$nor'),
    fc.array(conjunction, { minLength: 1, maxLength: 3 }),
    conjunction,
  )
  .map(([name, parts, more]): Plain => ({ ...more, [name]: parts }));
const filter = weighted<Plain>([6, conjunction], [2, alternatives]);

// the id last makes every order a total one
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.x', 'e'), fc.constantFrom(1, -1)), {
    maxLength: 2,
    selector: ([name]) => name,
  })
  .chain((pairs) => fc.constantFrom(1, -1).map((last) => recordOf([...pairs, ['_id', last]])));

const change = (name: string, field: string, to: unknown): Plain => ({ [name]: { [field]: to } });
const scalars = fc.array(scalar, { maxLength: 3 });
const update = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.x', 'd.1.y'), value).map(([field, to]) => change('$set', field, to)),
  fc.tuple(fc.constantFrom('b', 'e'), scalarOrNull).map(([field, to]) => change('$set', field, to)),
  fc.constantFrom('a', 'b', 'c', 'd', 'e', 'd.x').map((field) => change('$unset', field, '')),
  fc
    .tuple(fc.constantFrom('$inc', '$min', '$max', '$mul'), fc.constantFrom('a', 'b'))
    .map(([name, field]) => change(name, field, 2)),
  fc
    .tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('a2', 'e', 'c'))
    .map(([from, to]) => change('$rename', from, to)),
  scalar.map((each) => change('$push', 'c', each)),
  fc
    .tuple(scalars, fc.integer({ min: -2, max: 2 }), fc.constantFrom(1, -1))
    .map(([$each, $slice, $sort]) => change('$push', 'c', { $each, $slice, $sort })),
  fc
    .tuple(fc.constantFrom('$pullAll', '$addToSet'), scalars)
    .map(([name, all]) => change(name, 'c', name === '$addToSet' ? { $each: all } : all)),
  fc
    .tuple(fc.constantFrom('a', 'c'), weighted<unknown>([1, scalar], [1, operators]))
    .map(([field, of]) => change('$pull', field, of)),
  fc.tuple(fc.constantFrom('a', 'c'), fc.constantFrom(1, -1)).map(([field, end]) => change('$pop', field, end)),
);

const find = fc.record({ filter, order, offset: fc.nat(3), limit: fc.integer({ min: 1, max: 40 }) });
const step = weighted<Step>(
  [7, find.map((asked) => ({ kind: 'find', ...asked }))],
  [2, filter.map((each) => ({ kind: 'count', filter: each }))],
  [1, fc.tuple(filter, update).map(([each, to]) => ({ kind: 'update', filter: each, update: to }))],
  [1, conjunction.filter((each) => Object.keys(each).length > 1).map((each) => ({ kind: 'remove', filter: each }))],
);

export const documents = fc.array(document, { minLength: 20, maxLength: 60 });
export const steps = fc.array(step, { minLength: 30, maxLength: 60 });

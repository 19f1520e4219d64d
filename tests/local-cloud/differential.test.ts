import { EJSON } from 'bson';
import * as fc from 'fast-check';
import { Query } from 'mingo';
import { makeEnvironment, send, withCloud } from './support';

/**
 * The same random documents in two collections, one with indexes and one without: every query, count, update and
 * removal must give the same on both, and for the operators mingo understands as MongoDB does, the same as mingo.
 */
const cloud = withCloud();

/** About 90 comparisons a run; for a long search: DIFFERENTIAL_RUNS=1500. */
const numRuns = Number(process.env.DIFFERENTIAL_RUNS ?? 30);

type Plain = Record<string, unknown>;
type Step =
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

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -3, max: 6 }) },
  { weight: 4, arbitrary: fc.constantFrom('', 'a', 'ab', 'b', '工', '工会', '😀') },
  { weight: 1, arbitrary: fc.constantFrom(1.5, -0.5, 1e300) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3 }).map((day) => new Date(Date.UTC(2026, 0, 1 + day))) },
);
const scalarOrNull = fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: fc.constant(null) });
const value = fc.oneof(
  { weight: 8, arbitrary: scalarOrNull },
  { weight: 3, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }) },
);
const inner = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] });
const document = fc.record(
  {
    a: value,
    b: scalarOrNull,
    c: value,
    d: fc.oneof(inner, fc.array(inner, { maxLength: 3 }), scalar),
    // never an array, so that plans which trust their index alone are met too
    e: scalarOrNull,
  },
  { requiredKeys: [] },
);

const path = fc.constantFrom('a', 'b', 'b', 'c', 'd.x', 'd.y', 'e', 'e', '_id');
const comparison = fc.oneof(
  fc.tuple(fc.constantFrom('$eq', '$ne'), scalarOrNull),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalarOrNull, { minLength: 1, maxLength: 4 })),
  fc.tuple(fc.constant('$exists'), fc.boolean()),
  fc.tuple(fc.constant('$regex'), fc.constantFrom('^a', '^工', 'b$', '^ab?')),
);
const operators = fc
  .array(comparison, { minLength: 1, maxLength: 2 })
  .map((pairs) => Object.fromEntries(pairs) as Plain);
const condition = fc.oneof(
  { weight: 4, arbitrary: operators },
  { weight: 4, arbitrary: scalarOrNull },
  { weight: 1, arbitrary: operators.map((each) => ({ $not: each })) },
);
const conjunction = fc
  .array(fc.tuple(path, condition), { maxLength: 3 })
  .map((pairs) => Object.fromEntries(pairs) as Plain);
const filter = fc.oneof(
  { weight: 6, arbitrary: conjunction },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$or', '$and', '$nor'), fc.array(conjunction, { minLength: 1, maxLength: 3 }), conjunction)
      .map(([name, parts, more]) => ({ ...more, [name]: parts }) as Plain),
  },
);
// the id last makes every order a total one
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd.x', 'e'), fc.constantFrom(1, -1)), {
    maxLength: 2,
    selector: ([name]) => name,
  })
  .chain((pairs) => fc.constantFrom(1, -1).map((last) => Object.fromEntries([...pairs, ['_id', last]]) as Plain));
const update = fc.oneof(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), value).map(([name, to]) => ({ $set: { [name]: to } })),
  fc.tuple(fc.constantFrom('b', 'e'), scalarOrNull).map(([name, to]) => ({ $set: { [name]: to } })),
  fc.constantFrom('a', 'b', 'c', 'd', 'e').map((name) => ({ $unset: { [name]: '' } })),
  fc
    .tuple(fc.constantFrom('$inc', '$min', '$max', '$mul'), fc.constantFrom('a', 'b'))
    .map(([name, field]) => ({ [name]: { [field]: 2 } })),
  scalar.map((each) => ({ $push: { c: each } })),
  scalar.map((each) => ({ $addToSet: { c: each } })),
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('find' as const),
      filter,
      order,
      offset: fc.nat(3),
      limit: fc.integer({ min: 1, max: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('count' as const), filter }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('update' as const), filter, update }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      filter: conjunction.filter((each) => Object.keys(each).length > 1),
    }),
  },
);

const indexes = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'bc',
    keys: [
      ['b', 1],
      ['c', -1],
    ],
  },
  { name: 'c', keys: [['c', -1]] },
  { name: 'e', keys: [['e', -1]] },
  {
    name: 'be',
    keys: [
      ['b', 1],
      ['e', -1],
    ],
  },
  { name: 'dx', keys: [['d.x', 1]] },
  {
    name: 'dy_b',
    keys: [
      ['d.y', -1],
      ['b', 1],
    ],
  },
] as const;

const ejson = (plain: Plain) => EJSON.stringify(plain, { relaxed: false });

function requestFor(collectionName: string, each: Step): Plain {
  const query = ejson(each.filter);
  if (each.kind === 'find') {
    const { offset, limit } = each;
    return {
      action: 'database.getDocument',
      collectionName,
      queryType: 'WHERE',
      query,
      order: JSON.stringify(each.order),
      offset,
      limit,
    };
  }
  if (each.kind === 'count') return { action: 'database.calculateDocument', collectionName, query };
  if (each.kind === 'remove') return { action: 'database.removeDocument', collectionName, query, multi: true };
  return {
    action: 'database.modifyDocument',
    collectionName,
    query,
    data: ejson(each.update),
    multi: true,
    merge: true,
  };
}

async function ask(environment: string, request: Plain): Promise<Plain> {
  const {
    requestId: _,
    message: __,
    ...rest
  } = (await send(cloud(), 'POST', `/admin?env=${environment}`, request)).body;
  return rest;
}

const all = async (environment: string) => {
  const request = { action: 'database.getDocument', collectionName: 'plain', order: '{"_id":1}', limit: 1000 };
  const { data } = (await ask(environment, request)) as { data: { list: string[] } };
  return data.list.map((text) => EJSON.parse(text) as Plain);
};

/** Conditions on null are left out: inside arrays of documents mingo drops missing fields that MongoDB keeps. */
const mingoAgrees = (plain: Plain) => !/null/.test(ejson(plain));

/** A count equals mingo's; a page holds only what mingo finds, and as many of it as fit. */
function expectSubset(each: Exclude<Step, { kind: 'update' | 'remove' }>, answer: Plain, present: Plain[]): void {
  const expected = new Query(each.filter).find<Plain>(present).all();
  const answered = answer.data as { total?: number; list?: string[] };
  if (each.kind === 'count') {
    expect({ each, total: answered.total }).toEqual({ each, total: expected.length });
    return;
  }
  const ids = new Set(expected.map(({ _id }) => _id));
  const found = (answered.list ?? []).map((text) => (EJSON.parse(text) as Plain)._id);
  const size = Math.min(each.limit, Math.max(0, expected.length - each.offset));
  expect({ each, size: found.length, strangers: found.filter((id) => !ids.has(id)) }).toEqual({
    each,
    size,
    strangers: [],
  });
}

describe('the indexed engine', () => {
  it('answers as brute force does', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 20, maxLength: 60 }),
        fc.array(step, { minLength: 30, maxLength: 60 }),
        async (documents, steps) => {
          const environment = `differential-${++run}`;
          await makeEnvironment(cloud(), environment, [{ name: 'plain' }, { name: 'indexed', indexes }]);
          const lines = ['plain', 'indexed'].flatMap((collection) =>
            documents.map((each, i) => ejson({ collection, document: { _id: i % 3 === 0 ? i : `k${i}`, ...each } })),
          );
          await send(cloud(), 'POST', `/_local/environments/${environment}/load`, lines.join('\n'));
          let present = await all(environment);
          for (const each of steps) {
            const [plain, indexed] = await Promise.all(
              ['plain', 'indexed'].map((name) => ask(environment, requestFor(name, each))),
            );
            expect({ each, answer: indexed }).toEqual({ each, answer: plain });
            if (each.kind === 'update' || each.kind === 'remove') present = await all(environment);
            else if (mingoAgrees(each.filter)) expectSubset(each, plain ?? {}, present);
          }
          const rest = await ask(
            environment,
            requestFor('indexed', { kind: 'find', filter: {}, order: { _id: 1 }, offset: 0, limit: 1000 }),
          );
          expect((rest.data as { list: string[] }).list.map((text) => EJSON.parse(text))).toEqual(present);
          await send(cloud(), 'DELETE', `/_local/environments/${environment}`);
        },
      ),
      { numRuns, endOnFailure: true },
    );
  }, 600_000);
});

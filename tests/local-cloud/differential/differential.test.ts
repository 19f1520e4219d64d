import * as fc from 'fast-check';
import { Query } from 'mingo';
import { stringifyEjson } from '../../../local-cloud/engine/values';
import { documents, type Plain, type Step, steps } from './arbitraries';
import { type Answer, ask, copyOf, everything, makeTwins, openEngine } from './twins';

/**
 * The same random documents in two collections, one with indexes and one without: every query, count, update and
 * removal must give the same on both, and for the operators mingo understands as MongoDB does, the same as mingo.
 */
const { engine, close } = openEngine();
afterAll(close);

/** About 90 comparisons a run. A long search: DIFFERENTIAL_RUNS=1200; one again: DIFFERENTIAL_SEED=n. */
const isLong = process.env.DIFFERENTIAL_RUNS !== undefined;
const numRuns = Number(process.env.DIFFERENTIAL_RUNS ?? 30);
const seed = Number(process.env.DIFFERENTIAL_SEED ?? (Math.random() * 2 ** 31) | 0);

/**
 * Left out, because MongoDB's manual says otherwise: null, for which mingo drops fields missing inside arrays;
 * $elemMatch, which there lets scalars meet conditions on fields; $mod, which takes dates for numbers; $type, which
 * does not look into arrays; $size, which counts the values of a path; $all, which wants an array; $not of two operators, negated one by one.
 */
const differing = new Set(['$elemMatch', '$mod', '$type', '$size', '$all']);

function mingoAgrees(filter: unknown): boolean {
  if (filter === null) return false;
  if (typeof filter !== 'object') return true;
  return Object.entries(filter).every(([name, inner]) => {
    const isDouble = name === '$not' && Object.keys(inner as object).length > 1;
    return !differing.has(name) && !isDouble && mingoAgrees(inner);
  });
}

/** A count equals mingo's; a page holds only what mingo finds, and as many of it as fit. */
function expectLikeMingo(step: Extract<Step, { kind: 'find' | 'count' }>, answer: Answer, present: readonly Plain[]) {
  const expected = new Query(copyOf(step.filter)).find<Plain>([...present]).all();
  if (step.kind === 'count') {
    expect({ step, total: answer.total }).toEqual({ step, total: expected.length });
    return;
  }
  const ids = new Set(expected.map(({ _id }) => _id));
  const found = (answer.texts ?? []).map((text) => (JSON.parse(text) as Plain)._id);
  const size = Math.min(step.limit, Math.max(0, expected.length - step.offset));
  const strangers = found.filter((id) => !ids.has(id));
  expect({ step, size: found.length, strangers }).toEqual({ step, size, strangers: [] });
}

let run = 0;
let comparisons = 0;

/** Once more per run: at the end both collections hold the same. */
async function compare(before: readonly Plain[], all: readonly Step[]): Promise<void> {
  const names = await makeTwins(engine, ++run, before);
  let present = everything(engine, names.plain);
  for (const step of all) {
    const [plain, indexed] = [await ask(engine, names.plain, step), await ask(engine, names.indexed, step)];
    expect({ step, answer: indexed }).toEqual({ step, answer: plain });
    comparisons++;
    if (step.kind === 'update' || step.kind === 'remove') present = everything(engine, names.plain);
    else if (mingoAgrees(step.filter)) {
      expectLikeMingo(step, plain, present);
      comparisons++;
    }
  }
  expect(everything(engine, names.indexed)).toEqual(present);
}

const fields = fc.tuple(fc.constantFrom('a', 'b', 'c', 'e'), fc.constantFrom('a', 'b', 'c', 'd.x', 'e'));

/** One query for each document, in the collection without indexes. */
const joinedOneByOne = (name: string, present: readonly Plain[], [local, foreign]: readonly [string, string]) =>
  present.map((each) => {
    const value = each[local] ?? null;
    const $in = Array.isArray(value) ? value : [value];
    const { texts } = engine.find(name, { filter: { [foreign]: { $in } } });
    return joinedIds(stringifyEjson({ _id: each._id, joined: texts.map((text) => JSON.parse(text) as unknown) }));
  });

/** A stage before the condition hides it, so that everything is read. */
const joinedByAll = (name: string, { pipeline, ...lookup }: Plain & { readonly pipeline: readonly Plain[] }) => {
  const hidden = { ...lookup, from: name, pipeline: [{ $skip: 0 }, ...pipeline] };
  return engine.aggregate(name, [{ $sort: { _id: 1 } }, { $lookup: hidden }]).texts.map(joinedIds);
};

/** Reading only what can match must join as reading everything does. */
async function compareJoins(before: readonly Plain[], [localField, foreignField]: readonly [string, string]) {
  const names = await makeTwins(engine, ++run, before);
  const present = everything(engine, names.plain);
  const byField = { localField, foreignField, as: 'joined' };
  const $expr = { $eq: [`$${foreignField}`, '$$mine'] };
  const byExpression = { let: { mine: `$${localField}` }, pipeline: [{ $match: { $expr } }], as: 'joined' };
  for (const [lookup, expected] of [
    [byField, joinedOneByOne(names.plain, present, [localField, foreignField])],
    [byExpression, joinedByAll(names.plain, byExpression)],
  ] as const) {
    for (const from of [names.plain, names.indexed]) {
      const { texts } = engine.aggregate(names.plain, [{ $sort: { _id: 1 } }, { $lookup: { from, ...lookup } }]);
      expect({ lookup, joined: texts.map(joinedIds) }).toEqual({ lookup, joined: expected });
      comparisons++;
    }
  }
}

/** An index hands the joined documents over in another order. */
const joinedIds = (text: string) => {
  const { _id, joined } = JSON.parse(text) as { _id: unknown; joined: readonly { _id: unknown }[] };
  return [_id, ...joined.map((each) => String(each._id)).sort()];
};

describe('the indexed engine', () => {
  it('joins as brute force does', async () => {
    const property = fc.asyncProperty(documents, fields, compareJoins);
    await fc.assert(property, { numRuns: Math.ceil(numRuns / 3), seed, endOnFailure: true });
  }, 3_600_000);

  it('answers as brute force does', async () => {
    await fc.assert(fc.asyncProperty(documents, steps, compare), { numRuns, seed, endOnFailure: true });
    expect(comparisons).toBeGreaterThan(numRuns * 30);
    if (isLong) process.stderr.write(`differential: ${comparisons} comparisons, 0 mismatches, seed ${seed}\n`);
  }, 3_600_000);
});

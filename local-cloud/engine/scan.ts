import type { Collection } from './catalogue';
import { idsByDistance, idsInArea } from './geo-index';
import { idKeyOf } from './keys';
import type { Plan } from './planner';
import type { Reader } from './store';
import type { Document } from './values';

/** A stored document; parsed only when somebody had to look inside. */
export type Row = { readonly idKey: Buffer; readonly text: string; document?: Document };

/** How many index entries and documents a query has read so far. */
export type Reads = { entries: number; documents: number };

/** A plan's candidates, each once, in the plan's order. */
export function* candidates(reader: Reader, collection: Collection, plan: Plan, reads: Reads): Iterable<Row> {
  if (plan.kind === 'either') return yield* eachOnce(reader, collection, plan.plans, reads);
  if (plan.kind === 'primary') return yield* walked(reader, collection, plan, reads);
  const { prefix } = collection;
  const keys = plan.kind === 'ids' ? counted(plan.keys, reads) : keysOf(idKeys(reader, plan, reads), prefix);
  for (const key of keys) {
    const text = reader.get('documents', key)?.toString();
    if (text === undefined) continue;
    reads.documents++;
    yield { idKey: key.subarray(prefix.length), text };
  }
}

function* walked(
  reader: Reader,
  { prefix }: Collection,
  { ranges, isReversed, isNarrowed }: Extract<Plan, { kind: 'primary' }>,
  reads: Reads,
): Iterable<Row> {
  for (const range of ranges) {
    for (const { key, value } of reader.entries('documents', range, isReversed)) {
      reads.documents++;
      if (isNarrowed) reads.entries++;
      yield { idKey: key.subarray(prefix.length), text: value.toString() };
    }
  }
}

function* eachOnce(reader: Reader, collection: Collection, plans: readonly Plan[], reads: Reads): Iterable<Row> {
  const seen = new Set<string>();
  for (const plan of plans) {
    for (const row of candidates(reader, collection, plan, reads)) if (isNew(seen, row.idKey)) yield row;
  }
}

function* keysOf(ids: Iterable<Buffer>, prefix: Buffer): Iterable<Buffer> {
  for (const id of ids) yield Buffer.concat([prefix, id]);
}

function* counted<T>(found: Iterable<T>, reads: Reads): Iterable<T> {
  for (const each of found) {
    reads.entries++;
    yield each;
  }
}

function* idKeys(
  reader: Reader,
  plan: Extract<Plan, { kind: 'index' | 'near' | 'area' }>,
  reads: Reads,
): Iterable<Buffer> {
  if (plan.kind === 'near') return yield* idsByDistance(counting(reader, reads), plan.index, plan.near);
  if (plan.kind === 'area') return yield* idsInArea(counting(reader, reads), plan.index, plan.area);
  const seen = plan.index.isMultikey ? new Set<string>() : undefined;
  for (const range of plan.ranges) {
    for (const key of counted(reader.keys('indexes', range, plan.isReversed), reads)) {
      const id = idKeyOf(key);
      if (!seen || isNew(seen, id)) yield id;
    }
  }
}

/** Counts what a walk over cells reads, which is more than it yields. */
const counting = (reader: Reader, reads: Reads): Reader => ({
  get: (space, key) => reader.get(space, key),
  keys: (space, range, isReversed) => counted(reader.keys(space, range, isReversed), reads),
  entries: (space, range, isReversed) => reader.entries(space, range, isReversed),
  count: (space, range) => reader.count(space, range),
});

function isNew(seen: Set<string>, id: Buffer): boolean {
  const seal = id.toString('latin1');
  return !seen.has(seal) && Boolean(seen.add(seal));
}

/** The size of an exact plan's answer, without reading a document. */
export function countExact(reader: Reader, plan: Plan, reads: Reads): number {
  if (plan.kind === 'ids') {
    reads.entries += plan.keys.length;
    return plan.keys.filter((key) => reader.get('documents', key) !== undefined).length;
  }
  if (plan.kind !== 'primary' && plan.kind !== 'index') throw new Error(`a plan of kind ${plan.kind} is never exact`);
  const space = plan.kind === 'primary' ? 'documents' : 'indexes';
  const total = plan.ranges.reduce((sum, range) => sum + reader.count(space, range), 0);
  reads.entries += total;
  return total;
}

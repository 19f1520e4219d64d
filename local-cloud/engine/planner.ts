import type { Collection, Index, IndexKey } from './catalogue';
import type { Conditions, FieldCondition } from './conditions';
import { requestFailed } from './errors';
import type { Area, Near } from './geo-query';
import { KeyWriter, successor } from './keys';
import type { KeyRange } from './store';
import { rankOf } from './values';

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[];

type PlanBase = { readonly indexUsed: string; readonly isSorted: boolean; readonly isExact: boolean };
export type Plan = PlanBase &
  (
    | { readonly kind: 'primary'; readonly ranges: readonly KeyRange[]; readonly isReversed: boolean }
    | {
        readonly kind: 'index';
        readonly index: Index;
        readonly ranges: readonly KeyRange[];
        readonly isReversed: boolean;
      }
    | { readonly kind: 'near'; readonly index: Index; readonly near: Near }
    | { readonly kind: 'area'; readonly index: Index; readonly area: Area }
  );

const primaryKey: IndexKey = { path: '_id', parts: ['_id'], direction: 1 };
const mostRanges = 500;
const writer = new KeyWriter(2048);

/** Chooses how to find the candidates of a filter. */
export function planFor(collection: Collection, conditions: Conditions, sort: Sort): Plan {
  const id = conditions.fields.get('_id');
  const geo = geoPlan(collection, conditions, sort);
  if (geo && (geo.kind === 'near' || !id?.anyOf)) return geo;
  const primary = tryIndex(collection, undefined, conditions, sort);
  if (id?.anyOf) return primary.plan;
  const candidates = collection.indexes
    .filter((index) => !index.isGeo)
    .map((index) => tryIndex(collection, index, conditions, sort));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a), primary);
  return best.plan;
}

function geoPlan(collection: Collection, { geo }: Conditions, sort: Sort): Plan | undefined {
  const [condition] = geo;
  if (!condition) return undefined;
  const index = collection.indexes.find((each) => each.isGeo && each.keys[0]?.path === condition.path);
  if (!index) throw requestFailed(`unable to find index for $geoNear query: ${condition.path} has no 2dsphere index`);
  const base = { index, indexUsed: index.name, isExact: false };
  return condition.near
    ? { ...base, kind: 'near', near: condition.near, isSorted: sort.length === 0 }
    : { ...base, kind: 'area', area: condition.area, isSorted: sort.length === 0 };
}

type Candidate = { readonly plan: Plan; readonly score: number };

/** An index (undefined: the primary key) used as far as the conditions and the sort reach. */
function tryIndex(collection: Collection, index: Index | undefined, conditions: Conditions, sort: Sort): Candidate {
  // every entry ends with the document's id, which therefore serves as a last key
  const keys = index ? [...index.keys, primaryKey] : [primaryKey];
  const { heads, used, next, equalities } = fixedHeads(index?.prefix ?? collection.prefix, keys, conditions);
  const key = keys[next];
  const field = key && conditions.fields.get(key.path);
  const isRange = field !== undefined && hasRange(field);
  if (isRange && key) used.add(key.path);
  const isMultikey = index?.isMultikey ?? false;
  const direction = isMultikey || heads.length > 1 ? undefined : directionFor(sort, keys, next);
  const plan = {
    ranges: heads.map((head) => (isRange && key ? rangeOf(head, key, field, isMultikey) : wholeOf(head))),
    isReversed: direction === -1,
    isSorted: sort.length === 0 || direction !== undefined,
    isExact: conditions.isExact && !isMultikey && used.size === conditions.fields.size,
    indexUsed: index?.name ?? (used.size > 0 ? '_id_' : 'none'),
  };
  const isHelpfulOrder = sort.length > 0 && direction !== undefined;
  const score = equalities * 10 + (isRange ? 5 : 0) + (isHelpfulOrder ? 8 : 0);
  return { score, plan: index ? { ...plan, kind: 'index', index } : { ...plan, kind: 'primary' } };
}

/** The starts of keys that equalities on the leading fields allow. */
function fixedHeads(prefix: Buffer, keys: readonly IndexKey[], { fields }: Conditions) {
  let heads: readonly Buffer[] = [prefix];
  const used = new Set<string>();
  let next = 0;
  for (const key of keys) {
    const values = fields.get(key.path)?.anyOf;
    if (!values || heads.length * values.length > mostRanges) break;
    heads = heads.flatMap((head) => values.map((value) => headWith(head, value, key)));
    used.add(key.path);
    next++;
  }
  return { heads, used, next, equalities: next };
}

const headWith = (head: Buffer, value: unknown, key: IndexKey) =>
  writer
    .reset()
    .bytes(head)
    .value(value, key.direction === -1)
    .take();

const hasRange = ({ above, below, prefix }: FieldCondition) =>
  above !== undefined || below !== undefined || prefix !== undefined;

const wholeOf = (head: Buffer): KeyRange => ({ from: head, to: successor(head) });

function rangeOf(head: Buffer, key: IndexKey, field: FieldCondition, isMultikey: boolean): KeyRange {
  if (!field.above && !field.below) return prefixRange(head, key, field.prefix ?? '');
  // NaN sorts below the numbers yet is less than none of them
  const isBelowNumber = !field.above && typeof field.below?.value === 'number';
  const above = isBelowNumber ? { value: Number.NaN, isIncluded: false } : field.above;
  // on arrays each bound may be met by another element, so only one of them narrows the search
  const below = isMultikey && field.above ? undefined : field.below;
  const kind = wholeOf(kindOf(head, key, rankOf((above ?? below)?.value)));
  const [low, high] = key.direction === -1 ? [below, above] : [above, below];
  const lowKey = low && headWith(head, low.value, key);
  const highKey = high && headWith(head, high.value, key);
  return {
    from: lowKey ? (low.isIncluded ? lowKey : (successor(lowKey) ?? lowKey)) : kind.from,
    to: highKey ? (high.isIncluded ? successor(highKey) : highKey) : kind.to,
  };
}

const kindOf = (head: Buffer, key: IndexKey, kind: number) =>
  writer
    .reset()
    .bytes(head)
    .byte(key.direction === -1 ? ~kind & 0xff : kind)
    .take();

function prefixRange(head: Buffer, key: IndexKey, prefix: string): KeyRange {
  const whole = headWith(head, prefix, key);
  // without the two bytes that end a string
  return wholeOf(whole.subarray(0, whole.length - 2));
}

/**
 * 1 or -1 when reading the keys after the first `fixed` up or down gives the order asked for. Fixed keys hold one
 * value, so they need no order; a field fixed only by the filter may be an array that sorts by another element.
 */
function directionFor(sort: Sort, keys: readonly IndexKey[], fixed: number): 1 | -1 | undefined {
  const constant = new Set(keys.slice(0, fixed).map(({ path }) => path));
  const needed = sort.filter(([path]) => !constant.has(path));
  let direction: 1 | -1 | undefined;
  for (const [i, [path, wanted]] of needed.entries()) {
    const key = keys[fixed + i];
    if (key?.path !== path) return undefined;
    const each = key.direction === wanted ? 1 : -1;
    if (direction !== undefined && direction !== each) return undefined;
    direction = each;
    // ids are unique: what follows in the sort cannot matter
    if (path === '_id') break;
  }
  return direction ?? 1;
}

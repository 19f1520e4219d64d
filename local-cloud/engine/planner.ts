import type { Collection, Index, IndexKey } from './catalogue';
import { type Conditions, conditionsOf, type GeoCondition } from './conditions';
import { requestFailed } from './errors';
import type { Area, Near } from './geo-query';
import { fixedHeads, hasRange, rangeOf, wholeOf } from './ranges';
import type { KeyRange } from './store';
import { type Document, isDocument } from './values';

export type Sort = readonly (readonly [path: string, direction: 1 | -1])[];

type PlanBase = {
  readonly indexUsed: string;
  readonly isSorted: boolean;
  /** The candidates are the answer: nothing is left to test. */
  readonly isExact: boolean;
  /** Something of the filter keeps the search from reading everything. */
  readonly isNarrowed: boolean;
  /** Only where no geo index is required: the order that remains to be made. */
  readonly nearest?: GeoCondition;
};
export type Plan = PlanBase &
  (
    | { readonly kind: 'ids'; readonly keys: readonly Buffer[] }
    | { readonly kind: 'primary'; readonly ranges: readonly KeyRange[]; readonly isReversed: boolean }
    | {
        readonly kind: 'index';
        readonly index: Index;
        readonly ranges: readonly KeyRange[];
        readonly isReversed: boolean;
      }
    | { readonly kind: 'near'; readonly index: Index; readonly near: Near }
    | { readonly kind: 'area'; readonly index: Index; readonly area: Area }
    | { readonly kind: 'either'; readonly plans: readonly Plan[] }
  );

const primaryKey: IndexKey = { path: '_id', parts: ['_id'], direction: 1 };

/** Chooses how to find the candidates of a filter. */
export function planFor(collection: Collection, filter: Document, sort: Sort): Plan {
  const plan = withoutAlternatives(collection, conditionsOf(filter), sort);
  return plan.isNarrowed ? plan : (eitherPlan(collection, filter, sort) ?? plan);
}

function withoutAlternatives(collection: Collection, conditions: Conditions, sort: Sort): Plan {
  const isById = conditions.fields.get('_id')?.anyOf !== undefined;
  const geo = geoPlan(collection, conditions, sort);
  if (geo && (geo.kind === 'near' || !isById)) return geo;
  if (isById) return idsPlan(collection, conditions, sort);
  const primary = tryIndex(collection, undefined, conditions, sort);
  const candidates = collection.indexes
    .filter((index) => !index.isGeo)
    .map((index) => tryIndex(collection, index, conditions, sort));
  const { plan } = candidates.reduce((a, b) => (b.score > a.score ? b : a), primary);
  const [nearest] = conditions.geo;
  return nearest?.near && sort.length === 0 ? { ...plan, nearest } : plan;
}

/** `$or` by one search for each alternative, when every one of them has an index. */
function eitherPlan(collection: Collection, filter: Document, sort: Sort): Plan | undefined {
  const parts = [withoutField(filter, '$and'), ...documentsIn(filter.$and)];
  const part = parts.find(({ $or }) => documentsIn($or).length > 0);
  if (!part) return undefined;
  const rest = parts.map((each) => (each === part ? withoutField(part, '$or') : each));
  const plans = documentsIn(part.$or).map((each) =>
    withoutAlternatives(collection, conditionsOf({ $and: [...rest, each] }), []),
  );
  if (!plans.every(({ isNarrowed, kind }) => isNarrowed && kind !== 'near')) return undefined;
  const indexUsed = [...new Set(plans.map((plan) => plan.indexUsed))].join(', ');
  return { kind: 'either', plans, indexUsed, isSorted: sort.length === 0, isExact: false, isNarrowed: true };
}

const documentsIn = (list: unknown): readonly Document[] => (Array.isArray(list) ? list.filter(isDocument) : []);

function withoutField(document: Document, name: string): Document {
  const { [name]: _, ...rest } = document;
  return rest;
}

function geoPlan(collection: Collection, conditions: Conditions, sort: Sort): Plan | undefined {
  const [condition] = conditions.geo;
  if (!condition) return undefined;
  const index = collection.indexes.find((each) => each.isGeo && each.keys[0]?.path === condition.path);
  if (!index && !collection.limits.geoIndexRequired) return undefined;
  if (!index) throw requestFailed(`unable to find index for $geoNear query: ${condition.path} has no 2dsphere index`);
  const isSorted = sort.length === 0;
  const base = { index, indexUsed: index.name, isNarrowed: true, isSorted };
  // the walk measures every distance itself
  const isExact = conditions.isExact && conditions.geo.length === 1 && conditions.fields.size === 0;
  return condition.near
    ? { ...base, isExact, kind: 'near', near: condition.near }
    : { ...base, isExact: false, kind: 'area', area: condition.area };
}

function idsPlan({ prefix }: Collection, conditions: Conditions, sort: Sort): Plan {
  const keys = [...fixedHeads(prefix, [primaryKey], conditions).heads].sort(Buffer.compare);
  const [first] = sort;
  const isSorted = !first || keys.length <= 1 || (first[0] === '_id' && first[1] === 1);
  const isExact = isAnswered(conditions, 1);
  return { kind: 'ids', keys, indexUsed: '_id_', isSorted, isExact, isNarrowed: true };
}

/** Whether conditions on `used` fields are all that is asked. */
const isAnswered = ({ isExact, geo, fields }: Conditions, used: number) =>
  isExact && geo.length === 0 && fields.size === used;

type Candidate = { readonly plan: Plan; readonly score: number };

/** An index (undefined: the primary key) used as far as the conditions and the sort reach. */
function tryIndex(collection: Collection, index: Index | undefined, conditions: Conditions, sort: Sort): Candidate {
  // every entry ends with the document's id, which therefore serves as a last key
  const keys = index ? [...index.keys, primaryKey] : [primaryKey];
  const { heads, used, hasNull } = fixedHeads(index?.prefix ?? collection.prefix, keys, conditions);
  const equalities = used.size;
  const key = keys[equalities];
  const field = key && conditions.fields.get(key.path);
  const isRange = field !== undefined && hasRange(field);
  if (isRange && key) used.add(key.path);
  const isMultikey = index?.isMultikey ?? false;
  // of a document with arrays one entry has these very values; null is also what an empty array is found by
  const isOneEntry = !isMultikey || (heads.length === 1 && equalities === index?.keys.length && !hasNull);
  const direction = isMultikey || heads.length > 1 ? undefined : directionFor(sort, keys, equalities);
  const plan = {
    ranges: heads.map((head) =>
      isRange && key ? rangeOf(head, key, field, isMultikey && key !== primaryKey) : wholeOf(head),
    ),
    isReversed: direction === -1,
    isSorted: sort.length === 0 || direction !== undefined,
    isExact: isOneEntry && isAnswered(conditions, used.size),
    isNarrowed: used.size > 0,
    indexUsed: index?.name ?? (used.size > 0 ? '_id_' : 'none'),
  };
  const isHelpfulOrder = sort.length > 0 && direction !== undefined;
  const score = equalities * 10 + (isRange ? 5 : 0) + (isHelpfulOrder ? 8 : 0);
  return { score, plan: index ? { ...plan, kind: 'index', index } : { ...plan, kind: 'primary' } };
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

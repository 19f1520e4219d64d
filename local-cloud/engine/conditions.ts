import { type Area, type Near, toArea, toNear } from './geo-query';
import { keyOf } from './keys';
import { bsonTypeOf, type Document, isDocument, rankOf } from './values';

export type Bound = { readonly value: unknown; readonly isIncluded: boolean };

/** What a filter demands of one field, as far as an index can use it. */
export type FieldCondition = {
  anyOf?: readonly unknown[];
  above?: Bound;
  below?: Bound;
  prefix?: string;
};

export type GeoCondition = { readonly path: string } & (
  | { readonly near: Near; readonly area?: undefined }
  | { readonly area: Area; readonly near?: undefined }
);

/** Necessary conditions of a filter; `isExact` when all of them are also sufficient for fields without arrays. */
export type Conditions = {
  readonly fields: Map<string, FieldCondition>;
  readonly geo: GeoCondition[];
  isExact: boolean;
};

// past it testing each document is cheaper than looking each value up
const mostAlternatives = 10_000;

export function conditionsOf(filter: Document): Conditions {
  const conditions: Conditions = { fields: new Map(), geo: [], isExact: true };
  collect(filter, conditions);
  return conditions;
}

function collect(filter: Document, conditions: Conditions): void {
  for (const [path, wanted] of Object.entries(filter)) {
    if (path === '$and' && isFilters(wanted)) for (const each of wanted) collect(each, conditions);
    else if (path.startsWith('$')) conditions.isExact = false;
    else if (isOperators(wanted)) for (const each of Object.entries(wanted)) operator(path, each, wanted, conditions);
    else operator(path, [wanted instanceof RegExp ? '$regex' : '$eq', wanted], {}, conditions);
  }
}

/** What is not is left to the matcher, which refuses it. */
const isFilters = (value: unknown): value is readonly Document[] =>
  Array.isArray(value) && value.length > 0 && value.every(isDocument);

export const isOperators = (value: unknown): value is Document =>
  isDocument(value) && Object.keys(value).some((name) => name.startsWith('$'));

/** A value an index finds by one key: arrays and documents also match element-wise or by field order. */
const isScalar = (value: unknown) =>
  value === null || typeof value !== 'object' || value instanceof Date || bsonTypeOf(value) === 'ObjectId';

function operator(path: string, [name, value]: [string, unknown], all: Document, conditions: Conditions): void {
  const field = conditions.fields.get(path) ?? {};
  if (!use(field, path, name, value, all, conditions)) conditions.isExact = false;
  if (Object.keys(field).length > 0) conditions.fields.set(path, field);
}

/** Notes the operator in `field`; false when the index can express it only in part or not at all. */
function use(
  field: FieldCondition,
  path: string,
  name: string,
  value: unknown,
  all: Document,
  conditions: Conditions,
): boolean {
  const isFirst = Object.keys(field).length === 0;
  switch (name) {
    case '$eq':
      if (!isScalar(value)) return false;
      field.anyOf = [value];
      return isFirst;
    case '$in':
      if (!Array.isArray(value) || value.length > mostAlternatives || !value.every(isScalar)) return false;
      if (field.anyOf?.length !== 1) field.anyOf = distinct(value);
      return isFirst;
    case '$gt':
    case '$gte':
      return boundary(field, 'above', { value, isIncluded: name === '$gte' });
    case '$lt':
    case '$lte':
      return boundary(field, 'below', { value, isIncluded: name === '$lte' });
    case '$regex':
      startsWith(field, value, all.$options);
      return false;
    case '$near':
    case '$nearSphere':
      conditions.geo.unshift({ path, near: toNear(value) });
      return true;
    case '$geoWithin':
    case '$geoIntersects':
      conditions.geo.push({ path, area: toArea(name, value) });
      return false;
    default:
      return false;
  }
}

const distinct = (values: readonly unknown[]) => [
  ...new Map(values.map((value) => [keyOf(value).toString('latin1'), value])).values(),
];

function boundary(field: FieldCondition, side: 'above' | 'below', bound: Bound): boolean {
  if (!isScalar(bound.value) || bound.value === null || Number.isNaN(bound.value)) return false;
  const other = side === 'above' ? field.below : field.above;
  const isAlone = !field[side] && !field.anyOf;
  // bounds of different types hold together only for arrays: keep the first
  if (other && rankOf(other.value) !== rankOf(bound.value)) return false;
  field[side] = bound;
  return isAlone;
}

/** The literal start of an anchored, case-sensitive expression. */
function startsWith(field: FieldCondition, value: unknown, options: unknown): void {
  const source = value instanceof RegExp ? value.source : String(value);
  const flags = value instanceof RegExp ? value.flags : String(options ?? '');
  if (/[imx]/.test(flags) || source.includes('|')) return;
  const literal = /^\^([^\\^$.*+?()[\]{}|]+)/.exec(source)?.[1];
  if (!literal) return;
  const next = source[literal.length + 1] ?? '';
  // the last character may be optional or repeated; by code point, so no surrogate is left alone
  const prefix = '*?{+'.includes(next) && next !== '' ? [...literal].slice(0, -1).join('') : literal;
  if (prefix !== '') field.prefix = prefix;
}

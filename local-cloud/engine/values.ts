import { EJSON, ObjectId } from 'bson';

export type Document = { [field: string]: unknown };

/** BSON's order of types; values of different types compare by it. */
export const rank = {
  minKey: 0x01,
  null: 0x10,
  number: 0x20,
  string: 0x30,
  object: 0x40,
  array: 0x50,
  binary: 0x60,
  objectId: 0x70,
  boolean: 0x80,
  date: 0x90,
  regex: 0xa0,
  maxKey: 0xff,
} as const;

const bsonRanks: Readonly<Record<string, number>> = {
  ObjectId: rank.objectId,
  Binary: rank.binary,
  MinKey: rank.minKey,
  MaxKey: rank.maxKey,
};

const primitiveRanks: Readonly<Record<string, number>> = {
  undefined: rank.null,
  number: rank.number,
  bigint: rank.number,
  string: rank.string,
  boolean: rank.boolean,
};

export const bsonTypeOf = (value: object): string | undefined => (value as { _bsontype?: string })._bsontype;

export function rankOf(value: unknown): number {
  if (value === null) return rank.null;
  if (typeof value !== 'object') return primitiveRanks[typeof value] ?? rank.object;
  if (Array.isArray(value)) return rank.array;
  if (value instanceof Date) return rank.date;
  if (value instanceof RegExp) return rank.regex;
  return bsonRanks[bsonTypeOf(value) ?? ''] ?? rank.object;
}

/** A document or an embedded document; not an array, a date, a regular expression or another BSON value. */
export const isDocument = (value: unknown): value is Document => value !== null && rankOf(value) === rank.object;

/** Relaxed or canonical EJSON text to values; numbers become doubles, as they do in the SDK. */
export function parseEjson(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return text.includes('"$') ? revive(parsed) : parsed;
}

function revive(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i]);
    return value;
  }
  const fields = value as Document;
  for (const name of Object.keys(fields)) {
    const reviver = name.charCodeAt(0) === 36 ? revivers[name] : undefined;
    if (reviver) return reviver(fields[name], fields);
    // defineProperty-free: JSON.parse already made the field an own property, even one called __proto__
    const inner = fields[name];
    if (inner !== null && typeof inner === 'object' && name !== '__proto__') fields[name] = revive(inner);
  }
  return fields;
}

const number = (value: unknown) => Number(value);
const other = (_: unknown, whole: Document) => EJSON.deserialize(whole) as unknown;
const revivers: Readonly<Record<string, (value: unknown, whole: Document) => unknown>> = {
  $numberInt: number,
  $numberDouble: number,
  $numberLong: number,
  $date: (value) => new Date(isDocument(value) ? Number(value.$numberLong) : (value as string | number)),
  $oid: (value) => new ObjectId(String(value)),
  $regularExpression: (value) => {
    const { pattern, options } = value as { pattern: string; options?: string };
    return toRegExp(pattern, options);
  },
  $numberDecimal: other,
  $binary: other,
  $timestamp: other,
  $minKey: other,
  $maxKey: other,
};

/**
 * MongoDB's expressions are Perl's: "x" and a leading `(?i)` are translated, "l" and "u" change nothing there, and
 * there is no "g".
 */
export function toRegExp(pattern: string, options = ''): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  const wanted = options + (inline?.[1] ?? '');
  const source = inline ? pattern.slice(inline[0].length) : pattern;
  const flags = [...new Set(wanted.replace(/[^imsu]/g, ''))].join('');
  return new RegExp(wanted.includes('x') ? withoutSpace(source) : source, flags);
}

/** The "x" option: white space and `# comments` outside of brackets and behind no backslash say nothing. */
const withoutSpace = (source: string) =>
  source.replace(/(\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\])|\s+|#[^\n]*/g, (_, kept: string | undefined) => kept ?? '');

/** Values to relaxed EJSON text, the form documents are stored and answered in. */
export const stringifyEjson = (value: unknown): string => JSON.stringify(plainOf(value));

/** The value itself when JSON has a form for all of it; a replacer would be called for every field and costs more. */
function plainOf(value: unknown): unknown {
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { $numberDouble: Object.is(value, -0) ? '-0.0' : String(value) };
  }
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const inner = value.map(plainOf);
    return inner.some((each, i) => each !== value[i]) ? inner : value;
  }
  if (value instanceof Date) return { $date: isoOrLong(value) };
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } };
  return bsonTypeOf(value) ? EJSON.serialize(value) : plainFields(value as Document);
}

function plainFields(document: Document): Document {
  let copy: Document | undefined;
  for (const name of Object.keys(document)) {
    const value = document[name];
    const plain = plainOf(value);
    if (plain === value) continue;
    copy ??= { ...document };
    // assignment would set the prototype where a field has that name
    if (name === '__proto__') Object.defineProperty(copy, name, { value: plain, enumerable: true });
    else copy[name] = plain;
  }
  return copy ?? document;
}

const isoOrLong = (date: Date) =>
  date.getTime() >= 0 && date.getUTCFullYear() < 10_000 ? date.toISOString() : { $numberLong: String(date.getTime()) };

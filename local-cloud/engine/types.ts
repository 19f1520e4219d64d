import { requestFailed } from './errors';
import { bsonTypeOf, rank, rankOf } from './values';

/** Tests the values found at a path: each as stored, `undefined` for a missing field. */
export type ValueTest = (values: readonly unknown[]) => boolean;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isWhole = (value: unknown): value is number => Number.isInteger(value) && !Object.is(value, -0);
const isInt = (value: unknown) => isWhole(value) && value >= -(2 ** 31) && value < 2 ** 31;
const isLong = (value: unknown) => isWhole(value) && !isInt(value) && value >= -(2 ** 63) && value < 2 ** 63;
const isDecimal = (value: unknown) => isBson(value, 'Decimal128');
const isKind = (kind: number) => (value: unknown) => value !== undefined && rankOf(value) === kind;
const isBson = (value: unknown, name: string) =>
  typeof value === 'object' && value !== null && bsonTypeOf(value) === name;
const bson = (name: string) => (value: unknown) => isBson(value, name);

/**
 * MongoDB's type names and numbers (MongoDB Manual: BSON Types). A number's type follows from its value, as it does
 * in what the SDK sends: 5 is an int, 5.5 a double.
 */
const types: readonly { name: string; number: number; holds(value: unknown): boolean }[] = [
  { name: 'int', number: 16, holds: isInt },
  { name: 'long', number: 18, holds: isLong },
  { name: 'double', number: 1, holds: (value) => isNumber(value) && !isInt(value) && !isLong(value) },
  { name: 'decimal', number: 19, holds: isDecimal },
  { name: 'string', number: 2, holds: isKind(rank.string) },
  {
    name: 'object',
    number: 3,
    holds: (value) => isKind(rank.object)(value) && !isDecimal(value) && !isBson(value, 'Timestamp'),
  },
  { name: 'array', number: 4, holds: isKind(rank.array) },
  { name: 'binData', number: 5, holds: isKind(rank.binary) },
  { name: 'undefined', number: 6, holds: () => false },
  { name: 'objectId', number: 7, holds: isKind(rank.objectId) },
  { name: 'bool', number: 8, holds: isKind(rank.boolean) },
  { name: 'date', number: 9, holds: isKind(rank.date) },
  { name: 'null', number: 10, holds: (value) => value === null },
  { name: 'regex', number: 11, holds: isKind(rank.regex) },
  { name: 'javascript', number: 13, holds: () => false },
  { name: 'timestamp', number: 17, holds: bson('Timestamp') },
  { name: 'minKey', number: -1, holds: isKind(rank.minKey) },
  { name: 'maxKey', number: 127, holds: isKind(rank.maxKey) },
  { name: 'number', number: Number.NaN, holds: (value) => isNumber(value) || isDecimal(value) },
];

/** The name of a value's type; `missing` for undefined. */
export const typeNameOf = (value: unknown): string =>
  value === undefined ? 'missing' : (types.find(({ holds }) => holds(value))?.name ?? 'object');

/** @throws CloudError for a name or number there is not. */
export function typeNamed(wanted: unknown) {
  const type = types.find(({ name, number }) => wanted === name || wanted === number);
  if (!type) throw requestFailed(`unknown type name or number: ${String(wanted)}`);
  return type;
}

export function typeTest(wanted: unknown): ValueTest {
  const all = Array.isArray(wanted) ? wanted : [wanted];
  if (all.length === 0) throw requestFailed('$type must match at least one type');
  const tests = all.map((each) => typeNamed(each).holds);
  const test = (value: unknown) => tests.some((holds) => holds(value));
  return (values) => values.some((value) => test(value) || (Array.isArray(value) && value.some(test)));
}

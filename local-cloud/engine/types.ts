import { requestFailed } from './errors';
import { rank, rankOf } from './values';

/** Tests the values found at a path: each as stored, `undefined` for a missing field. */
export type ValueTest = (values: readonly unknown[]) => boolean;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isInt32 = (value: unknown) => isNumber(value) && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
const isKind = (kind: number) => (value: unknown) => value !== undefined && rankOf(value) === kind;

/** MongoDB's type names and numbers. Numbers are doubles here, so int and long mean "has such a value". */
const types: readonly { name: string; number: number; holds(value: unknown): boolean }[] = [
  { name: 'double', number: 1, holds: isNumber },
  { name: 'string', number: 2, holds: isKind(rank.string) },
  { name: 'object', number: 3, holds: isKind(rank.object) },
  { name: 'array', number: 4, holds: isKind(rank.array) },
  { name: 'binData', number: 5, holds: isKind(rank.binary) },
  { name: 'objectId', number: 7, holds: isKind(rank.objectId) },
  { name: 'bool', number: 8, holds: isKind(rank.boolean) },
  { name: 'date', number: 9, holds: isKind(rank.date) },
  { name: 'null', number: 10, holds: (value) => value === null },
  { name: 'regex', number: 11, holds: isKind(rank.regex) },
  { name: 'int', number: 16, holds: isInt32 },
  { name: 'long', number: 18, holds: (value) => isNumber(value) && Number.isInteger(value) && !isInt32(value) },
  { name: 'number', number: -2, holds: isNumber },
];

export function typeTest(wanted: unknown): ValueTest {
  const tests = (Array.isArray(wanted) ? wanted : [wanted]).map((each) => {
    const type = types.find(({ name, number }) => each === name || each === number);
    if (!type) throw requestFailed(`unknown type name or number: ${String(each)}`);
    return type.holds;
  });
  const test = (value: unknown) => tests.some((holds) => holds(value));
  return (values) => values.some((value) => test(value) || (Array.isArray(value) && value.some(test)));
}

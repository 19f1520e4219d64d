import { type Decimal128, ObjectId } from 'bson';
import { CloudError, requestFailed } from '../errors';
import { typeNameOf } from '../types';
import { bsonTypeOf, isDocument } from '../values';
import { type Expression, type Expressions, isNothing, isTruthy, onOne } from './call';
import { parseDate } from './date-text';
import { resultOf } from './field-path';

type Conversion = (value: unknown) => unknown;

const refuse = (value: unknown, to: string): never => {
  throw requestFailed(
    `Failed to convert ${typeof value === 'string' ? `'${value}'` : 'a value'} ` +
      `of type ${typeNameOf(value)} to ${to} in $convert with no onError value`,
  );
};

function toNumber(value: unknown, to: string): number {
  if (typeof value === 'boolean') return Number(value);
  if (typeof value === 'number') return value;
  if (value instanceof Date && to !== 'int') return value.getTime();
  if (typeof value === 'object' && value !== null && bsonTypeOf(value) === 'Decimal128') {
    return Number((value as Decimal128).toString());
  }
  const isNumeral = typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value);
  return isNumeral ? Number(value) : refuse(value, to);
}

const whole =
  (to: string, limit: number): Conversion =>
  (value) => {
    const number = toNumber(value, to);
    if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) return refuse(value, to);
    const cut = Math.trunc(number);
    return Math.abs(cut) <= limit ? cut + 0 : refuse(value, to);
  };

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  return isPlain ? String(value) : refuse(value, 'string');
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'number') return new Date(Math.trunc(value));
  if (value instanceof ObjectId) return value.getTimestamp();
  return typeof value === 'string' ? parseDate(value) : refuse(value, 'date');
}

const toObjectId: Conversion = (value) => {
  if (value instanceof ObjectId) return value;
  return typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value) ? new ObjectId(value) : refuse(value, 'objectId');
};

const conversions: readonly { name: string; number: number; convert: Conversion }[] = [
  { name: 'double', number: 1, convert: (value) => toNumber(value, 'double') },
  { name: 'string', number: 2, convert: toText },
  { name: 'objectId', number: 7, convert: toObjectId },
  { name: 'bool', number: 8, convert: isTruthy },
  { name: 'date', number: 9, convert: toDate },
  { name: 'int', number: 16, convert: whole('int', 2 ** 31) },
  { name: 'long', number: 18, convert: whole('long', 2 ** 63) },
  { name: 'decimal', number: 19, convert: (value) => toNumber(value, 'decimal') },
];

const to = (operator: string, type: string) =>
  onOne(operator, (value) => {
    const conversion = conversions.find(({ name }) => name === type);
    return isNothing(value) ? null : conversion?.convert(value);
  });

const convert: Expression = (document, expression, options) => {
  if (!isDocument(expression)) throw requestFailed('$convert expects an object of named arguments');
  const value = resultOf(document, expression.input, options);
  if (isNothing(value)) return resultOf(document, expression.onNull, options) ?? null;
  const wanted = resultOf(document, expression.to, options);
  const conversion = conversions.find(({ name, number }) => name === wanted || number === wanted);
  if (!conversion) throw requestFailed(`Unknown type name: ${String(wanted)}`);
  try {
    return conversion.convert(value);
  } catch (error) {
    if (!(error instanceof CloudError) || !('onError' in expression)) throw error;
    return resultOf(document, expression.onError, options);
  }
};

export const typeExpressions: Expressions = {
  $type: onOne('$type', typeNameOf),
  $isNumber: onOne('$isNumber', (value) => typeof value === 'number'),
  $convert: convert,
  $toBool: to('$toBool', 'bool'),
  $toDate: to('$toDate', 'date'),
  $toDecimal: to('$toDecimal', 'decimal'),
  $toDouble: to('$toDouble', 'double'),
  $toInt: to('$toInt', 'int'),
  $toLong: to('$toLong', 'long'),
  $toObjectId: to('$toObjectId', 'objectId'),
  $toString: to('$toString', 'string'),
};

import { ObjectId } from 'bson';
import { CloudError, requestFailed } from '../errors';
import { typeNameOf } from '../types';
import { type Document, isDocument } from '../values';
import { type Expression, type Expressions, isNothing, onFields, textIn, wholeIn } from './call';
import { formatDate, parseDate } from './date-text';
import { resultOf } from './field-path';
import { dayOfYear, instantOf, isoDayOfWeek, isoWeekOf, localOf, msPer, utc, weekOf } from './zone';

/** @throws CloudError for what is no date. */
export function dateIn(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  throw requestFailed(`can't convert from ${typeNameOf(value)} to Date`);
}

/** `{$year: date}`, `{$year: [date]}` or `{$year: {date, timezone}}`. */
const part =
  (read: (local: Date) => number): Expression =>
  (document, expression, options) => {
    const given = Array.isArray(expression) && expression.length === 1 ? expression[0] : expression;
    const isNamed = isDocument(given) && 'date' in given;
    const date = resultOf(document, isNamed ? given.date : given, options);
    const zone = isNamed ? resultOf(document, given.timezone, options) : undefined;
    return isNothing(date) || zone === null ? null : read(localOf(dateIn(date), zone ?? undefined));
  };

function partsOf({ date, timezone, iso8601 }: Document): unknown {
  if (isNothing(date) || timezone === null || iso8601 === null) return null;
  const local = localOf(dateIn(date), timezone);
  const clock = {
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
  const { year, week } = isoWeekOf(local);
  return iso8601 === true
    ? { isoWeekYear: year, isoWeek: week, isoDayOfWeek: isoDayOfWeek(local), ...clock }
    : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate(), ...clock };
}

/** Parts beyond their range carry over: month 14 is February of the next year. */
function fromParts(fields: Document): Date | null {
  if (Object.values(fields).some(isNothing)) return null;
  const number = (name: string, absent: number) =>
    fields[name] === undefined ? absent : wholeIn(`'${name}' of $dateFromParts`, fields[name]);
  const year = number('year', number('isoWeekYear', 0));
  if (year < 1 || year > 9999) throw requestFailed("'year' must evaluate to an integer in the range 1 to 9999");
  const local = new Date(
    fields.year === undefined
      ? isoDay(year, number('isoWeek', 1), number('isoDayOfWeek', 1))
      : utc(year, number('month', 1) - 1, number('day', 1)),
  );
  local.setUTCHours(number('hour', 0), number('minute', 0), number('second', 0), number('millisecond', 0));
  return instantOf(local, fields.timezone);
}

/** 4 January is always in the first week. */
function isoDay(year: number, week: number, day: number): number {
  const fourth = new Date(utc(year, 0, 4));
  return fourth.getTime() + ((week - 1) * 7 + day - isoDayOfWeek(fourth)) * msPer.day;
}

function fromText(fields: Document): unknown {
  const { dateString, format, timezone, onNull = null } = fields;
  if (isNothing(dateString)) return onNull;
  try {
    const pattern = format === undefined ? undefined : textIn('$dateFromString', format);
    return parseDate(textIn('$dateFromString', dateString), pattern, timezone);
  } catch (error) {
    if (error instanceof CloudError && 'onError' in fields) return fields.onError;
    throw error;
  }
}

function toText({ date, format, timezone, onNull = null }: Document): unknown {
  if (isNothing(date)) return onNull;
  return formatDate(dateIn(date), format === undefined ? undefined : textIn('$dateToString', format), timezone);
}

export const dateExpressions: Expressions = {
  $year: part((local) => local.getUTCFullYear()),
  $month: part((local) => local.getUTCMonth() + 1),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $dayOfWeek: part((local) => local.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $hour: part((local) => local.getUTCHours()),
  $minute: part((local) => local.getUTCMinutes()),
  $second: part((local) => local.getUTCSeconds()),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $week: part(weekOf),
  $isoWeek: part((local) => isoWeekOf(local).week),
  $isoWeekYear: part((local) => isoWeekOf(local).year),
  $isoDayOfWeek: part(isoDayOfWeek),
  $dateToParts: onFields('$dateToParts', ['date'], partsOf),
  $dateFromParts: onFields('$dateFromParts', [], fromParts),
  $dateFromString: onFields('$dateFromString', ['dateString'], fromText),
  $dateToString: onFields('$dateToString', ['date'], toText),
};

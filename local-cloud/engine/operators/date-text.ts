import { requestFailed } from '../errors';
import { dayOfYear, instantOf, isoDayOfWeek, isoWeekOf, offsetAt, utc, weekOf } from './zone';

const months = 'January February March April May June July August September October November December'.split(' ');

const iso =
  /^(?<Y>\d{4})-?(?<m>\d\d)-?(?<d>\d\d)(?:[T ](?<H>\d\d):?(?<M>\d\d)(?::?(?<S>\d\d)(?:\.(?<L>\d{1,3})\d*)?)?)?\s*(?<z>Z|[+-]\d\d:?\d\d|[+-]\d\d)?$/;

/**
 * Reads a date as `$dateFromString` and `$toDate` do; without a zone it is UTC, never this machine's time.
 * @throws CloudError when it is no date.
 */
export function parseDate(text: string, format?: string, zone?: unknown): Date {
  const found = (format === undefined ? iso : patternFor(format)).exec(text.trim())?.groups;
  const { Y, m, d, H, M, S, L, b, B, j, z } = found ?? {};
  const byName = months.findIndex(
    (name) => name.slice(0, 3).toLowerCase() === (B ?? b ?? '').slice(0, 3).toLowerCase(),
  );
  const month = m === undefined ? byName : Number(m) - 1;
  const isValid =
    Y !== undefined && (j !== undefined || (month >= 0 && month < 12 && Number(d) >= 1 && Number(d) <= 31));
  if (!isValid) throw requestFailed(`Error parsing date string '${text}'`);
  if (z !== undefined && zone !== undefined)
    throw requestFailed(`you cannot pass in a date/time string with time zone`);
  const day = j === undefined ? utc(Number(Y), month, Number(d)) : utc(Number(Y), 0, Number(j));
  const local = new Date(day);
  local.setUTCHours(Number(H ?? 0), Number(M ?? 0), Number(S ?? 0), Number((L ?? '0').padEnd(3, '0')));
  return instantOf(local, z === 'Z' ? undefined : (z ?? zone));
}

const patterns: Readonly<Record<string, string>> = {
  Y: '\\d{4}',
  m: '\\d\\d',
  d: '\\d\\d',
  H: '\\d\\d',
  M: '\\d\\d',
  S: '\\d\\d',
  L: '\\d{3}',
  j: '\\d{3}',
  b: '[A-Za-z]{3}',
  B: '[A-Za-z]+',
  z: 'Z|[+-]\\d\\d:?\\d\\d',
};

function patternFor(format: string): RegExp {
  const escaped = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const source = escaped.replace(/%(.)/g, (_, letter: string) => {
    if (letter === '%') return '%';
    const pattern = patterns[letter];
    if (!pattern) throw requestFailed(`Invalid format character '%${letter}' in format string`);
    return `(?<${letter}>${pattern})`;
  });
  return new RegExp(`^${source}$`);
}

const padded = (value: number, width: number) => String(Math.abs(value)).padStart(width, '0');

function offsetText(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  const sign = minutes < 0 ? '-' : '+';
  return `${sign}${padded(Math.trunc(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
}

const writers: Readonly<Record<string, (local: Date, offset: number) => string>> = {
  Y: (local) => padded(local.getUTCFullYear(), 4),
  m: (local) => padded(local.getUTCMonth() + 1, 2),
  d: (local) => padded(local.getUTCDate(), 2),
  H: (local) => padded(local.getUTCHours(), 2),
  M: (local) => padded(local.getUTCMinutes(), 2),
  S: (local) => padded(local.getUTCSeconds(), 2),
  L: (local) => padded(local.getUTCMilliseconds(), 3),
  j: (local) => padded(dayOfYear(local), 3),
  w: (local) => String(local.getUTCDay() + 1),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => padded(weekOf(local), 2),
  V: (local) => padded(isoWeekOf(local).week, 2),
  G: (local) => padded(isoWeekOf(local).year, 4),
  b: (local) => (months[local.getUTCMonth()] ?? '').slice(0, 3),
  B: (local) => months[local.getUTCMonth()] ?? '',
  z: (_, offset) => offsetText(offset),
  Z: (_, offset) => `${offset < 0 ? '-' : '+'}${padded(offset / 60_000, 3)}`,
  '%': () => '%',
};

/** As `$dateToString`; the default is ISO 8601, with a Z only where the clock is UTC's. */
export function formatDate(date: Date, format: string | undefined, zone: unknown): string {
  const offset = offsetAt(zone, date.getTime());
  const local = new Date(date.getTime() + offset);
  const wanted = format ?? (zone === undefined ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L');
  return wanted.replace(/%(.?)/g, (_, letter: string) => {
    const write = writers[letter];
    if (!write) throw requestFailed(`Invalid format character '%${letter}' in format string`);
    return write(local, offset);
  });
}

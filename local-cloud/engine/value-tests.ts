import { compareValues } from './compare';
import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { rank, rankOf, toRegExp } from './values';

/** Tests one value, `undefined` where a field is missing. */
export type Single = (value: unknown) => boolean;

export function equals(wanted: unknown): Single {
  if (wanted === null || typeof wanted === 'object') return (value) => compareValues(value, wanted) === 0;
  return (value) => value === wanted || (Number.isNaN(wanted) && Number.isNaN(value));
}

export function oneOf(operator: string, wanted: unknown): Single {
  if (!Array.isArray(wanted)) throw requestFailed(`${operator} needs an array`);
  if (wanted.some(isOperators)) throw requestFailed(`cannot nest $ under ${operator}`);
  const tests = wanted.map((each) => (each instanceof RegExp ? expression(each, undefined) : equals(each)));
  return (value) => tests.some((test) => test(value));
}

/** Only values of the same type are ordered; NaN is ordered with nothing but itself. */
export function ordered(wanted: unknown, holds: (order: number) => boolean): Single {
  const kind = rankOf(wanted);
  if (kind === rank.regex) throw requestFailed("Can't have RegEx as arg to predicate over field");
  // the ends of the order compare with every type
  if (kind === rank.minKey || kind === rank.maxKey) {
    return (value) => value !== undefined && holds(rankOf(value) - kind);
  }
  if (kind === rank.number && Number.isNaN(wanted)) return (value) => Number.isNaN(value) && holds(0);
  return (value) => rankOf(value) === kind && !Number.isNaN(value) && holds(compareValues(value, wanted));
}

export function modulo(wanted: unknown): Single {
  if (!Array.isArray(wanted)) throw requestFailed('malformed mod, needs to be an array');
  if (wanted.length !== 2)
    throw requestFailed(`malformed mod, ${wanted.length < 2 ? 'not enough' : 'too many'} elements`);
  const [divisor, remainder] = wanted.map((each) => (typeof each === 'number' ? Math.trunc(each) : Number.NaN));
  if (!Number.isFinite(divisor)) throw requestFailed('malformed mod, divisor is not a number');
  if (!Number.isFinite(remainder)) throw requestFailed('malformed mod, remainder is not a number');
  if (divisor === 0) throw requestFailed('divisor cannot be 0');
  // the difference, so that -0 is 0
  return (value) => typeof value === 'number' && (Math.trunc(value) % Number(divisor)) - Number(remainder) === 0;
}

export function expression(wanted: unknown, options: unknown): Single {
  const isRegExp = wanted instanceof RegExp;
  if (!isRegExp && typeof wanted !== 'string') throw requestFailed('$regex has to be a string');
  const regex = compiled(
    isRegExp ? wanted.source : wanted,
    typeof options === 'string' ? options : isRegExp ? wanted.flags : '',
  );
  return (value) => (typeof value === 'string' ? regex.test(value) : value instanceof RegExp && equals(regex)(value));
}

function compiled(source: string, options: string): RegExp {
  if (/[^imsuxl]/.test(options)) throw requestFailed(`invalid flag in regex options: ${options}`);
  try {
    return toRegExp(source, options);
  } catch {
    throw requestFailed(`Regular expression is invalid: ${source}`);
  }
}

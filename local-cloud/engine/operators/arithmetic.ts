import { requestFailed } from '../errors';
import { type Expressions, isNothing, onList, onOne, wholeIn } from './call';

function numberIn(name: string, value: unknown): number {
  if (typeof value === 'number') return value;
  throw requestFailed(`${name} only supports numeric types, not ${typeof value}`);
}

const ofNumber = (name: string, work: (value: number) => number, isAllowed = (_: number) => true) =>
  onOne(name, (value) => {
    if (isNothing(value)) return null;
    const number = numberIn(name, value);
    if (!isAllowed(number)) throw requestFailed(`${name}'s argument must be in its domain, but is ${number}`);
    return work(number);
  });

const ofTwo = (name: string, work: (a: number, b: number) => number) =>
  onList(name, [2, 2], (a, b) => (isNothing(a) || isNothing(b) ? null : work(numberIn(name, a), numberIn(name, b))));

function remainder(a: number, b: number): number {
  if (b === 0) throw requestFailed("can't $mod by zero");
  return a % b;
}

function quotient(a: number, b: number): number {
  if (b === 0) throw requestFailed("can't $divide by zero");
  return a / b;
}

function power(base: number, exponent: number): number {
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent');
  return base ** exponent;
}

function logarithm(value: number, base: number): number {
  if (value <= 0) throw requestFailed(`$log's argument must be a positive number, but is ${value}`);
  if (base <= 0 || base === 1)
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`);
  return Math.log(value) / Math.log(base);
}

/** Numbers, and at most one date among them. */
function total(...values: readonly unknown[]): unknown {
  if (values.some(isNothing)) return null;
  const dates = values.filter((value) => value instanceof Date);
  if (dates.length > 1) throw requestFailed('only one date allowed in an $add expression');
  const numbers = values.filter((value) => !(value instanceof Date)).map((value) => numberIn('$add', value));
  const sum = numbers.reduce((all, each) => all + each, dates[0]?.getTime() ?? 0);
  return dates.length === 0 ? sum : new Date(sum);
}

function difference(a: unknown, b: unknown): unknown {
  if (isNothing(a) || isNothing(b)) return null;
  if (!(a instanceof Date)) return numberIn('$subtract', a) - numberIn('$subtract', b);
  return b instanceof Date ? a.getTime() - b.getTime() : new Date(a.getTime() - numberIn('$subtract', b));
}

function product(...values: readonly unknown[]): unknown {
  if (values.some(isNothing)) return null;
  return values.reduce<number>((all, each) => all * numberIn('$multiply', each), 1);
}

const any = [0, Number.POSITIVE_INFINITY] as const;
const digits = 100;

/** To `place` decimals of the number as it is stored; a tie goes to the even neighbour. */
function cutAt(value: number, place: number, isRounding: boolean): number {
  // toFixed writes larger numbers with an exponent; they have no decimals
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return value;
  const scaled = BigInt(Math.abs(value).toFixed(digits).replace('.', ''));
  const unit = 10n ** BigInt(digits - place);
  const rest = (scaled % unit) * 2n;
  const whole = scaled / unit;
  const isUp = isRounding && (rest > unit || (rest === unit && whole % 2n === 1n));
  return Math.sign(value) * Number(`${whole + (isUp ? 1n : 0n)}e${-place}`);
}

const cutting = (name: string, isRounding: boolean) =>
  onList(name, [1, 2], (value, place = 0) => {
    if (isNothing(value) || isNothing(place)) return null;
    const decimals = wholeIn(name, place);
    if (decimals < -20 || decimals > 100) throw requestFailed(`cannot apply ${name} with precision value ${decimals}`);
    return cutAt(numberIn(name, value), Math.min(decimals, digits), isRounding);
  });

export const arithmeticExpressions: Expressions = {
  $add: onList('$add', any, total),
  $subtract: onList('$subtract', [2, 2], difference),
  $multiply: onList('$multiply', any, product),
  $abs: ofNumber('$abs', Math.abs),
  $ceil: ofNumber('$ceil', Math.ceil),
  $floor: ofNumber('$floor', Math.floor),
  $exp: ofNumber('$exp', Math.exp),
  $ln: ofNumber('$ln', Math.log, (value) => !(value <= 0)),
  $log10: ofNumber('$log10', Math.log10, (value) => !(value <= 0)),
  $sqrt: ofNumber('$sqrt', Math.sqrt, (value) => !(value < 0)),
  $log: ofTwo('$log', logarithm),
  $mod: ofTwo('$mod', remainder),
  $divide: ofTwo('$divide', quotient),
  $pow: ofTwo('$pow', power),
  $round: cutting('$round', true),
  $trunc: cutting('$trunc', false),
};

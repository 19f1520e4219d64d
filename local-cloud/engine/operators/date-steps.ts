import { requestFailed } from '../errors';
import type { Document } from '../values';
import { type Expressions, isNothing, onFields, wholeIn } from './call';
import { dateIn } from './dates';
import { dayNumber, instantOf, localOf, msPer, utc } from './zone';

const monthsPer = { year: 12, quarter: 3, month: 1 } as const;
const fixed = { ...msPer, millisecond: 1 } as const;
const isMonths = (unit: unknown): unit is keyof typeof monthsPer => Object.hasOwn(monthsPer, String(unit));
const isFixed = (unit: unknown): unit is keyof typeof fixed => Object.hasOwn(fixed, String(unit));

const monthNumber = (local: Date) => local.getUTCFullYear() * 12 + local.getUTCMonth();

function unknownUnit(unit: unknown): never {
  throw requestFailed(`unknown time unit value: ${String(unit)}`);
}

/** A day that the month does not have becomes its last one. */
function addMonths(local: Date, months: number): Date {
  const month = local.getUTCMonth() + months;
  const last = new Date(utc(local.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const moved = utc(local.getUTCFullYear(), month, Math.min(local.getUTCDate(), last));
  return new Date(moved + (local.getTime() - dayNumber(local) * msPer.day));
}

/** Days and longer are counted on the clock of the zone, hours and shorter in elapsed time. */
function add(date: Date, unit: unknown, amount: number, zone: unknown): Date {
  if (isMonths(unit)) return instantOf(addMonths(localOf(date, zone), amount * monthsPer[unit]), zone);
  if (!isFixed(unit)) return unknownUnit(unit);
  if (fixed[unit] < msPer.day) return new Date(date.getTime() + amount * fixed[unit]);
  return instantOf(new Date(localOf(date, zone).getTime() + amount * fixed[unit]), zone);
}

const moving = (name: string, sign: 1 | -1) =>
  onFields(name, ['startDate', 'unit', 'amount'], ({ startDate, unit, amount, timezone }) => {
    if ([startDate, unit, amount].some(isNothing) || timezone === null) return null;
    return add(dateIn(startDate), unit, sign * wholeIn(name, amount), timezone);
  });

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The day's place in the week: 0 is Sunday. */
function startIn(startOfWeek: unknown): number {
  const wanted = String(startOfWeek ?? 'sunday').toLowerCase();
  const named = days.findIndex((day) => day === wanted || day.slice(0, 3) === wanted);
  if (named < 0) throw requestFailed(`unknown day of week value: ${String(startOfWeek)}`);
  return named;
}

/** 1 January 1970 was a Thursday. */
const weekNumber = (local: Date, start: number) => Math.floor((dayNumber(local) + 4 - start) / 7);
const firstDayOf = (week: number, start: number) => new Date((week * 7 - 4 + start) * msPer.day);

/** How many units have begun between the two, not how many have passed. */
function difference({ startDate, endDate, unit, timezone, startOfWeek }: Document): unknown {
  if ([startDate, endDate, unit].some(isNothing) || timezone === null) return null;
  const count = (date: unknown) => {
    const local = localOf(dateIn(date), timezone);
    if (isMonths(unit)) return Math.floor(monthNumber(local) / monthsPer[unit]);
    if (unit === 'week') return weekNumber(local, startIn(startOfWeek));
    if (!isFixed(unit)) return unknownUnit(unit);
    return Math.floor((fixed[unit] < msPer.day ? dateIn(date) : local).getTime() / fixed[unit]);
  };
  return count(endDate) - count(startDate);
}

const reference = new Date(Date.UTC(2000, 0, 1));

/** Bins are counted from 2000-01-01 in the zone, weeks from the first such day after it. */
function truncated({ date, unit, binSize = 1, timezone, startOfWeek }: Document): unknown {
  if ([date, unit, binSize].some(isNothing) || timezone === null) return null;
  const size = wholeIn('$dateTrunc', binSize);
  if (size < 1) throw requestFailed("$dateTrunc requires 'binSize' to be greater than 0");
  const local = localOf(dateIn(date), timezone);
  if (isMonths(unit)) {
    const months = Math.floor((monthNumber(local) - 24_000) / (monthsPer[unit] * size)) * monthsPer[unit] * size;
    return instantOf(new Date(utc(2000, months, 1)), timezone);
  }
  if (unit === 'week') {
    const start = startIn(startOfWeek);
    const origin = weekNumber(new Date(reference.getTime() + 6 * msPer.day), start);
    const week = Math.floor((weekNumber(local, start) - origin) / size) * size + origin;
    return instantOf(firstDayOf(week, start), timezone);
  }
  if (!isFixed(unit)) return unknownUnit(unit);
  const step = fixed[unit] * size;
  const origin = reference.getTime();
  return instantOf(new Date(Math.floor((local.getTime() - origin) / step) * step + origin), timezone);
}

export const dateSteps: Expressions = {
  $dateAdd: moving('$dateAdd', 1),
  $dateSubtract: moving('$dateSubtract', -1),
  $dateDiff: onFields('$dateDiff', ['startDate', 'endDate', 'unit'], difference),
  $dateTrunc: onFields('$dateTrunc', ['date', 'unit'], truncated),
};

import { requestFailed } from '../errors';
import { isNothing } from './call';

export const msPer = { week: 604_800_000, day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1_000 } as const;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Milliseconds that the clocks of `zone` (an Olson name or an offset such as +08:00) are ahead of UTC at `instant`. */
export function offsetAt(zone: unknown, instant: number): number {
  if (isNothing(zone)) return 0;
  const name = String(zone);
  const offset = /^([+-])(\d\d):?(\d\d)?$/.exec(name);
  if (offset) return Number(`${offset[1]}1`) * (Number(offset[2]) * msPer.hour + Number(offset[3] ?? 0) * msPer.minute);
  const read = Object.fromEntries(
    formatterFor(name)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = read;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

function formatterFor(name: string): Intl.DateTimeFormat {
  const known = formatters.get(name);
  if (known) return known;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const clock = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone: name === 'Z' ? 'UTC' : name, ...numeric, ...clock });
    formatters.set(name, made);
    return made;
  } catch {
    throw requestFailed(`unrecognized time zone identifier: "${name}"`);
  }
}

/** A date whose UTC fields show what a clock in `zone` shows. */
export const localOf = (date: Date, zone: unknown) => new Date(date.getTime() + offsetAt(zone, date.getTime()));

/** The instant at which a clock in `zone` shows `local`. */
export function instantOf(local: Date, zone: unknown): Date {
  const shown = local.getTime();
  const guess = shown - offsetAt(zone, shown);
  return new Date(shown - offsetAt(zone, guess));
}

/** Whole days since 1970. */
export const dayNumber = (local: Date) => Math.floor(local.getTime() / msPer.day);

export const dayOfYear = (local: Date) => dayNumber(local) - dayNumber(new Date(utc(local.getUTCFullYear(), 0, 1))) + 1;

/** Date.UTC takes years below 100 for the twentieth century. */
export const utc = (year: number, month: number, day: number) => new Date(0).setUTCFullYear(year, month, day);

export const isoDayOfWeek = (local: Date) => local.getUTCDay() || 7;

/** Weeks begin on Sunday; days before the first Sunday are in week 0. */
export const weekOf = (local: Date) => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7);

/** ISO 8601: a week belongs to the year of its Thursday. */
export function isoWeekOf(local: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(local.getTime() + (4 - isoDayOfWeek(local)) * msPer.day);
  return { year: thursday.getUTCFullYear(), week: Math.ceil(dayOfYear(thursday) / 7) };
}

/** A calendar day in China, `YYYY-MM-DD`. */
export type ChinaDay = string;

const millisecondsInDay = 86_400_000;
// China keeps UTC+8 all year (no summer time since 1991), so plain arithmetic is exact and needs no time-zone tables.
const chinaOffset = 8 * 3_600_000;

/** The day it is in China at `instant`. @throws RangeError when the instant is not a date. */
export function chinaDay(instant: Date): ChinaDay {
  return inChina(instant).slice(0, 10);
}

/** The clock in China at `instant`, `HH:mm`. */
export function chinaClock(instant: Date): string {
  return inChina(instant).slice(11, 16);
}

/** The instant at which the clock in China shows `clock` (`HH:mm`) on `day`. @throws RangeError on a day or clock that does not exist. */
export function chinaInstant(day: ChinaDay, clock = '00:00'): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) throw new RangeError(`not a clock time: ${clock}`);
  const [hour, minute] = clock.split(':').map(Number);
  return new Date(midnight(day) + ((hour ?? 0) * 60 + (minute ?? 0)) * 60_000 - chinaOffset);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: ChinaDay): number {
  return new Date(midnight(day)).getUTCDay() || 7;
}

export function addDays(day: ChinaDay, count: number): ChinaDay {
  return new Date(midnight(day) + count * millisecondsInDay).toISOString().slice(0, 10);
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: ChinaDay, to: ChinaDay): number {
  return (midnight(to) - midnight(from)) / millisecondsInDay;
}

/** Whether `text` is written as a day and is one in the calendar. */
export function isChinaDay(text: string): boolean {
  return !Number.isNaN(midnightOrNaN(text));
}

function inChina(instant: Date): string {
  return new Date(instant.getTime() + chinaOffset).toISOString();
}

function midnight(day: ChinaDay): number {
  const time = midnightOrNaN(day);
  if (Number.isNaN(time)) throw new RangeError(`not a day: ${day}`);
  return time;
}

function midnightOrNaN(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.NaN;
  const [year = 0, month = 0, day = 0] = [
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)) - 1,
    Number(text.slice(8)),
  ];
  const time = Date.UTC(year, month, day);
  const found = new Date(time);
  // Date.UTC turns 30 February into 2 March, month 13 into January and the year 50 into 1950
  const isThere = found.getUTCDate() === day && found.getUTCMonth() === month && found.getUTCFullYear() === year;
  return isThere ? time : Number.NaN;
}

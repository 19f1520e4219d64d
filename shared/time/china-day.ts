import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc';

/** A calendar day in China, `YYYY-MM-DD`. */
export type ChinaDay = string;

dayjs.extend(utc);

const millisecondsInDay = 86_400_000;
// China keeps UTC+8 all year (no summer time since 1991), so a fixed offset is exact and needs no time-zone tables.
const chinaOffsetInHours = 8;

/** The day it is in China at `instant`. @throws RangeError when the instant is not a date. */
export function chinaDay(instant: Date): ChinaDay {
  return inChina(instant).format('YYYY-MM-DD');
}

/** The clock in China at `instant`, `HH:mm`. */
export function chinaClock(instant: Date): string {
  return inChina(instant).format('HH:mm');
}

/** The instant at which the clock in China shows `clock` (`HH:mm`) on `day`. @throws RangeError on a day or clock that does not exist. */
export function chinaInstant(day: ChinaDay, clock = '00:00'): Date {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(clock)) throw new RangeError(`not a clock time: ${clock}`);
  const [hour, minute] = clock.split(':').map(Number);
  return new Date(midnight(day) + ((hour ?? 0) - chinaOffsetInHours) * 3_600_000 + (minute ?? 0) * 60_000);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: ChinaDay): number {
  return dayjs.utc(midnight(day)).day() || 7;
}

export function addDays(day: ChinaDay, count: number): ChinaDay {
  return dayjs.utc(midnight(day)).add(count, 'day').format('YYYY-MM-DD');
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: ChinaDay, to: ChinaDay): number {
  return (midnight(to) - midnight(from)) / millisecondsInDay;
}

/** Whether `text` is written as a day and is one in the calendar. */
export function isChinaDay(text: string): boolean {
  return !Number.isNaN(midnightOrNaN(text));
}

function inChina(instant: Date): dayjs.Dayjs {
  if (Number.isNaN(instant.getTime())) throw new RangeError('not an instant');
  return dayjs.utc(instant).utcOffset(chinaOffsetInHours);
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

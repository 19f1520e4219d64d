import { addDays, type ChinaDay, weekdayOf } from './china-day';

/** The official days off and make-up workdays of whole, published years. */
export type WorkingCalendar = {
  readonly from: number;
  readonly through: number;
  readonly daysOff: ReadonlyMap<ChinaDay, string>;
  readonly makeUpWorkdays: ReadonlySet<ChinaDay>;
};

/** One year of official days off, as the State Council's notice gives them. */
export type PublishedYear = {
  readonly year: number;
  readonly notices: readonly string[];
  readonly holidays: readonly Holiday[];
};

type Holiday = {
  readonly name: string;
  readonly firstOff: ChinaDay;
  readonly lastOff: ChinaDay;
  readonly makeUpWorkdays: readonly ChinaDay[];
};

/** Asked about a day in a year whose holidays have not been published: a guess by weekday would be wrong. */
export class CalendarNotPublished extends Error {
  override readonly name = 'CalendarNotPublished';

  constructor(
    readonly day: ChinaDay,
    readonly through: number,
  ) {
    super(`no official calendar for ${day}: it is published through ${through}`);
  }
}

/** Builds a calendar from published years. @throws RangeError when a year between the first and the last is missing. */
export function workingCalendar(years: readonly PublishedYear[]): WorkingCalendar {
  const from = Math.min(...years.map(({ year }) => year));
  const through = Math.max(...years.map(({ year }) => year));
  if (years.length !== through - from + 1) throw new RangeError(`years missing between ${from} and ${through}`);
  const holidays = years.flatMap((year) => year.holidays);
  return {
    from,
    through,
    daysOff: new Map(holidays.flatMap((holiday) => daysOf(holiday).map((day) => [day, holiday.name] as const))),
    makeUpWorkdays: new Set(holidays.flatMap((holiday) => holiday.makeUpWorkdays)),
  };
}

export function coversDay(day: ChinaDay, calendar: WorkingCalendar): boolean {
  const year = Number(day.slice(0, 4));
  return year >= calendar.from && year <= calendar.through;
}

/** The public holiday that makes `day` a day off, in Chinese. @throws CalendarNotPublished */
export function holidayOn(day: ChinaDay, calendar: WorkingCalendar): string | undefined {
  requireCovered(day, calendar);
  return calendar.daysOff.get(day);
}

/** Whether `day` is a weekend day worked in exchange for a holiday. @throws CalendarNotPublished */
export function isMakeUpWorkday(day: ChinaDay, calendar: WorkingCalendar): boolean {
  requireCovered(day, calendar);
  return calendar.makeUpWorkdays.has(day);
}

/** @throws CalendarNotPublished */
export function isWorkingDay(day: ChinaDay, calendar: WorkingCalendar): boolean {
  if (isMakeUpWorkday(day, calendar)) return true;
  return weekdayOf(day) <= 5 && !calendar.daysOff.has(day);
}

/** The first working day after `day`. @throws CalendarNotPublished */
export function nextWorkingDay(day: ChinaDay, calendar: WorkingCalendar): ChinaDay {
  return workingDayOnOrAfter(addDays(day, 1), calendar);
}

/**
 * The working day `count` working days after `day`, which is not itself counted (民法典 201).
 * A count of 0 moves a rest day to the next working day (民法典 203). @throws CalendarNotPublished
 */
export function addWorkingDays(day: ChinaDay, count: number, calendar: WorkingCalendar): ChinaDay {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of working days: ${count}`);
  if (count === 0) return workingDayOnOrAfter(day, calendar);
  let reached = day;
  for (let counted = 0; counted < count; counted += 1) reached = nextWorkingDay(reached, calendar);
  return reached;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. @throws CalendarNotPublished */
export function workingDaysBetween(from: ChinaDay, to: ChinaDay, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

function workingDayOnOrAfter(day: ChinaDay, calendar: WorkingCalendar): ChinaDay {
  let candidate = day;
  while (!isWorkingDay(candidate, calendar)) candidate = addDays(candidate, 1);
  return candidate;
}

function requireCovered(day: ChinaDay, calendar: WorkingCalendar): void {
  if (!coversDay(day, calendar)) throw new CalendarNotPublished(day, calendar.through);
}

function daysOf(holiday: Holiday): ChinaDay[] {
  const days: ChinaDay[] = [];
  for (let day = holiday.firstOff; day <= holiday.lastOff; day = addDays(day, 1)) days.push(day);
  return days;
}

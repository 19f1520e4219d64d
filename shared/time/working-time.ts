import { addDays, type ChinaDay, chinaDay, chinaInstant } from './china-day';
import { isWorkingDay, type WorkingCalendar } from './working-calendar';

/** When offices are open on a working day, `HH:mm` in China. */
export type OfficeHours = { readonly opensAt: string; readonly closesAt: string };

/** Our default, a configuration value: no law or notice sets it. */
export const officeHours: OfficeHours = { opensAt: '09:00', closesAt: '17:30' };

const millisecondsInMinute = 60_000;

/** The instant offices close on `day`: what a clock counted in working days ends at. */
export function closeOfWorkingDay(day: ChinaDay, hours: OfficeHours = officeHours): Date {
  return chinaInstant(day, hours.closesAt);
}

/**
 * The instant at which `minutes` of working time have passed since `instant`; it lies in working time.
 * Minutes may have a fraction, as 80 % of a clock does. @throws CalendarNotPublished
 */
export function addWorkingMinutes(
  instant: Date,
  minutes: number,
  calendar: WorkingCalendar,
  hours: OfficeHours = officeHours,
): Date {
  if (!(minutes >= 0 && minutes < Number.POSITIVE_INFINITY)) throw new RangeError(`not a working time: ${minutes}`);
  let left = Math.round(minutes * millisecondsInMinute);
  for (let day = chinaDay(instant); ; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const opens = Math.max(chinaInstant(day, hours.opensAt).getTime(), instant.getTime());
    const closes = chinaInstant(day, hours.closesAt).getTime();
    if (closes < opens) continue;
    if (closes - opens >= left) return new Date(opens + left);
    left -= closes - opens;
  }
}

/** Minutes of working time from the first instant to the second, with a fraction; negative when the second is earlier. @throws CalendarNotPublished */
export function workingMinutesBetween(
  from: Date,
  to: Date,
  calendar: WorkingCalendar,
  hours: OfficeHours = officeHours,
): number {
  if (to < from) return -workingMinutesBetween(to, from, calendar, hours);
  let passed = 0;
  for (let day = chinaDay(from); day <= chinaDay(to); day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const starts = Math.max(chinaInstant(day, hours.opensAt).getTime(), from.getTime());
    const ends = Math.min(chinaInstant(day, hours.closesAt).getTime(), to.getTime());
    passed += Math.max(0, ends - starts);
  }
  return passed / millisecondsInMinute;
}

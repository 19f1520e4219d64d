import { chinaDay } from '../../time/china-day';
import { addWorkingDays, coversDay, type WorkingCalendar } from '../../time/working-calendar';
import { addWorkingMinutes, closeOfWorkingDay, workingMinutesBetween } from '../../time/working-time';
import type { GrievanceGrade } from './grade';
import type { Limit, Limits } from './limits';

/** An instant, ISO 8601 in UTC. */
export type Instant = string;

/** The four moments of a clock: half, four fifths, due, and a fifth past due. */
export type Moments = readonly [half: Instant, most: Instant, due: Instant, late: Instant];

export interface Clock {
  readonly dueAt: Instant;
  readonly moments: Moments;
  /** False when a day of it lies past the last published calendar and plain weekdays were counted: provisional. */
  readonly isCertain: boolean;
}

const millisecondsInHour = 3_600_000;

/** Official days where they are published and plain weekdays beyond: a missing notice must never stop a filing. */
export const weekdaysBeyond = (calendar: WorkingCalendar): WorkingCalendar => ({ ...calendar, from: 0, through: 9999 });

/** The close of the working day `count` working days after the day of `start` (民法典 201: that day is not counted). */
export const closeAfter = (start: Date, count: number, calendar: WorkingCalendar): Date =>
  closeOfWorkingDay(addWorkingDays(chinaDay(start), count, weekdaysBeyond(calendar)));

/** A clock of `limit` from `start`. Hours run on real time; working days end at the close of a working day. */
export const clockOf = ({ count, unit }: Limit, start: Date, calendar: WorkingCalendar): Clock => {
  if (unit === 'hours') return hourClock(count, start);
  const due = closeAfter(start, count, calendar);
  return {
    dueAt: due.toISOString(),
    moments: momentsBetween(start, due, calendar),
    isCertain: coversDay(chinaDay(start), calendar) && coversDay(chinaDay(due), calendar),
  };
};

/** The moments of a clock whose two ends are known, on working time. */
export const momentsBetween = (start: Date, due: Date, calendar: WorkingCalendar): Moments => {
  const days = weekdaysBeyond(calendar);
  const whole = workingMinutesBetween(start, due, days);
  const part = (share: number): Instant => addWorkingMinutes(start, whole * share, days).toISOString();
  return [part(0.5), part(0.8), due.toISOString(), part(1.2)];
};

const hourClock = (count: number, start: Date): Clock => {
  const part = (share: number): Instant =>
    new Date(start.getTime() + Math.round(count * share * millisecondsInHour)).toISOString();
  return { dueAt: part(1), moments: [part(0.5), part(0.8), part(1), part(1.2)], isCertain: true };
};

/** Both clocks of a ticket of this grade that reaches an office at `start`. */
export const clocksOf = (
  grade: GrievanceGrade,
  limits: Limits,
  start: Date,
  calendar: WorkingCalendar,
): { readonly accept: Clock; readonly finish: Clock } => ({
  accept: clockOf(limits.byGrade[grade].accept, start, calendar),
  finish: clockOf(limits.byGrade[grade].finish, start, calendar),
});

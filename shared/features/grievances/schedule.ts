import { chinaClock, chinaDay, chinaInstant } from '../../time/china-day';
import {
  addWorkingDays,
  coversDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../time/working-calendar';
import { officeHours } from '../../time/working-time';
import { clocksOf, closeAfter, type Instant, type Moments, weekdaysBeyond } from './deadline';
import type { GrievanceGrade } from './grade';
import { type Limits, limitsOf } from './limits';

/** The clocks of a ticket, pinned to the limits it was opened under. Only what this file does moves them; words never do. */
export interface Schedule {
  readonly limitsVersion: string;
  /** False past the last published working calendar, when only weekdays were counted. */
  readonly isCertain: boolean;
  /** When the office that owns it got it. */
  readonly startedAt: Instant;
  readonly acceptDueAt: Instant;
  readonly finishDueAt: Instant;
  /** Moments of the clock that runs now, for accepting or for finishing. */
  readonly moments: Moments;
  /** How many of those moments have had their step; while the worker is asked to confirm, how many reminders went out. */
  readonly taken: number;
  /** Steps in all, so that each has a name of its own. */
  readonly stepCount: number;
  readonly pause: { readonly since: Instant; readonly until: Instant } | null;
  readonly pauseLeftInDays: number;
  /** When the next reminder goes out: to a worker who must confirm, or to the top office when it is late. */
  readonly remindAt: Instant | null;
}

/** What a schedule is moved by. */
export interface Tick {
  readonly grade: GrievanceGrade;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
}

/** Reminders that may be passed over when a clock starts late; being overdue is never passed over. */
const reminders = 2;

/** Fresh clocks for an office that gets the ticket now and must accept it. */
export const startSchedule = (limits: Limits, { grade, now, calendar }: Tick, stepCount = 0): Schedule => {
  const { accept, finish } = clocksOf(grade, limits, now, calendar);
  return {
    limitsVersion: limits.version,
    isCertain: accept.isCertain && finish.isCertain,
    startedAt: now.toISOString(),
    acceptDueAt: accept.dueAt,
    finishDueAt: finish.dueAt,
    moments: accept.moments,
    taken: 0,
    stepCount,
    pause: null,
    pauseLeftInDays: limits.pauseInWorkingDays,
    remindAt: null,
  };
};

/** Fresh clocks of the same length for the next owner: of the one for accepting, or of the one for finishing once it was accepted. */
export const restart = (schedule: Schedule, runs: 'accept' | 'finish', tick: Tick): Schedule => {
  const fresh = startSchedule(limitsOf(schedule.limitsVersion), tick, schedule.stepCount);
  if (runs === 'accept') return fresh;
  const { finish } = clocksOf(tick.grade, limitsOf(schedule.limitsVersion), tick.now, tick.calendar);
  return { ...fresh, acceptDueAt: schedule.acceptDueAt, moments: finish.moments };
};

/** From accepting on, the clock for finishing runs; it began when the office got the ticket. */
export const acceptedSchedule = (schedule: Schedule, { grade, now, calendar }: Tick): Schedule => {
  const limits = limitsOf(schedule.limitsVersion);
  const { moments } = clocksOf(grade, limits, new Date(schedule.startedAt), calendar).finish;
  const passed = moments.filter((moment) => moment <= now.toISOString()).length;
  return { ...schedule, moments, taken: Math.min(passed, reminders), remindAt: null };
};

/** Stands still while the worker is asked, as long as some of the days for it are left. */
export const pausedSchedule = (schedule: Schedule, { now, calendar }: Tick): Schedule => {
  if (schedule.pauseLeftInDays === 0) return schedule;
  const until = closeAfter(now, schedule.pauseLeftInDays, calendar).toISOString();
  return { ...schedule, pause: { since: now.toISOString(), until } };
};

/** Runs again; what lies ahead moves by the whole working days it stood still. */
export const resumedSchedule = (schedule: Schedule, { now, calendar }: Tick): Schedule => {
  if (!schedule.pause) return schedule;
  const days = weekdaysBeyond(calendar);
  const end = now.toISOString() < schedule.pause.until ? now : new Date(schedule.pause.until);
  const stood = workingDaysBetween(chinaDay(new Date(schedule.pause.since)), chinaDay(end), days);
  const count = Math.max(0, Math.min(stood, schedule.pauseLeftInDays));
  const later = (at: Instant): Instant => (count === 0 ? at : shift(at, count, days));
  const [half, most, due, late] = schedule.moments;
  const finishDueAt = later(schedule.finishDueAt);
  return {
    ...schedule,
    isCertain: schedule.isCertain && coversDay(chinaDay(new Date(finishDueAt)), calendar),
    finishDueAt,
    moments: [later(half), later(most), later(due), later(late)],
    pause: null,
    pauseLeftInDays: schedule.pauseLeftInDays - count,
  };
};

const shift = (at: Instant, count: number, calendar: WorkingCalendar): Instant => {
  const instant = new Date(at);
  return chinaInstant(addWorkingDays(chinaDay(instant), count, calendar), chinaClock(instant)).toISOString();
};

/** No office owes anything; the worker is asked to confirm. */
export const confirmingSchedule = (schedule: Schedule, { now, calendar }: Tick): Schedule => {
  const { confirmInWorkingDays } = limitsOf(schedule.limitsVersion);
  const remindAt = closeAfter(now, confirmInWorkingDays, calendar).toISOString();
  return { ...schedule, pause: null, taken: 0, remindAt };
};

/** The next time somebody who stays silent is told again: the opening of the next working day. */
export const nextOpening = (now: Date, calendar: WorkingCalendar): Instant =>
  chinaInstant(nextWorkingDay(chinaDay(now), weekdaysBeyond(calendar)), officeHours.opensAt).toISOString();

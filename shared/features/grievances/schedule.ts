import { chinaClock, chinaDay, chinaInstant } from '../../time/china-day';
import {
  addWorkingDays,
  coversDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '../../time/working-calendar';
import { officeHours } from '../../time/working-time';
import { clocksOf, closeAfter, type Instant, type Moments, momentsBetween, weekdaysBeyond } from './deadline';
import type { GrievanceGrade } from './grade';
import { type Limits, limitsOf } from './limits';

/** The clocks of a ticket, pinned to the limits it was opened under. Only what this file does moves them; words never do. */
export interface Schedule {
  readonly limitsVersion: string;
  /** False past the last published working calendar, when only weekdays were counted. */
  readonly isCertain: boolean;
  /** When its clocks began: as it was filed, or when a level above took it over. */
  readonly startedAt: Instant;
  readonly acceptDueAt: Instant;
  readonly finishDueAt: Instant;
  /** Moments of the clock that runs now, for accepting or for finishing. */
  readonly moments: Moments;
  /** How many of those moments have had their step; while the worker is asked to confirm, how many reminders went out. */
  readonly taken: number;
  /** Steps in all, so that each has a name of its own. */
  readonly stepCount: number;
  /** While it stands still; `outside`: an outside body has it, which uses none of the days kept for the worker's answer. */
  readonly pause: { readonly since: Instant; readonly until: Instant; readonly isOutside?: boolean } | null;
  readonly pauseLeftInDays: number;
  /** More time was granted once. */
  readonly isExtended?: boolean;
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

/** A worker may dispute what an office decided at least this long; our default. */
export const disputeWindowInDays = 15;
const millisecondsInDay = 86_400_000;

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

/** A worker who waits for others is told how it stands this often; our default. */
export const sealedReminderInWorkingDays = 20;

/** No office has it yet: no clock of one runs, and its worker is reminded. */
export const sealedSchedule = (limits: Limits, tick: Tick): Schedule => ({
  ...startSchedule(limits, tick),
  remindAt: closeAfter(tick.now, sealedReminderInWorkingDays, tick.calendar).toISOString(),
});

/** Fresh clocks of the same length for the next owner: of the one for accepting, or of the one for finishing once it was accepted. */
export const restart = (schedule: Schedule, runs: 'accept' | 'finish', tick: Tick): Schedule => {
  const fresh = startSchedule(limitsOf(schedule.limitsVersion), tick, schedule.stepCount);
  if (runs === 'accept') return fresh;
  const { finish } = clocksOf(tick.grade, limitsOf(schedule.limitsVersion), tick.now, tick.calendar);
  return { ...fresh, acceptDueAt: schedule.acceptDueAt, moments: finish.moments };
};

/**
 * From accepting on, the clock for finishing runs; it began when the ticket came, whichever office had it then, and every day that it
 * was given more or stood still is kept, as is an earlier date that a higher grade once set.
 */
export const acceptedSchedule = (schedule: Schedule, { grade, now, calendar }: Tick): Schedule => {
  const limits = limitsOf(schedule.limitsVersion);
  const { dueAt, moments } = clocksOf(grade, limits, new Date(schedule.startedAt), calendar).finish;
  const days = weekdaysBeyond(calendar);
  const more = workingDaysBetween(chinaDay(new Date(dueAt)), chinaDay(new Date(schedule.finishDueAt)), days);
  const shifted =
    more < 0
      ? momentsBetween(new Date(schedule.startedAt), new Date(schedule.finishDueAt), calendar)
      : laterMoments(moments, more, days);
  const passed = shifted.filter((moment) => moment <= now.toISOString()).length;
  return { ...schedule, moments: shifted, taken: Math.min(passed, reminders), remindAt: null };
};

/** Stands still while the worker is asked, as long as some of the days for it are left. */
export const pausedSchedule = (schedule: Schedule, { now, calendar }: Tick): Schedule => {
  if (schedule.pauseLeftInDays === 0) return schedule;
  const until = closeAfter(now, schedule.pauseLeftInDays, calendar).toISOString();
  return { ...schedule, pause: { since: now.toISOString(), until } };
};

/** Stands still while an outside body has it, until the day given at most. */
export const outsideSchedule = (schedule: Schedule, until: Instant, { now }: Pick<Tick, 'now'>): Schedule => ({
  ...schedule,
  pause: { since: now.toISOString(), until, isOutside: true },
});

/** Runs again; what lies ahead moves by the whole working days it stood still. */
export const resumedSchedule = (schedule: Schedule, { now, calendar }: Tick): Schedule => {
  if (!schedule.pause) return schedule;
  const days = weekdaysBeyond(calendar);
  const end = now.toISOString() < schedule.pause.until ? now : new Date(schedule.pause.until);
  const stood = workingDaysBetween(chinaDay(new Date(schedule.pause.since)), chinaDay(end), days);
  const { isOutside = false } = schedule.pause;
  const count = Math.max(0, isOutside ? stood : Math.min(stood, schedule.pauseLeftInDays));
  return {
    ...laterBy(schedule, count, calendar),
    pause: null,
    pauseLeftInDays: schedule.pauseLeftInDays - (isOutside ? 0 : count),
  };
};

/** Everything that lies ahead of the running clock, `count` working days later. */
const laterBy = (schedule: Schedule, count: number, calendar: WorkingCalendar): Schedule => {
  if (count === 0) return schedule;
  const days = weekdaysBeyond(calendar);
  const finishDueAt = shift(schedule.finishDueAt, count, days);
  return {
    ...schedule,
    isCertain: schedule.isCertain && coversDay(chinaDay(new Date(finishDueAt)), calendar),
    finishDueAt,
    moments: laterMoments(schedule.moments, count, days),
  };
};

const laterMoments = (moments: Moments, count: number, days: WorkingCalendar): Moments => {
  if (count === 0) return moments;
  const [half, most, due, late] = moments;
  const later = (at: Instant): Instant => shift(at, count, days);
  return [later(half), later(most), later(due), later(late)];
};

/** More time to finish, granted once. */
export const extendedSchedule = (
  schedule: Schedule,
  workingDays: number,
  { calendar }: Pick<Tick, 'calendar'>,
): Schedule => ({
  ...laterBy(schedule, workingDays, calendar),
  isExtended: true,
});

/** Handed on: the next office gets its own time to accept, and the date for finishing stays (E25). */
export const handedOnSchedule = (schedule: Schedule, tick: Tick): Schedule => {
  const fresh = startSchedule(limitsOf(schedule.limitsVersion), tick, schedule.stepCount);
  return {
    ...schedule,
    acceptDueAt: fresh.acceptDueAt,
    moments: fresh.moments,
    taken: 0,
    pause: null,
    remindAt: null,
  };
};

const earlier = (one: Instant, other: Instant): Instant => (one < other ? one : other);

/** After a higher grade: its clocks from now on, and never a later date than before. A lower grade keeps its dates. */
export const raisedSchedule = (schedule: Schedule, runs: 'accept' | 'finish', tick: Tick): Schedule => {
  const clocks = clocksOf(tick.grade, limitsOf(schedule.limitsVersion), tick.now, tick.calendar);
  const [half, most, due, late] = schedule.moments;
  const fresh = clocks[runs].moments;
  return {
    ...schedule,
    acceptDueAt: earlier(schedule.acceptDueAt, clocks.accept.dueAt),
    finishDueAt: earlier(schedule.finishDueAt, clocks.finish.dueAt),
    moments: [earlier(half, fresh[0]), earlier(most, fresh[1]), earlier(due, fresh[2]), earlier(late, fresh[3])],
  };
};

const shift = (at: Instant, count: number, calendar: WorkingCalendar): Instant => {
  const instant = new Date(at);
  return chinaInstant(addWorkingDays(chinaDay(instant), count, calendar), chinaClock(instant)).toISOString();
};

/** Instalments run: no clock of the office, only the dates that were agreed. */
export const promisedSchedule = (schedule: Schedule): Schedule => ({ ...schedule, pause: null, remindAt: null });

/** A refusal stands unless the worker disputes it by then: fifteen calendar days, our default (K5). */
export const refusedSchedule = (schedule: Schedule, { now }: Pick<Tick, 'now'>): Schedule => ({
  ...schedule,
  pause: null,
  remindAt: new Date(now.getTime() + disputeWindowInDays * millisecondsInDay).toISOString(),
});

/** No office owes anything; the worker is asked to confirm. */
export const confirmingSchedule = (schedule: Schedule, { now, calendar }: Tick): Schedule => {
  const { confirmInWorkingDays } = limitsOf(schedule.limitsVersion);
  const remindAt = closeAfter(now, confirmInWorkingDays, calendar).toISOString();
  return { ...schedule, pause: null, taken: 0, remindAt };
};

/** The next time somebody who stays silent is told again: the opening of the next working day. */
export const nextOpening = (now: Date, calendar: WorkingCalendar): Instant =>
  chinaInstant(nextWorkingDay(chinaDay(now), weekdaysBeyond(calendar)), officeHours.opensAt).toISOString();

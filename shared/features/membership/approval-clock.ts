import { chinaDay } from '../../time/china-day';
import { addWorkingDays, coversDay, type WorkingCalendar } from '../../time/working-calendar';
import { addWorkingMinutes, closeOfWorkingDay, workingMinutesBetween } from '../../time/working-time';

/** How long an approver may take and when it is reminded. Our default, not law. */
export const approvalLimit = { inWorkingDays: 5, remindedAfter: [0.5, 0.8] } as const;

export interface ApprovalClock {
  readonly dueAt: string;
  /** The reminders in order, as instants. */
  readonly remindersAt: readonly string[];
  /** True when it runs past the published calendar and plain weekdays were counted there. */
  readonly isProvisional: boolean;
}

/** A calendar that goes on as plain weekdays where none is published: an application must never wait for a notice. */
const goingOn = (calendar: WorkingCalendar): WorkingCalendar => ({ ...calendar, from: 0, through: 9999 });

/** The clock of one approver, counted in China's working days and ending when offices close. */
export const approvalClock = (startedAt: Date, calendar: WorkingCalendar): ApprovalClock => {
  const whole = goingOn(calendar);
  const dueOn = addWorkingDays(chinaDay(startedAt), approvalLimit.inWorkingDays, whole);
  const dueAt = closeOfWorkingDay(dueOn);
  const minutes = workingMinutesBetween(startedAt, dueAt, whole);
  return {
    dueAt: dueAt.toISOString(),
    remindersAt: approvalLimit.remindedAfter.map((part) =>
      addWorkingMinutes(startedAt, minutes * part, whole).toISOString(),
    ),
    isProvisional: !coversDay(dueOn, calendar),
  };
};

/** When the last level, with nobody above it, is reminded again: on the next working day. */
export const nextDailyReminder = (now: Date, calendar: WorkingCalendar): string =>
  closeOfWorkingDay(addWorkingDays(chinaDay(now), 1, goingOn(calendar))).toISOString();

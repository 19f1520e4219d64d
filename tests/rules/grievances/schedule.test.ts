import { currentLimits } from '@shared/features/grievances/limits';
import {
  acceptedSchedule,
  confirmingSchedule,
  pausedSchedule,
  restart,
  resumedSchedule,
  startSchedule,
} from '@shared/features/grievances/schedule';
import { chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';

const at = (day: string, clock = '09:00') => ({
  grade: 'NORMAL' as const,
  now: chinaInstant(day, clock),
  calendar,
});
const instant = (day: string, clock: string) => chinaInstant(day, clock).toISOString();

const started = startSchedule(currentLimits, at('2026-03-02'));
const accepted = acceptedSchedule(started, at('2026-03-03'));

describe('the schedule of a ticket', () => {
  it('runs the clock for finishing from the day the office got it, once it is accepted', () => {
    expect(accepted.finishDueAt).toBe(instant('2026-03-23', '17:30'));
    expect(accepted.moments[2]).toBe(accepted.finishDueAt);
    expect(accepted.taken).toBe(0);
  });

  it('passes over reminders that lie behind when it is accepted late, and never the overdue step', () => {
    expect(acceptedSchedule(started, at('2026-03-17')).taken).toBe(1);
    expect(acceptedSchedule(started, at('2026-06-01')).taken).toBe(2);
  });

  it('stands still for the working days a question was open, and no longer than five in all', () => {
    const asked = pausedSchedule(accepted, at('2026-03-05', '10:00'));
    expect(asked.pause).toEqual({ since: instant('2026-03-05', '10:00'), until: instant('2026-03-12', '17:30') });
    const answered = resumedSchedule(asked, at('2026-03-09', '16:00'));
    expect(answered.finishDueAt).toBe(instant('2026-03-25', '17:30'));
    expect(answered.pauseLeftInDays).toBe(3);
    const askedAgain = pausedSchedule(answered, at('2026-03-10', '10:00'));
    const neverAnswered = resumedSchedule(askedAgain, at('2026-04-20'));
    expect(neverAnswered.finishDueAt).toBe(instant('2026-03-30', '17:30'));
    expect(neverAnswered.pauseLeftInDays).toBe(0);
    expect(pausedSchedule(neverAnswered, at('2026-03-16')).pause).toBeNull();
  });

  it('gains nothing from a question answered the same day', () => {
    const asked = pausedSchedule(accepted, at('2026-03-05', '10:00'));
    expect(resumedSchedule(asked, at('2026-03-05', '17:00')).finishDueAt).toBe(accepted.finishDueAt);
  });

  it('gives the next owner a fresh clock of the same length and keeps counting steps', () => {
    const late = { ...accepted, taken: 3, stepCount: 9 };
    const again = restart(late, 'finish', at('2026-03-24'));
    expect(again).toMatchObject({ taken: 0, stepCount: 9, finishDueAt: instant('2026-04-15', '17:30') });
    expect(again.moments[2]).toBe(again.finishDueAt);
    expect(restart(late, 'accept', at('2026-03-24')).moments[2]).toBe(instant('2026-03-26', '17:30'));
  });

  it('asks a worker who stays silent after three working days', () => {
    expect(confirmingSchedule(accepted, at('2026-03-05')).remindAt).toBe(instant('2026-03-10', '17:30'));
  });
});

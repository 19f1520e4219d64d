import { approvalClock, nextDailyReminder } from '@shared/features/membership/approval-clock';
import { chinaDay } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { isWorkingDay } from '@shared/time/working-calendar';
import fc from 'fast-check';

const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2026-12-01'), noInvalidDate: true });

describe('the clock of an approver', () => {
  it('ends when offices close on the fifth working day, past a holiday and a make-up Saturday', () => {
    const { dueAt, isProvisional } = approvalClock(new Date('2026-02-13T09:00:00+08:00'), calendar);
    expect(dueAt).toBe('2026-02-27T09:30:00.000Z');
    expect(isProvisional).toBe(false);
  });

  it('reminds after half and after four fifths of the working time', () => {
    const { remindersAt } = approvalClock(new Date('2026-03-02T09:00:00+08:00'), calendar);
    // Six working days of 8.5 hours from Monday's opening: 25.5 and 40.8 hours.
    expect(remindersAt).toEqual(['2026-03-04T09:30:00.000Z', '2026-03-06T07:48:00.000Z']);
  });

  it('goes on as plain weekdays past the published calendar, and says so', () => {
    const { dueAt, isProvisional } = approvalClock(new Date('2026-12-30T09:00:00+08:00'), calendar);
    expect(dueAt).toBe('2027-01-06T09:30:00.000Z');
    expect(isProvisional).toBe(true);
  });

  it('has its steps in order, on working days', () => {
    fc.assert(
      fc.property(days, (startedAt) => {
        const { dueAt, remindersAt, isProvisional } = approvalClock(startedAt, calendar);
        const steps = [startedAt.toISOString(), ...remindersAt, dueAt];
        expect([...steps].sort()).toEqual(steps);
        for (const step of steps.slice(1)) {
          expect(isProvisional || isWorkingDay(chinaDay(new Date(step)), calendar)).toBe(true);
        }
      }),
    );
  });

  it('reminds the last level once a working day', () => {
    expect(nextDailyReminder(new Date('2026-03-06T10:00:00+08:00'), calendar)).toBe('2026-03-09T09:30:00.000Z');
  });
});

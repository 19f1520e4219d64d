import { chinaClock, chinaDay, chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { CalendarNotPublished, isWorkingDay } from '@shared/time/working-calendar';
import { addWorkingMinutes, closeOfWorkingDay, workingMinutesBetween } from '@shared/time/working-time';
import * as fc from 'fast-check';

const instant = fc
  .integer({
    min: chinaInstant('2020-01-01').getTime() / 60_000,
    max: chinaInstant('2026-10-01').getTime() / 60_000,
  })
  .map((minute) => new Date(minute * 60_000));
const minutes = fc.integer({ min: 1, max: 15 * 510 });

describe('working time', () => {
  it('carries the rest of a Friday over to the Monday', () => {
    const due = addWorkingMinutes(chinaInstant('2026-03-06', '17:00'), 60, calendar);
    expect(due).toEqual(chinaInstant('2026-03-09', '09:30'));
  });

  it('runs on a make-up Saturday and stands still through the holiday', () => {
    const due = addWorkingMinutes(chinaInstant('2026-02-13', '17:00'), 30 + 510 + 60, calendar);
    expect(due).toEqual(chinaInstant('2026-02-24', '10:00'));
  });

  it('starts at opening time when asked at night', () => {
    expect(addWorkingMinutes(chinaInstant('2026-03-04', '23:00'), 0, calendar)).toEqual(
      chinaInstant('2026-03-05', '09:00'),
    );
    expect(addWorkingMinutes(chinaInstant('2026-03-05', '05:00'), 10, calendar)).toEqual(
      chinaInstant('2026-03-05', '09:10'),
    );
  });

  it('ends a whole day at its close, not at the next opening', () => {
    const due = addWorkingMinutes(chinaInstant('2026-03-05', '09:00'), 510, calendar);
    expect(due).toEqual(closeOfWorkingDay('2026-03-05'));
    expect(chinaClock(due)).toBe('17:30');
  });

  it('gives the half, four-fifths and overrun points of a clock', () => {
    const start = chinaInstant('2026-03-05', '09:00');
    const whole = workingMinutesBetween(start, closeOfWorkingDay('2026-03-06'), calendar);
    expect(whole).toBe(1020);
    expect(addWorkingMinutes(start, whole * 0.5, calendar)).toEqual(chinaInstant('2026-03-05', '17:30'));
    expect(addWorkingMinutes(start, whole * 0.8, calendar)).toEqual(chinaInstant('2026-03-06', '14:06'));
    expect(addWorkingMinutes(start, whole * 1.2, calendar)).toEqual(chinaInstant('2026-03-09', '12:24'));
  });

  it('follows other office hours when they are configured', () => {
    const hours = { opensAt: '08:30', closesAt: '16:30' };
    expect(addWorkingMinutes(chinaInstant('2026-03-05', '16:00'), 60, calendar, hours)).toEqual(
      chinaInstant('2026-03-06', '09:00'),
    );
    expect(chinaClock(closeOfWorkingDay('2026-03-05', hours))).toBe('16:30');
  });

  it('counts nothing over a night or a weekend', () => {
    expect(
      workingMinutesBetween(chinaInstant('2026-03-06', '17:30'), chinaInstant('2026-03-09', '09:00'), calendar),
    ).toBe(0);
  });

  it('throws past the published calendar', () => {
    expect(() => addWorkingMinutes(chinaInstant('2026-12-31', '17:00'), 60, calendar)).toThrow(CalendarNotPublished);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %p minutes', (wrong) => {
    expect(() => addWorkingMinutes(chinaInstant('2026-03-05', '09:00'), wrong, calendar)).toThrow(RangeError);
  });

  it('always ends inside office hours of a working day', () => {
    fc.assert(
      fc.property(instant, minutes, (start, length) => {
        const end = addWorkingMinutes(start, length, calendar);
        expect(isWorkingDay(chinaDay(end), calendar)).toBe(true);
        expect(chinaClock(end) >= '09:00' && chinaClock(end) <= '17:30').toBe(true);
      }),
    );
  });

  it('is undone by measuring between', () => {
    fc.assert(
      fc.property(instant, minutes, (start, length) => {
        const end = addWorkingMinutes(start, length, calendar);
        expect(workingMinutesBetween(start, end, calendar)).toBe(length);
        expect(workingMinutesBetween(end, start, calendar)).toBe(-length);
      }),
    );
  });

  it('ends no earlier when it starts later', () => {
    fc.assert(
      fc.property(instant, fc.nat({ max: 5000 }), minutes, (start, later, length) => {
        const delayed = new Date(start.getTime() + later * 60_000);
        expect(addWorkingMinutes(delayed, length, calendar) >= addWorkingMinutes(start, length, calendar)).toBe(true);
      }),
    );
  });
});

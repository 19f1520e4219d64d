import { clocksOf, weekdaysBeyond } from '@shared/features/grievances/deadline';
import { currentLimits, limitsOf } from '@shared/features/grievances/limits';
import { chinaClock, chinaDay, chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { isWorkingDay } from '@shared/time/working-calendar';
import * as fc from 'fast-check';

const dueOf = (day: string, clock: string, grade: 'CRITICAL' | 'MAJOR' | 'NORMAL') => {
  const { accept, finish } = clocksOf(grade, currentLimits, chinaInstant(day, clock), calendar);
  const shown = (at: string) => `${chinaDay(new Date(at))} ${chinaClock(new Date(at))}`;
  return { accept: shown(accept.dueAt), finish: shown(finish.dueAt), isCertain: accept.isCertain && finish.isCertain };
};

describe('the clocks of a ticket', () => {
  it('ends a clock of working days at the close of a working day, the day of filing not counted', () => {
    expect(dueOf('2026-03-02', '09:00', 'NORMAL')).toEqual({
      accept: '2026-03-04 17:30',
      finish: '2026-03-23 17:30',
      isCertain: true,
    });
    expect(dueOf('2026-03-02', '09:00', 'MAJOR').accept).toBe('2026-03-03 17:30');
  });

  it('counts the working Saturday before the Spring Festival and none of its days', () => {
    expect(dueOf('2026-02-13', '17:00', 'MAJOR')).toMatchObject({ accept: '2026-02-14 17:30' });
    expect(dueOf('2026-02-13', '17:00', 'CRITICAL').finish).toBe('2026-02-27 17:30');
  });

  it('runs two hours of real time for a critical one, at night and on a holiday too', () => {
    expect(dueOf('2026-02-17', '23:30', 'CRITICAL').accept).toBe('2026-02-18 01:30');
  });

  it('counts weekdays past the last published year and says that this is provisional', () => {
    expect(dueOf('2026-12-31', '10:00', 'MAJOR')).toEqual({
      accept: '2027-01-01 17:30',
      finish: '2027-01-14 17:30',
      isCertain: false,
    });
    expect(dueOf('2031-05-01', '10:00', 'NORMAL').isCertain).toBe(false);
  });

  it('orders its moments and lets them fall in working time, whenever it starts', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2027-06-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.constantFrom('MAJOR' as const, 'NORMAL' as const), (start, grade) => {
        const { accept, finish } = clocksOf(grade, currentLimits, start, calendar);
        for (const { moments, dueAt } of [accept, finish]) {
          expect([start.toISOString(), ...moments]).toEqual([start.toISOString(), ...moments].sort());
          expect(new Set(moments).size).toBe(4);
          expect(moments[2]).toBe(dueAt);
          for (const moment of moments) {
            expect(isWorkingDay(chinaDay(new Date(moment)), weekdaysBeyond(calendar))).toBe(true);
          }
        }
        expect(accept.dueAt < finish.dueAt).toBe(true);
      }),
    );
  });
});

describe('the limits', () => {
  it('are found by their version, and an unknown version is refused', () => {
    expect(limitsOf(currentLimits.version)).toBe(currentLimits);
    expect(() => limitsOf('1999-01')).toThrow(RangeError);
  });
});

import {
  addDays,
  chinaClock,
  chinaDay,
  chinaInstant,
  daysBetween,
  isChinaDay,
  weekdayOf,
} from '@shared/time/china-day';
import * as fc from 'fast-check';

const anyInstant = fc.date({ min: new Date('1900-01-01Z'), max: new Date('2100-01-01Z'), noInvalidDate: true });
const anyDay = anyInstant.map(chinaDay);

describe('a day in China', () => {
  it('is already tomorrow at 23:30 in London', () => {
    expect(chinaDay(new Date('2026-03-04T23:30:00Z'))).toBe('2026-03-05');
    expect(chinaClock(new Date('2026-03-04T23:30:00Z'))).toBe('07:30');
  });

  it('turns at 16:00 UTC, to the millisecond', () => {
    expect(chinaDay(new Date('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31');
    expect(chinaDay(new Date('2025-12-31T16:00:00.000Z'))).toBe('2026-01-01');
  });

  it('refuses an instant that is no date', () => {
    expect(() => chinaDay(new Date('never'))).toThrow(RangeError);
  });

  it('has the weekday the calendar gives it', () => {
    expect(weekdayOf('2026-02-13')).toBe(5);
    expect(weekdayOf('2026-02-15')).toBe(7);
    expect(weekdayOf('2026-02-16')).toBe(1);
  });

  it('steps over month ends and leap days', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '', '2026-04-31'])(
    'does not take %p for a day',
    (text) => {
      expect(isChinaDay(text)).toBe(false);
      expect(() => addDays(text, 1)).toThrow(RangeError);
    },
  );

  it.each(['24:00', '9:00', '12:60', '', 'noon'])('does not take %p for a clock time', (clock) => {
    expect(() => chinaInstant('2026-01-01', clock)).toThrow(RangeError);
  });

  it('comes back from an instant made of its day and clock', () => {
    fc.assert(
      fc.property(anyInstant, (instant) => {
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        expect(chinaInstant(chinaDay(instant), chinaClock(instant)).getTime()).toBe(minute);
      }),
    );
  });

  it('adds days as it counts them', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const reached = addDays(day, count);
        expect(daysBetween(day, reached)).toBe(count);
        expect((weekdayOf(day) + count - weekdayOf(reached)) % 7).toBeCloseTo(0);
      }),
    );
  });
});

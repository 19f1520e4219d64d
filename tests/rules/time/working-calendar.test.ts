import { addDays, chinaDay } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import published from '@shared/time/holidays/china-2020-2026.json';
import {
  addWorkingDays,
  CalendarNotPublished,
  coversDay,
  holidayOn,
  isMakeUpWorkday,
  isWorkingDay,
  nextWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '@shared/time/working-calendar';
import table from 'chinese-days/dist/chinese-days.json';
import * as fc from 'fast-check';

// The library's table, not its functions: west of Greenwich those are a day out.
const theirHolidays = new Set(Object.keys(table.holidays));
const theirWorkdays = new Set(Object.keys(table.workdays));

function isWorkdayByChineseDays(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return theirWorkdays.has(day) || (weekday >= 1 && weekday <= 5 && !theirHolidays.has(day));
}

const publishedDay = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2026-06-30T00:00:00Z'), noInvalidDate: true })
  .map(chinaDay);
const count = fc.integer({ min: 1, max: 60 });

describe('the working calendar of China', () => {
  it('gives five working days over Spring Festival 2026 their real length', () => {
    expect(addWorkingDays('2026-02-13', 5, calendar)).toBe('2026-02-27');
  });

  it('gives five working days over National Day 2026 their real length', () => {
    expect(addWorkingDays('2026-09-30', 5, calendar)).toBe('2026-10-13');
  });

  it.each(published.years.map(({ year }) => year))('agrees with chinese-days on every day of %i', (year) => {
    const differing: string[] = [];
    for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
      if (isWorkingDay(day, calendar) !== isWorkdayByChineseDays(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });

  it('knows a make-up Saturday and the holiday it pays for', () => {
    expect(isMakeUpWorkday('2026-02-14', calendar)).toBe(true);
    expect(isWorkingDay('2026-02-14', calendar)).toBe(true);
    expect(holidayOn('2026-02-16', calendar)).toBe('春节');
    expect(holidayOn('2026-02-14', calendar)).toBeUndefined();
  });

  it('moves a clock of no days that ends on a rest day to the next working day', () => {
    expect(addWorkingDays('2026-02-15', 0, calendar)).toBe('2026-02-24');
    expect(addWorkingDays('2026-02-24', 0, calendar)).toBe('2026-02-24');
    expect(nextWorkingDay('2026-02-13', calendar)).toBe('2026-02-14');
  });

  it('throws past the last published year instead of guessing by weekday', () => {
    expect(coversDay('2026-12-31', calendar)).toBe(true);
    expect(coversDay('2027-01-01', calendar)).toBe(false);
    expect(() => isWorkingDay('2027-01-01', calendar)).toThrow(CalendarNotPublished);
    expect(() => holidayOn('2027-01-01', calendar)).toThrow(CalendarNotPublished);
    expect(() => addWorkingDays('2026-12-30', 2, calendar)).toThrow(CalendarNotPublished);
    expect(() => workingDaysBetween('2026-12-30', '2027-01-04', calendar)).toThrow(CalendarNotPublished);
    expect(addWorkingDays('2026-12-30', 1, calendar)).toBe('2026-12-31');
  });

  it('throws before the first published year', () => {
    expect(() => isWorkingDay('2019-12-31', calendar)).toThrow(CalendarNotPublished);
  });

  it('names the day and the last published year when it throws', () => {
    expect(() => isWorkingDay('2027-03-01', calendar)).toThrow(
      expect.objectContaining({ day: '2027-03-01', through: 2026 }),
    );
  });

  it.each([-1, 1.5, Number.NaN])('refuses %p as a count of days', (days) => {
    expect(() => addWorkingDays('2026-03-02', days, calendar)).toThrow(RangeError);
  });

  it('cannot be built with a year left out', () => {
    const years = published.years.filter(({ year }) => year !== 2023);
    expect(() => workingCalendar(years)).toThrow(RangeError);
  });

  it('carries the notice of every year it speaks for', () => {
    for (const { notices } of published.years) expect(notices.join(' ')).toMatch(/^https?:\/\/www\.gov\.cn\//);
    expect([published.from, published.through]).toEqual([calendar.from, calendar.through]);
  });
});

describe('counting working days', () => {
  it('always ends on a working day', () => {
    fc.assert(
      fc.property(publishedDay, count, (day, days) => {
        expect(isWorkingDay(addWorkingDays(day, days, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('ends later when it starts later or lasts longer', () => {
    fc.assert(
      fc.property(publishedDay, count, fc.nat({ max: 20 }), (day, days, more) => {
        const end = addWorkingDays(day, days, calendar);
        expect(addWorkingDays(addDays(day, more), days, calendar) >= end).toBe(true);
        expect(addWorkingDays(day, days + 1, calendar) > end).toBe(true);
      }),
    );
  });

  it('is undone by counting between', () => {
    fc.assert(
      fc.property(publishedDay, count, (day, days) => {
        const end = addWorkingDays(day, days, calendar);
        expect(workingDaysBetween(day, end, calendar)).toBe(days);
        expect(workingDaysBetween(end, day, calendar)).toBe(-days);
      }),
    );
  });
});

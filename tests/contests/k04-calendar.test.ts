import { clockOf, clocksOf } from '@shared/features/grievances/deadline';
import { currentLimits } from '@shared/features/grievances/limits';
import { addDays, chinaDay, chinaInstant, weekdayOf } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import table from 'chinese-days/dist/chinese-days.json';

/** Friday 17:00 before the long holidays of each published year, and the days a clock of one, two and five working days ends. */
const fridays: readonly (readonly [filed: string, one: string, two: string, five: string])[] = [
  ['2020-09-25', '2020-09-27', '2020-09-28', '2020-10-09'],
  ['2021-09-24', '2021-09-26', '2021-09-27', '2021-09-30'],
  ['2022-09-30', '2022-10-08', '2022-10-09', '2022-10-12'],
  ['2023-09-28', '2023-10-07', '2023-10-08', '2023-10-11'],
  ['2024-09-27', '2024-09-29', '2024-09-30', '2024-10-10'],
  ['2025-09-26', '2025-09-28', '2025-09-29', '2025-10-10'],
  ['2026-02-13', '2026-02-14', '2026-02-24', '2026-02-27'],
  ['2026-09-30', '2026-10-08', '2026-10-09', '2026-10-13'],
];

const dueDays = (filed: string) => {
  const at = chinaInstant(filed, '17:00');
  const day = (instant: string) => chinaDay(new Date(instant));
  return [
    day(clocksOf('MAJOR', currentLimits, at, calendar).accept.dueAt),
    day(clocksOf('NORMAL', currentLimits, at, calendar).accept.dueAt),
    day(clocksOf('CRITICAL', currentLimits, at, calendar).finish.dueAt),
  ];
};

const holidays = new Set(Object.keys(table.holidays));
const makeUpWorkdays = new Set(Object.keys(table.workdays));

const nextWorkday = (filed: string): string => {
  const day = addDays(filed, 1);
  const isWorkday = makeUpWorkdays.has(day) || (weekdayOf(day) <= 5 && !holidays.has(day));
  return isWorkday ? day : nextWorkday(day);
};

describe('K4: due days by the Chinese working calendar', () => {
  it.each(fridays)('filed on %s at 17:00', (filed, ...ends) => {
    expect(dueDays(filed)).toEqual(ends);
  });

  it('agrees with an independent table on every day of every published year', () => {
    const differing: string[] = [];
    for (let day = `${calendar.from}-01-01`; day < `${calendar.through}-12-31`; day = addDays(day, 1)) {
      const { dueAt } = clockOf({ count: 1, unit: 'workingDays' }, chinaInstant(day, '17:00'), calendar);
      if (chinaDay(new Date(dueAt)) !== nextWorkday(day)) differing.push(day);
    }
    expect(differing).toEqual([]);
  });
});

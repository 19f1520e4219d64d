import { gives, manual } from './cases';

const at = (text: string) => new Date(text);
const thursday = { d: at('2026-03-05T23:34:56.789Z') };
const shanghai = { date: '$d', timezone: 'Asia/Shanghai' };

/** Date expressions. */
export const expressionsDates = [
  ...manual('$year (aggregation)', [
    gives('in UTC', { d: at('2025-12-31T23:00:00Z') }, { $year: '$d' }, 2025),
    gives('in a zone', { d: at('2025-12-31T23:00:00Z') }, { $year: shanghai }, 2026),
    gives('of null is null', {}, { $year: '$d' }, null),
    gives('of a text is refused', { d: '2026' }, { $year: '$d' }, /can't convert from string to Date/),
  ]),
  ...manual('$month (aggregation)', [gives('January is 1', thursday, { $month: '$d' }, 3)]),
  ...manual('$dayOfMonth (aggregation)', [
    gives(
      'in a zone',
      thursday,
      [{ $dayOfMonth: '$d' }, { $dayOfMonth: shanghai }, { $dayOfMonth: { date: '$d', timezone: '-05:00' } }],
      [5, 6, 5],
    ),
  ]),
  ...manual('$dayOfWeek (aggregation)', [gives('Sunday is 1', thursday, { $dayOfWeek: '$d' }, 5)]),
  ...manual('$dayOfYear (aggregation)', [
    gives('a leap day counts', { d: at('2024-12-31T00:00:00Z') }, { $dayOfYear: '$d' }, 366),
  ]),
  ...manual('$hour (aggregation)', [
    gives(
      'an offset with half an hour',
      thursday,
      [{ $hour: '$d' }, { $hour: { date: '$d', timezone: '+0530' } }],
      [23, 5],
    ),
  ]),
  ...manual('$minute (aggregation)', [
    gives('the minute', thursday, [{ $minute: '$d' }, { $minute: { date: '$d', timezone: '+0530' } }], [34, 4]),
  ]),
  ...manual('$second (aggregation)', [gives('the second', thursday, { $second: '$d' }, 56)]),
  ...manual('$millisecond (aggregation)', [gives('the millisecond', thursday, { $millisecond: '$d' }, 789)]),
  ...manual('$week (aggregation)', [
    gives(
      'weeks begin on Sunday; before the first is week 0',
      { a: at('2026-01-03T00:00:00Z'), b: at('2026-01-04T00:00:00Z') },
      [{ $week: '$a' }, { $week: '$b' }],
      [0, 1],
    ),
    gives(
      'a year that begins on a Sunday begins with week 1',
      { a: at('2023-01-01T00:00:00Z'), b: at('2023-12-31T00:00:00Z') },
      [{ $week: '$a' }, { $week: '$b' }],
      [1, 53],
    ),
  ]),
  ...manual('$isoWeek (aggregation)', [
    gives(
      'week 1 has the first Thursday',
      { a: at('2026-01-01T00:00:00Z'), b: at('2027-01-01T00:00:00Z') },
      [{ $isoWeek: '$a' }, { $isoWeek: '$b' }],
      [1, 53],
    ),
  ]),
  ...manual('$isoWeekYear (aggregation)', [
    gives(
      'the year of the week',
      { a: at('2024-12-30T00:00:00Z'), b: at('2027-01-01T00:00:00Z') },
      [{ $isoWeekYear: '$a' }, { $isoWeekYear: '$b' }],
      [2025, 2026],
    ),
  ]),
  ...manual('$isoDayOfWeek (aggregation)', [
    gives(
      'Monday is 1, Sunday 7',
      { a: at('2026-03-02T00:00:00Z'), b: at('2026-03-08T00:00:00Z') },
      [{ $isoDayOfWeek: '$a' }, { $isoDayOfWeek: '$b' }],
      [1, 7],
    ),
  ]),
  ...manual('$dateToParts (aggregation)', [
    gives(
      'the parts',
      thursday,
      { $dateToParts: { date: '$d' } },
      { year: 2026, month: 3, day: 5, hour: 23, minute: 34, second: 56, millisecond: 789 },
    ),
    gives(
      'by ISO weeks',
      thursday,
      { $dateToParts: { date: '$d', iso8601: true } },
      { isoWeekYear: 2026, isoWeek: 10, isoDayOfWeek: 4, hour: 23, minute: 34, second: 56, millisecond: 789 },
    ),
  ]),
  ...manual('$dateFromParts (aggregation)', [
    gives('missing parts are the first', {}, { $dateFromParts: { year: 2026, month: 3 } }, at('2026-03-01T00:00:00Z')),
    gives(
      'parts beyond their range carry over',
      {},
      [{ $dateFromParts: { year: 2026, month: 14, day: 1 } }, { $dateFromParts: { year: 2026, month: 3, day: 0 } }],
      [at('2027-02-01T00:00:00Z'), at('2026-02-28T00:00:00Z')],
    ),
    gives(
      'in a zone',
      {},
      { $dateFromParts: { year: 2026, month: 3, day: 5, hour: 8, timezone: 'Asia/Shanghai' } },
      at('2026-03-05T00:00:00Z'),
    ),
    gives(
      'an hour after the clocks went forward',
      {},
      { $dateFromParts: { year: 2026, month: 3, day: 8, hour: 3, timezone: 'America/New_York' } },
      at('2026-03-08T07:00:00Z'),
    ),
    gives(
      'by ISO week',
      {},
      { $dateFromParts: { isoWeekYear: 2026, isoWeek: 10, isoDayOfWeek: 4 } },
      at('2026-03-05T00:00:00Z'),
    ),
    gives('null makes null', {}, { $dateFromParts: { year: '$y' } }, null),
  ]),
  ...manual('$dateToString (aggregation)', [
    gives('ISO 8601 unless told', thursday, { $dateToString: { date: '$d' } }, '2026-03-05T23:34:56.789Z'),
    gives(
      'a format',
      thursday,
      { $dateToString: { date: '$d', format: '%Y/%m/%d %H:%M:%S.%L' } },
      '2026/03/05 23:34:56.789',
    ),
    gives(
      'in a zone',
      thursday,
      { $dateToString: { ...shanghai, format: '%Y-%m-%d %H:%M %z %Z' } },
      '2026-03-06 07:34 +0800 +480',
    ),
    gives(
      'weeks and days',
      thursday,
      { $dateToString: { date: '$d', format: '%j %w %u %U %V %G %%' } },
      '064 5 4 09 10 2026 %',
    ),
    gives(
      'null has a value of its own',
      {},
      [{ $dateToString: { date: '$d' } }, { $dateToString: { date: '$d', onNull: '-' } }],
      [null, '-'],
    ),
    gives(
      'an unknown letter is refused',
      thursday,
      { $dateToString: { date: '$d', format: '%q' } },
      /Invalid format character '%q'/,
    ),
    gives(
      'an unknown zone is refused',
      thursday,
      { $dateToString: { date: '$d', timezone: 'Mars/Base' } },
      /unrecognized time zone/,
    ),
  ]),
];

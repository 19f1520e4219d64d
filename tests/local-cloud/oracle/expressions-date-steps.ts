import { gives, manual } from './cases';

const at = (text: string) => new Date(text);
const thursday = { d: at('2026-03-05T23:34:56.789Z') };
const shanghai = { date: '$d', timezone: 'Asia/Shanghai' };

/** Date expressions that read, move and compare dates. */
export const expressionsDateSteps = [
  ...manual('$dateFromString (aggregation)', [
    gives(
      'a day is its midnight in UTC',
      {},
      { $dateFromString: { dateString: '2026-03-05' } },
      at('2026-03-05T00:00:00Z'),
    ),
    gives(
      'with a time and an offset',
      {},
      { $dateFromString: { dateString: '2026-03-05T08:00:00+08:00' } },
      at('2026-03-05T00:00:00Z'),
    ),
    gives(
      'in a zone',
      {},
      { $dateFromString: { dateString: '2026-03-05 08:00', timezone: 'Asia/Shanghai' } },
      at('2026-03-05T00:00:00Z'),
    ),
    gives(
      'in a format',
      {},
      { $dateFromString: { dateString: '05/03/2026', format: '%d/%m/%Y' } },
      at('2026-03-05T00:00:00Z'),
    ),
    gives(
      'what fails has a value of its own',
      {},
      { $dateFromString: { dateString: 'soon', onError: 'none' } },
      'none',
    ),
    gives('so has null', {}, { $dateFromString: { dateString: '$s', onNull: 0 } }, 0),
    gives(
      'otherwise it is refused',
      {},
      { $dateFromString: { dateString: 'soon' } },
      /Error parsing date string 'soon'/,
    ),
  ]),
  ...manual('$dateAdd (aggregation)', [
    gives(
      'a day that a month lacks is its last',
      { d: at('2026-01-31T10:00:00Z') },
      { $dateAdd: { startDate: '$d', unit: 'month', amount: 1 } },
      at('2026-02-28T10:00:00Z'),
    ),
    gives(
      'days on the clock of a zone that changes it',
      { d: at('2026-03-07T12:00:00Z') },
      [
        { $dateAdd: { startDate: '$d', unit: 'day', amount: 1, timezone: 'America/New_York' } },
        { $dateAdd: { startDate: '$d', unit: 'hour', amount: 24, timezone: 'America/New_York' } },
      ],
      [at('2026-03-08T11:00:00Z'), at('2026-03-08T12:00:00Z')],
    ),
    gives(
      'quarters and years',
      { d: at('2024-02-29T00:00:00Z') },
      [
        { $dateAdd: { startDate: '$d', unit: 'quarter', amount: 1 } },
        { $dateAdd: { startDate: '$d', unit: 'year', amount: 1 } },
      ],
      [at('2024-05-29T00:00:00Z'), at('2025-02-28T00:00:00Z')],
    ),
    gives(
      'an unknown unit is refused',
      thursday,
      { $dateAdd: { startDate: '$d', unit: 'decade', amount: 1 } },
      /unknown time unit/,
    ),
  ]),
  ...manual('$dateSubtract (aggregation)', [
    gives(
      'the other way',
      { d: at('2026-03-31T00:00:00Z') },
      { $dateSubtract: { startDate: '$d', unit: 'month', amount: 1 } },
      at('2026-02-28T00:00:00Z'),
    ),
  ]),
  ...manual('$dateDiff (aggregation)', [
    gives(
      'counts the boundaries between',
      { a: at('2025-12-31T23:00:00Z'), b: at('2026-01-01T01:00:00Z') },
      ['year', 'month', 'day', 'hour'].map((unit) => ({ $dateDiff: { startDate: '$a', endDate: '$b', unit } })),
      [1, 1, 1, 2],
    ),
    gives(
      'backwards is negative',
      { a: at('2026-03-05T00:00:00Z'), b: at('2026-03-02T23:00:00Z') },
      { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'day' } },
      -3,
    ),
    gives(
      'weeks begin on Sunday unless told',
      { a: at('2026-03-07T00:00:00Z'), b: at('2026-03-08T00:00:00Z') },
      [
        { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'week' } },
        { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'week', startOfWeek: 'monday' } },
      ],
      [1, 0],
    ),
    gives(
      'days in a zone',
      { a: at('2026-03-05T15:00:00Z'), b: at('2026-03-05T17:00:00Z') },
      { $dateDiff: { startDate: '$a', endDate: '$b', unit: 'day', timezone: 'Asia/Shanghai' } },
      1,
    ),
  ]),
  ...manual('$dateTrunc (aggregation)', [
    gives(
      'to the start of a unit',
      thursday,
      ['hour', 'day', 'month', 'quarter', 'year'].map((unit) => ({ $dateTrunc: { date: '$d', unit } })),
      [
        '2026-03-05T23:00:00Z',
        '2026-03-05T00:00:00Z',
        '2026-03-01T00:00:00Z',
        '2026-01-01T00:00:00Z',
        '2026-01-01T00:00:00Z',
      ].map(at),
    ),
    gives(
      'weeks',
      thursday,
      [
        { $dateTrunc: { date: '$d', unit: 'week' } },
        { $dateTrunc: { date: '$d', unit: 'week', startOfWeek: 'Monday' } },
      ],
      [at('2026-03-01T00:00:00Z'), at('2026-03-02T00:00:00Z')],
    ),
    gives(
      'bins are counted from the year 2000',
      thursday,
      [
        { $dateTrunc: { date: '$d', unit: 'hour', binSize: 5 } },
        { $dateTrunc: { date: '$d', unit: 'month', binSize: 5 } },
      ],
      [at('2026-03-05T20:00:00Z'), at('2025-11-01T00:00:00Z')],
    ),
    gives('in a zone', thursday, { $dateTrunc: { ...shanghai, unit: 'day' } }, at('2026-03-05T16:00:00Z')),
  ]),
];

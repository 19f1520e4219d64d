import { areHoursKnown, isOpenAt } from '@shared/features/posts/opening';
import type { OpeningHours } from '@shared/features/posts/post';
import { addDays, chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import * as fc from 'fast-check';

type Spans = OpeningHours['weekly'][number];

const everyDay = (spans: Spans, onHolidays: OpeningHours['onHolidays'] = 'asUsual'): OpeningHours => ({
  weekly: Array.from({ length: 7 }, () => spans),
  onHolidays,
});
const officeDays = (onHolidays: OpeningHours['onHolidays']): OpeningHours => ({
  weekly: [...Array.from({ length: 5 }, (): Spans => [['08:30', '17:30']]), [], [['10:00', '15:00']]],
  onHolidays,
});
const at = (hours: OpeningHours, day: string, clock: string) => isOpenAt(hours, chinaInstant(day, clock), calendar);
const open = (day: string, clock: string) => ({
  isOpen: true,
  changesAt: chinaInstant(day, clock),
  isCertain: true,
});
const closed = (day: string, clock: string) => ({ ...open(day, clock), isOpen: false });

describe('a post', () => {
  it('opens on the minute and closes on the minute', () => {
    const hours = everyDay([['09:30', '21:00']]);
    expect(at(hours, '2026-03-05', '09:29')).toEqual(closed('2026-03-05', '09:30'));
    expect(at(hours, '2026-03-05', '09:30')).toEqual(open('2026-03-05', '21:00'));
    expect(at(hours, '2026-03-05', '20:59')).toEqual(open('2026-03-05', '21:00'));
    expect(at(hours, '2026-03-05', '21:00')).toEqual(closed('2026-03-06', '09:30'));
  });

  it('shuts for lunch when it has two spans a day', () => {
    const hours = everyDay([
      ['08:00', '11:30'],
      ['13:00', '17:00'],
    ]);
    expect(at(hours, '2026-03-05', '12:00')).toEqual(closed('2026-03-05', '13:00'));
  });

  it('is still open after midnight', () => {
    const hours = everyDay([['22:00', '06:00']]);
    expect(at(hours, '2026-03-05', '02:00')).toEqual(open('2026-03-05', '06:00'));
    expect(at(hours, '2026-03-05', '23:00')).toEqual(open('2026-03-06', '06:00'));
    expect(at(hours, '2026-03-05', '12:00')).toEqual(closed('2026-03-05', '22:00'));
  });

  it('does not close at midnight when it is open round the clock', () => {
    const expected = { isOpen: true, changesAt: null, isCertain: true };
    expect(at(everyDay([['00:00', '00:00']]), '2026-03-05', '23:59')).toEqual(expected);
    expect(at(everyDay([['08:00', '08:00']]), '2026-03-05', '08:00')).toEqual(expected);
  });

  it('closed on holidays waits for the holiday to end', () => {
    expect(at(officeDays('closed'), '2026-02-16', '10:00')).toEqual(closed('2026-02-24', '08:30'));
    expect(at(officeDays('closed'), '2026-02-14', '18:00')).toEqual(closed('2026-02-24', '08:30'));
  });

  it('that keeps office days works a make-up Saturday like a Monday', () => {
    expect(at(officeDays('closed'), '2026-02-14', '10:00')).toEqual(open('2026-02-14', '17:30'));
    expect(at(officeDays('weekend'), '2026-02-28', '16:00')).toEqual(open('2026-02-28', '17:30'));
  });

  it('that keeps weekend hours on holidays opens as on a Sunday', () => {
    expect(at(officeDays('weekend'), '2026-02-16', '09:00')).toEqual(closed('2026-02-16', '10:00'));
    expect(at(officeDays('weekend'), '2026-02-16', '11:00')).toEqual(open('2026-02-16', '15:00'));
  });

  it('that opens as usual looks at the weekday alone', () => {
    expect(at(officeDays('asUsual'), '2026-02-16', '10:00')).toEqual(open('2026-02-16', '17:30'));
    expect(at(officeDays('asUsual'), '2026-02-14', '10:00')).toEqual(closed('2026-02-15', '10:00'));
  });

  it('goes by the weekday past the published calendar, and says it is not certain', () => {
    expect(at(officeDays('closed'), '2027-01-01', '10:00')).toEqual({
      isOpen: true,
      changesAt: chinaInstant('2027-01-01', '17:30'),
      isCertain: false,
    });
    expect(at(everyDay([['09:00', '21:00']]), '2030-01-01', '10:00').isCertain).toBe(true);
  });

  it('is not certain of an opening that lies past the published calendar', () => {
    const hours = officeDays('closed');
    expect(at(hours, '2026-12-31', '17:00')).toEqual(open('2026-12-31', '17:30'));
    expect(at(hours, '2026-12-31', '18:00')).toEqual({ ...closed('2027-01-01', '08:30'), isCertain: false });
  });

  it('whose hours no one has told is neither open nor certain', () => {
    const hours = everyDay([]);
    expect(areHoursKnown(hours)).toBe(false);
    expect(at(hours, '2026-03-05', '10:00')).toEqual({ isOpen: false, changesAt: null, isCertain: false });
  });

  it('answers by the clock in China, wherever the server runs', () => {
    const hours = everyDay([['09:00', '17:00']]);
    expect(isOpenAt(hours, new Date('2026-03-05T01:00:00Z'), calendar).isOpen).toBe(true);
    expect(isOpenAt(hours, new Date('2026-03-05T12:00:00Z'), calendar).isOpen).toBe(false);
  });

  it('is the other way round at the moment it names, and not before', () => {
    const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
      const hour = String(Math.floor(half / 2)).padStart(2, '0');
      return `${hour}:${half % 2 ? '30' : '00'}`;
    });
    const hoursOfAnyKind = fc.record({
      weekly: fc.array(fc.array(fc.tuple(clock, clock), { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
      onHolidays: fc.constantFrom('asUsual' as const, 'closed' as const, 'weekend' as const),
    });
    const someInstant = fc
      .record({ days: fc.nat({ max: 2500 }), clock })
      .map(({ days, clock: time }) => chinaInstant(addDays('2020-01-05', days), time));
    fc.assert(
      fc.property(hoursOfAnyKind, someInstant, fc.double({ min: 0, max: 0.999, noNaN: true }), (hours, now, part) => {
        const { isOpen, changesAt } = isOpenAt(hours, now, calendar);
        if (!changesAt) return;
        const between = new Date(now.getTime() + Math.floor((changesAt.getTime() - now.getTime()) * part));
        expect(changesAt.getTime()).toBeGreaterThan(now.getTime());
        expect(isOpenAt(hours, changesAt, calendar).isOpen).toBe(!isOpen);
        expect(isOpenAt(hours, between, calendar)).toMatchObject({ isOpen, changesAt });
      }),
    );
  });
});

import {
  agendaOfInstalments,
  isPaid,
  totalsOf,
  withAnswer,
  withPayment,
} from '@shared/features/grievances/instalments';
import { mediationUntil, referralInWorkingDays } from '@shared/features/grievances/outside-limits';
import type { Instalment } from '@shared/features/grievances/parts';
import { silenceOf } from '@shared/features/grievances/silence';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';

const open: Instalment = { amountInFen: 100, dueOn: '2026-03-10', paidOn: null, paidInFen: null, confirmed: null };

describe('an instalment', () => {
  it('is paid with the last fen of it, and not when the worker says otherwise', () => {
    expect(isPaid(withPayment(open, 99, '2026-03-01'))).toBe(false);
    expect(isPaid(withPayment(open, 100, '2026-03-01'))).toBe(true);
    expect(isPaid(withAnswer(withPayment(open, 100, '2026-03-01'), 'no', '2026-03-02'))).toBe(false);
  });

  it('stays a part of itself when the worker confirms a part', () => {
    const part = withAnswer(withPayment(open, 40, '2026-03-01'), 'yes', '2026-03-02');
    expect(part).toMatchObject({ paidInFen: 40, paidOn: '2026-03-01', confirmed: 'yes' });
    expect(isPaid(part)).toBe(false);
  });

  it('is on the agenda while it is open, the first working day after its date', () => {
    const dates = ['2026-03-10', '2026-03-13', '2026-10-01'].map((dueOn) => ({ ...open, dueOn }));
    expect(agendaOfInstalments(dates, calendar).map(({ ref, at }) => [ref, at])).toEqual([
      ['0', '2026-03-11T09:30:00.000Z'],
      ['1', '2026-03-16T09:30:00.000Z'],
      ['2', '2026-10-08T09:30:00.000Z'],
    ]);
    expect(agendaOfInstalments([withPayment(open, 100, '2026-03-01')], calendar)).toEqual([]);
  });

  it('counts in the totals for what came, and for what was confirmed of it', () => {
    const paid = withPayment(open, 100, '2026-03-01');
    const confirmed = withAnswer({ ...paid, paidOn: '2026-03-05' }, 'yes', '2026-03-06');
    expect(totalsOf([paid, confirmed, open])).toEqual({
      agreedInFen: 300,
      paidInFen: 200,
      confirmedInFen: 100,
      lastPaidOn: '2026-03-05',
    });
  });
});

describe('what lies outside', () => {
  it.each([
    ['2026-03-02T01:00:00.000Z', '2026-03-17T09:30:00.000Z'],
    ['2026-02-05T01:00:00.000Z', '2026-02-24T09:30:00.000Z'], // the fifteenth day lies in Spring Festival
  ])('is back from a mediator after fifteen days, and never on a day off: %s', (now, until) => {
    expect(mediationUntil(new Date(now), calendar)).toBe(until);
  });

  it('is with labour inspection for sixty working days, with others for twenty', () => {
    expect([referralInWorkingDays('LABOUR_INSPECTION'), referralInWorkingDays('MARKET')]).toEqual([60, 20]);
  });
});

describe('silence', () => {
  const resolvedAt = '2026-03-02T01:00:00.000Z';
  const tried = (...days: readonly string[]) =>
    days.map((day) => ({ at: `${day}T02:00:00.000Z`, result: 'NOT_REACHED' as const }));
  const three = tried('2026-03-03', '2026-03-04', '2026-03-05');

  it('counts days in China, not calls', () => {
    const late = [{ at: '2026-03-03T15:59:00.000Z', result: 'NOT_REACHED' as const }];
    expect(silenceOf(resolvedAt, [...late, ...tried('2026-03-03')], new Date('2026-04-01'))).toMatchObject({
      calls: 2,
    });
  });

  it('counts no call that reached somebody, and none of before the outcome', () => {
    const reached = [{ at: '2026-03-06T02:00:00.000Z', result: 'PARTLY' as const }];
    expect(silenceOf(resolvedAt, [...reached, ...tried('2026-03-01')], new Date('2026-04-01'))).toMatchObject({
      calls: 3,
    });
  });

  it('is enough from the fifteenth day on', () => {
    expect(silenceOf(resolvedAt, three, new Date('2026-03-16T15:59:59.000Z'))).toEqual({
      calls: 0,
      notBefore: '2026-03-17',
    });
    expect(silenceOf(resolvedAt, three, new Date('2026-03-16T16:00:00.000Z'))).toBeNull();
  });
});

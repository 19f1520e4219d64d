import { missingFrom } from '@shared/features/grievances/outcome';

const today = '2026-03-02';

describe('an outcome', () => {
  it('calls it paid only with an amount and a day that is not in the future', () => {
    expect(missingFrom({ result: 'PAID' }, today)).toEqual(['amountPaidInFen', 'paidOn']);
    expect(missingFrom({ result: 'PAID', amountPaidInFen: 0, paidOn: today }, today)).toEqual(['amountPaidInFen']);
    expect(missingFrom({ result: 'PAID', amountPaidInFen: 1, paidOn: '2026-03-03' }, today)).toEqual(['paidOn']);
    expect(missingFrom({ result: 'PAID', amountPaidInFen: 1, paidOn: today }, today)).toEqual([]);
  });

  it('asks nothing more of the other results, but for a day that is not in the future', () => {
    expect(missingFrom({ result: 'NOT_POSSIBLE' }, today)).toEqual([]);
    expect(missingFrom({ result: 'PARTLY', paidOn: '2027-01-01' }, today)).toEqual(['paidOn']);
  });
});

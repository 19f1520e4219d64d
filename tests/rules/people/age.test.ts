import { ageOn, isOfWorkingAge } from '@shared/people/age';

describe('age', () => {
  it('turns on the birthday, not the day before', () => {
    expect(ageOn('2010-03-05', '2026-03-04')).toBe(15);
    expect(ageOn('2010-03-05', '2026-03-05')).toBe(16);
  });

  it('turns on 1 March for someone born on 29 February', () => {
    expect(ageOn('2008-02-29', '2024-02-28')).toBe(15);
    expect(ageOn('2008-02-29', '2024-02-29')).toBe(16);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it.each([
    ['2010-03-05', '2026-03-04', false],
    ['2010-03-05', '2026-03-05', true],
    ['1925-06-01', '2026-05-31', true],
    ['1925-06-01', '2026-06-01', false],
    ['2030-01-01', '2026-03-05', false],
  ])('of someone born %s is a working age on %s: %p', (bornOn, day, answer) => {
    expect(isOfWorkingAge(bornOn, day)).toBe(answer);
  });
});

import { idNumberCheckCharacter, parseIdNumber } from '@shared/people/id-number';
import { addDays } from '@shared/time/china-day';
import * as fc from 'fast-check';
import { citizenIds } from './fixtures/code-vectors.json';

const withCheck = (firstSeventeen: string) => firstSeventeen + idNumberCheckCharacter(firstSeventeen);
const reasonOf = (text: string) => {
  const parsed = parseIdNumber(text);
  return parsed.ok ? 'accepted' : parsed.reason;
};

const citizenId = fc
  .record({
    place: fc.constantFrom('330226', '330203', '340123', '522229', '650102', '710000'),
    born: fc.nat({ max: 36_000 }).map((days) => addDays('1920-01-01', days).replaceAll('-', '')),
    serial: fc.nat({ max: 999 }).map((serial) => String(serial).padStart(3, '0')),
  })
  .map(({ place, born, serial }) => withCheck(place + born + serial));

describe('an ID number', () => {
  it.each(citizenIds.valid)('accepts %s, an example printed in the standard', (idNumber) => {
    expect(parseIdNumber(idNumber)).toMatchObject({ ok: true, idNumber, idType: 'CITIZEN_ID' });
  });

  it('tells birth date and sex, so that neither is asked for', () => {
    expect(parseIdNumber('11010519491231002X')).toMatchObject({ bornOn: '1949-12-31', sex: 'FEMALE' });
    expect(parseIdNumber('440524188001010014')).toMatchObject({ bornOn: '1880-01-01', sex: 'MALE' });
  });

  it.each([
    ['11010519491231002x'],
    [' 110105 19491231 002X '],
    ['１１０１０５１９４９１２３１００２Ｘ'],
    ['110105\u3000194912310\u200b02ｘ'],
  ])('accepts %j as the same number', (typed) => {
    expect(parseIdNumber(typed)).toMatchObject({ ok: true, idNumber: '11010519491231002X' });
  });

  it('refuses an ID number whose check digit is wrong', () => {
    expect(reasonOf('110105194912310021')).toBe('checksum');
    expect(reasonOf('330206199001011234')).toBe('checksum');
  });

  it.each(['330226199013011234', withCheck('33022619990229123'), withCheck('33022619900431123')])(
    'refuses %s, born on a day that never was',
    (idNumber) => {
      expect(reasonOf(idNumber)).toBe('birthDate');
    },
  );

  it.each([withCheck('00010519491231002'), withCheck('98010519491231002'), withCheck('81010519491231002')])(
    'refuses %s, from no province',
    (idNumber) => {
      expect(reasonOf(idNumber)).toBe('place');
    },
  );

  it('names the old fifteen digits as what they are', () => {
    expect(reasonOf('330226900101123')).toBe('oldFifteenDigits');
  });

  it.each(['', '1', '1101051949123100', '11010519491231002X1', '身份证', 'x'.repeat(100_000)])(
    'refuses a wrong length',
    (text) => {
      expect(reasonOf(text)).toBe('length');
    },
  );

  it.each(['1101051949123l002X', '1101051949123100XX', '1101051949123100😀'])('refuses letters in %s', (text) => {
    expect(reasonOf(text)).toBe('characters');
  });

  it.each(['810000', '820000', '830000'])('accepts a residence permit of place %s', (place) => {
    expect(parseIdNumber(withCheck(`${place}19900307001`))).toMatchObject({
      ok: true,
      idType: 'RESIDENCE_PERMIT',
      bornOn: '1990-03-07',
      sex: 'MALE',
    });
  });

  it('accepts both forms of the foreigner’s permanent residence card', () => {
    expect(parseIdNumber(withCheck('93384019851105002'))).toMatchObject({
      ok: true,
      idType: 'PERMANENT_RESIDENCE_CARD',
      bornOn: '1985-11-05',
    });
    expect(parseIdNumber('usa 330085110502')).toEqual({
      ok: true,
      idNumber: 'USA330085110502',
      idType: 'PERMANENT_RESIDENCE_CARD',
    });
  });

  it('accepts every number whose place, date and check are right', () => {
    fc.assert(
      fc.property(citizenId, (idNumber) => {
        expect(parseIdNumber(idNumber)).toMatchObject({ ok: true, idNumber });
      }),
    );
  });

  it('notices any one digit mistyped', () => {
    fc.assert(
      fc.property(citizenId, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (idNumber, at, shift) => {
        const wrong = String((Number(idNumber[at]) + shift) % 10);
        expect(parseIdNumber(idNumber.slice(0, at) + wrong + idNumber.slice(at + 1)).ok).toBe(false);
      }),
    );
  });

  it('notices two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(citizenId, fc.nat({ max: 15 }), (idNumber, at) => {
        fc.pre(idNumber[at] !== idNumber[at + 1]);
        const swapped = idNumber.slice(0, at) + idNumber[at + 1] + idNumber[at] + idNumber.slice(at + 2);
        expect(parseIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  it('answers any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void parseIdNumber(text)));
  });
});

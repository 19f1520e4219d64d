import { formatFen, formatFenShort, largestInFen, parseFen } from '@shared/money/fen';
import * as fc from 'fast-check';

const reasonOf = (text: string) => {
  const parsed = parseFen(text);
  return parsed.ok ? 'accepted' : parsed.reason;
};

describe('an amount of money', () => {
  it.each([
    ['126,000', 12_600_000],
    ['126000', 12_600_000],
    ['126，000', 12_600_000],
    ['12.6万', 12_600_000],
    ['12万6千', 12_600_000],
    ['12万6000元', 12_600_000],
    ['3万5', 3_500_000],
    ['3万5千块钱', 3_500_000],
    ['3万500', 3_050_000],
    ['3千5', 350_000],
    ['3千5百', 350_000],
    ['3百5', 35_000],
    ['5百', 50_000],
    ['1.2亿', 12_000_000_000],
    ['0.00001万', 10],
    ['¥1,200.5', 120_050],
    ['￥1,200.50元', 120_050],
    ['１２６０００', 12_600_000],
    [' 1 200 元整 ', 120_000],
    ['1200。5', 120_050],
    ['RMB 500', 50_000],
    ['007', 700],
    ['0', 0],
    ['0.01', 1],
    ['0.29', 29],
    ['1.005万', 1_005_000],
    ['10000000000', largestInFen],
  ])('is read from %j as %i fen', (typed, inFen) => {
    expect(parseFen(typed)).toEqual({ ok: true, inFen });
  });

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['元', 'empty'],
    ['两个月工资', 'notANumber'],
    ['三万五', 'notANumber'],
    ['NaN', 'notANumber'],
    ['Infinity', 'notANumber'],
    ['1e9', 'notANumber'],
    ['0x10', 'notANumber'],
    ['12,6', 'notANumber'],
    ['1,2000', 'notANumber'],
    ['1.2.3', 'notANumber'],
    ['.5', 'notANumber'],
    ['5.', 'notANumber'],
    ['3万50', 'notANumber'],
    ['3千5000', 'notANumber'],
    ['3千5千', 'notANumber'],
    ['3.5万5', 'notANumber'],
    ['万', 'notANumber'],
    ['--5', 'notANumber'],
    ['-万', 'notANumber'],
    ['9'.repeat(1_000_000), 'notANumber'],
    ['-5', 'negative'],
    ['-¥1,200', 'negative'],
    ['－３万', 'negative'],
    ['1.005', 'tooManyDecimals'],
    ['1.500', 'tooManyDecimals'],
    ['1.2345678万', 'tooManyDecimals'],
    ['10000000000.01', 'tooLarge'],
    ['101亿', 'tooLarge'],
    ['99999999999999999999', 'tooLarge'],
  ])('is refused as %.20s: %s', (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason);
  });

  it.each([
    [12_600_000, '126,000.00', '126,000'],
    [120_050, '1,200.50', '1,200.50'],
    [99, '0.99', '0.99'],
    [5, '0.05', '0.05'],
    [0, '0.00', '0'],
    [-35_000, '-350.00', '-350'],
    [largestInFen, '10,000,000,000.00', '10,000,000,000'],
  ])('of %i fen is written %s, in short %s', (inFen, long, short) => {
    expect(formatFen(inFen)).toBe(long);
    expect(formatFenShort(inFen)).toBe(short);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60])('of %p fen cannot be written', (inFen) => {
    expect(() => formatFen(inFen)).toThrow(RangeError);
  });

  it('is read back from both ways of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: largestInFen }), (inFen) => {
        expect(parseFen(formatFen(inFen))).toEqual({ ok: true, inFen });
        expect(parseFen(formatFenShort(inFen))).toEqual({ ok: true, inFen });
      }),
    );
  });

  it('answers any text without throwing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseFen(text)));
  });
});

import { amountInCapitals, yuanOf } from '@shared/features/grievances/letters-amount';
import { largestInFen } from '@shared/money/fen';
import * as fc from 'fast-check';

const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

/** Reads a whole number of yuan back. */
const read = (words: string): number => {
  let [whole, group, figure] = [0, 0, 0];
  for (const character of words) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
    if (value >= 0) figure = value;
    else if (character in units) {
      group += figure * (units[character] ?? 0);
      figure = 0;
    } else {
      whole += (group + figure) * (character === '万' ? 1e4 : 1e8);
      group = 0;
      figure = 0;
    }
  }
  return whole + group + figure;
};

describe('an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角'],
    [105, '壹元零伍分'],
    [12_600_000, '壹拾贰万陆仟元整'],
    [1_000_100, '壹万零壹元整'],
    [10_010_000_00, '壹仟零壹万元整'],
    [100_000_500_00, '壹亿零伍佰元整'],
    [100_001_234_00, '壹亿零壹仟贰佰叁拾肆元整'],
    [100_500_000_00, '壹亿零伍拾万元整'],
    [3_005_050_37, '叁佰万伍仟零伍拾元叁角柒分'],
  ])('of %p fen is %s', (inFen, words) => {
    expect(amountInCapitals(inFen)).toBe(words);
  });

  it('is read back as the same amount, and never holds two zeroes in a row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: largestInFen / 100 }), (yuan) => {
        const words = amountInCapitals(yuan * 100);
        expect(words.endsWith('元整')).toBe(true);
        expect(words).not.toMatch(/零零|零[万亿元]/);
        expect(read(words.slice(0, -2))).toBe(yuan);
      }),
    );
  });

  it.each([-1, 0.5, largestInFen + 1, Number.NaN])('refuses %p', (inFen) => {
    expect(() => amountInCapitals(inFen)).toThrow(RangeError);
  });
});

describe('an amount in yuan', () => {
  it('says so when nobody knows it', () => {
    expect([yuanOf(12_600_000), yuanOf(150), yuanOf(null)]).toEqual(['126,000 元', '1.50 元', '未确定']);
  });
});

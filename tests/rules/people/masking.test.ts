import { maskIdNumber, maskName, maskPhone } from '@shared/people/masking';
import * as fc from 'fast-check';

describe('masking', () => {
  it('keeps the place and the last four of an ID number', () => {
    expect(maskIdNumber('330226199001011234')).toBe('3302**********1234');
    expect(maskIdNumber('USA330085110502')).toBe('USA3*******0502');
  });

  it('keeps the first three and the last four of a phone', () => {
    expect(maskPhone('13812345678')).toBe('138****5678');
  });

  it.each(['', '1', '3302', '33021234', '1381234'])('hides %j whole, being too short', (text) => {
    expect(maskIdNumber(text)).toBe('*'.repeat(text.length));
    expect(maskPhone(text)).toBe('*'.repeat(text.length));
  });

  it.each([
    ['王小明', '王**'],
    ['王明', '王**'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧**'],
    ['𠮷田一郎', '𠮷**'],
    ['阿卜杜拉·买买提', '阿**'],
    ['John Smith', 'J**'],
    ['王', '**'],
    ['', '**'],
  ])('shows %s as %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('shows at most the first four and the last four digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{0,20}$/), (digits) => {
        for (const masked of [maskIdNumber(digits), maskPhone(digits)]) {
          expect(masked).toHaveLength(digits.length);
          expect(masked.replace(/\*/g, '').length).toBeLessThanOrEqual(8);
          expect(masked.slice(4, -4)).toMatch(/^\**$/);
        }
      }),
    );
  });
});

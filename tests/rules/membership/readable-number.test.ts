import { isReadableNumber, readableNumber } from '@shared/features/membership/readable-number';
import fc from 'fast-check';

const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const random = fc.string({ minLength: 22, maxLength: 22, unit: fc.constantFrom(...'abcdefXYZ0189_-') });
const numbers = random.map(readableNumber);

describe('a readable number', () => {
  it('is three groups without letters that read like digits', () => {
    fc.assert(fc.property(numbers, (number) => /^[0-9A-HJ-NPQRTUWXY]{4}-[0-9A-HJ-NPQRTUWXY]{4}-.$/.test(number)));
  });

  it('passes its own check', () => {
    fc.assert(fc.property(numbers, isReadableNumber));
  });

  it('notices every mistyped sign', () => {
    fc.assert(
      fc.property(numbers, fc.nat(7), fc.constantFrom(...signs), (number, at, sign) => {
        const body = Array.from(number.replaceAll('-', ''));
        fc.pre(body[at] !== sign);
        body[at] = sign;
        return !isReadableNumber(body.join(''));
      }),
    );
  });

  it('notices two neighbours that were swapped', () => {
    fc.assert(
      fc.property(numbers, fc.nat(6), (number, at) => {
        const body = Array.from(number.replaceAll('-', ''));
        const [left = '', right = ''] = body.slice(at, at + 2);
        fc.pre(left !== right);
        body.splice(at, 2, right, left);
        return !isReadableNumber(body.join(''));
      }),
    );
  });

  it('refuses what is no number at all', () => {
    for (const text of ['', 'hello', '7K3Q-FX9M', '7I3Q-FX9M-2']) expect(isReadableNumber(text)).toBe(false);
  });
});

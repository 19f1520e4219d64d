import { isUnionUscc, makeUscc, parseUscc } from '@shared/people/uscc';
import * as fc from 'fast-check';
import { usccs } from './fixtures/code-vectors.json';

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const firstSixteen = fc
  .array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 16 })
  .map((characters) => characters.join(''));
const reasonOf = (text: string) => {
  const parsed = parseUscc(text);
  return parsed.ok ? 'accepted' : parsed.reason;
};

describe('a unified social credit code', () => {
  it.each(usccs.valid)('accepts %s', (uscc) => {
    expect(parseUscc(uscc)).toEqual({ ok: true, uscc });
  });

  it.each(usccs.invalid)('refuses %s, made up', (uscc) => {
    expect(parseUscc(uscc).ok).toBe(false);
  });

  it('accepts lower case, full width and blanks', () => {
    expect(parseUscc(' 91350100m000100y43')).toEqual({ ok: true, uscc: '91350100M000100Y43' });
    expect(parseUscc('９１３５０１００ M000100Y４３')).toEqual({ ok: true, uscc: '91350100M000100Y43' });
  });

  it('says what is wrong with a code', () => {
    expect(reasonOf('91350100M000100Y4')).toBe('length');
    expect(reasonOf('9135010OM000100Y43')).toBe('characters');
    expect(reasonOf('92350100M000100Y43')).toBe('checksum');
    expect(reasonOf('91350100M000101Y43')).toBe('organisationCode');
    expect(reasonOf('91350100M000100Y44')).toBe('checksum');
  });

  it('is a union’s own when the registration authority is 8', () => {
    expect(isUnionUscc(makeUscc('81330226MC000001'))).toBe(true);
    expect(isUnionUscc('91350100M000100Y43')).toBe(false);
  });

  it('is completed from its first sixteen characters', () => {
    expect(makeUscc('91350100M000100Y'.slice(0, 16))).toBe('91350100M000100Y43');
    expect(() => makeUscc('91350100M00010')).toThrow(RangeError);
    expect(() => makeUscc('91350100M000100I')).toThrow(RangeError);
  });

  it('passes its own checks however it was completed', () => {
    fc.assert(
      fc.property(firstSixteen, (start) => {
        expect(parseUscc(makeUscc(start)).ok).toBe(true);
      }),
    );
  });

  it('fails when one character is altered', () => {
    fc.assert(
      fc.property(firstSixteen, fc.nat({ max: 17 }), fc.integer({ min: 1, max: 30 }), (start, at, shift) => {
        const uscc = makeUscc(start);
        const wrong = alphabet[(alphabet.indexOf(uscc.charAt(at)) + shift) % 31];
        expect(parseUscc(uscc.slice(0, at) + wrong + uscc.slice(at + 1)).ok).toBe(false);
      }),
    );
  });
});

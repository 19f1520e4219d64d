import { scannedCode } from '@shared/features/membership/scanned-code';

describe('what a scanner hands over', () => {
  it.each([
    ['abcDEF_-12345678.sig', 'abcDEF_-12345678.sig'],
    [' abc.sig ', 'abc.sig'],
    ['pages/join/index?scene=abc.sig', 'abc.sig'],
    ['/pages/join/index?scene=abc%2Esig&from=wall', 'abc.sig'],
    ['http://127.0.0.1:8080/#/pages/join/index?code=abc.sig', 'abc.sig'],
  ])('reads %s', (text, code) => {
    expect(scannedCode(text)).toBe(code);
  });

  it('keeps what no address can be made of', () => {
    expect(scannedCode('%E0%A4%A')).toBe('%E0%A4%A');
  });
});

import { parsePhone } from '@shared/people/phone';

const reasonOf = (text: string) => {
  const parsed = parsePhone(text);
  return parsed.ok ? 'accepted' : parsed.reason;
};

describe('a mobile number', () => {
  it.each([
    '13812345678',
    '+86 138-1234-5678',
    '0086 13812345678',
    '8613812345678',
    '１３８ １２３４ ５６７８',
    '＋８６（138）12345678',
    '138–1234–5678',
  ])('is read from %s', (typed) => {
    expect(parsePhone(typed)).toEqual({ ok: true, phone: '13812345678' });
  });

  it.each([
    ['1381234567', 'length'],
    ['138123456789', 'length'],
    ['', 'length'],
    ['+852 5123 4567', 'length'],
    ['12812345678', 'notMobile'],
    ['05748712351', 'notMobile'],
    ['1381234567a', 'characters'],
    ['我的手机', 'characters'],
    ['138+12345678', 'characters'],
  ])('is refused as %s: %s', (typed, reason) => {
    expect(reasonOf(typed)).toBe(reason);
  });
});

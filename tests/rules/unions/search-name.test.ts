import { isFoundBy, searchPrefix, searchPrefixesOf } from '@shared/features/unions/search-name';

const name = '宁波市宁海县西店镇滨海电器工会';
const union = { name, regionCode: '330226111' };
const isFound = (text: string) =>
  searchPrefixesOf(name, union.regionCode).includes(searchPrefix(text)) && isFoundBy(text, union);

describe('how a union is found by name', () => {
  it.each(['宁波市宁海县西店', '宁海', '西店镇', '滨海电', '宁海县西店镇滨海电器工会', ' 滨海　电器'])(
    'by %s',
    (text) => {
      expect(isFound(text)).toBe(true);
    },
  );

  it.each(['电器', '宁海县西店镇滨海电器工会二厂', '奉化', '店镇'])('not by %s', (text) => {
    expect(isFound(text)).toBe(false);
  });

  it('with or without 市 inside the name', () => {
    const yuyao = { name: '余姚市总工会', regionCode: '330281' };
    expect(isFoundBy('余姚总', yuyao)).toBe(true);
    expect(isFoundBy('余姚市总', yuyao)).toBe(true);
  });

  it('by letters and digits of any width and case', () => {
    const zone = { name: 'Hui家集卡工会联合会', regionCode: '330206' };
    expect(isFoundBy('ｈｕｉ家', zone)).toBe(true);
  });

  it('asks for nothing when only the city is typed', () => {
    expect(searchPrefix('宁波市')).toBe('');
  });
});

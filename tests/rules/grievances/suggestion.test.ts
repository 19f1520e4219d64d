import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { grievanceMatters } from '@shared/features/grievances/categories';
import { lexicon } from '@shared/features/grievances/suggestion/lexicon';
import { judge } from '@shared/features/grievances/suggestion/model';
import trained from '@shared/features/grievances/suggestion/model.json';
import { suggest } from '@shared/features/grievances/suggestion/suggest';

const root = path.join(__dirname, '../../..');

// none of these is a sentence of scripts/classifier/invented
describe('the suggested category', () => {
  it.each([
    ['集卡运费压了两个月，车队说等货主打款', 'WAGE'],
    ['站长说我超时，一天罚了我八十', 'PLATFORM_RULE'],
    ['跑一单平台抽走三成', 'PLATFORM_RULE'],
    ['进厂快一年了，劳动合同一直没签', 'CONTRACT'],
    ['每天干十二个小时，一个月只休一天', 'HOURS_LEAVE'],
    ['组长老是动手动脚', 'SPECIAL_PROTECTION'],
    ['公积金公司一直不给交', 'SOCIAL_INSURANCE'],
    ['住院了，医疗互助能报多少', 'SERVICE'],
    ['小区物业费涨价，业主都不同意', 'OTHER'],
  ])('of %s is %s', (text, category) => {
    expect(suggest(text)).toMatchObject({ category, pleaseChoose: false });
  });

  it.each(['你好', '', '😀😀', '1234567', 'hello'])('is left to the person for "%s"', (text) => {
    expect(suggest(text)).toMatchObject({ category: undefined, pleaseChoose: true });
  });

  it('follows the title when the body speaks of something else', () => {
    const body = '我们小区旁边的路也一直没修好。';
    expect(suggest(body, '工资拖欠三个月不发').category).toBe('WAGE');
  });

  it('gives three matters, the likeliest first, each one of ours', () => {
    const { matters } = suggest('老板拖欠工资');
    const confidences = matters.map(({ confidence }) => confidence);
    expect(matters).toHaveLength(3);
    expect(confidences).toEqual([...confidences].sort((one, other) => other - one));
    expect(grievanceMatters).toEqual(expect.arrayContaining(matters.map(({ matter }) => matter)));
  });

  it('is higher for work than for a neighbour’s noise', () => {
    expect(suggest('公司拖欠员工工资').isAboutWork).toBeGreaterThan(0.7);
    expect(suggest('楼上邻居半夜装修太吵').isAboutWork).toBeLessThan(0.3);
  });

  it('is always a choice for the person when the floor is out of reach', () => {
    expect(suggest('老板拖欠工资', undefined, { ...trained, floor: 1.01 })).toMatchObject({ pleaseChoose: true });
  });
});

describe('the model', () => {
  it('knows every matter but the one for what is not the union’s', () => {
    expect([...trained.matters, 'OTHER.NOT_UNION'].sort()).toEqual([...grievanceMatters].sort());
    expect(Object.keys(lexicon).sort()).toEqual([...grievanceMatters].sort());
  });

  it('gives probabilities that make one', () => {
    const { matters } = judge(trained, new Map([['工资', 1]]));
    expect(matters.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  });

  it('is small enough for the function bundle', () => {
    expect(readFileSync(path.join(root, 'shared/features/grievances/suggestion/model.json')).length).toBeLessThan(
      60 * 1024,
    );
  });

  it('stays out of the mini-program', () => {
    const sources = readdirSync(path.join(root, 'miniprogram'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    expect(sources.length).toBeGreaterThan(0);
    const importers = sources.filter((file) =>
      /grievances\/suggestion\/(?:suggest|model|features|lexicon)['".]/.test(
        readFileSync(path.join(root, 'miniprogram', file), 'utf8'),
      ),
    );
    expect(importers).toEqual([]);
  });
});

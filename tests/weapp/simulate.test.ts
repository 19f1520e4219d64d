import { boot } from './harness';

const simulated = {
  grade: 'MAJOR',
  owner: { officeName: '西店镇总工会', handlerName: null, phone: null },
  told: ['宁海县集卡司机行业工会联合会'],
  acceptDueAt: '2026-11-17T09:30:00.000Z',
  finishDueAt: '2026-11-30T09:30:00.000Z',
  isDueCertain: true,
  tried: [
    { rule: 'WORKPLACE_TOWN', isMet: true, officeName: '西店镇总工会' },
    { rule: 'RED_FLAG_TO_COUNTY', isMet: false, officeName: '宁海县总工会' },
  ],
  silence: [
    { kind: 'remind', at: '2026-11-16T05:00:00.000Z', officeName: '西店镇总工会' },
    { kind: 'takeOver', at: '2026-11-18T05:00:00.000Z', officeName: '宁海县总工会' },
  ],
};

describe('the simulator', () => {
  it('asks for the place before it answers, then says where a matter goes, why, and who follows when nobody acts', async () => {
    const app = await boot({ cloud: () => simulated });
    const page = await app.open('packages/office/pages/simulate/index');
    await page.sees('不会真的开工单');
    await page.tap('run-simulation');
    await page.sees('请选择一项');
    expect(app.calls.filter(({ action }) => action === 'tickets.simulate')).toEqual([]);
    await page.tap('matter-category-WAGE');
    await page.tap('matter-ARREARS');
    await page.tap('simulate-town');
    await page.tap('county-330226');
    await page.tap('town-330226111');
    await page.tap('run-simulation');
    await page.sees('西店镇总工会');
    for (const text of [
      '较大',
      '按上班的地方，归西店镇总工会管。',
      '紧急情况直接到县级',
      '宁海县总工会接手，重新计时',
    ]) {
      expect(page.text()).toContain(text);
    }
  });
});

import { Failure } from '@shared/kernel/failure';
import { waitUntil } from '../support/wait-until';
import { expectCompiledRows, expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget } from './budget';
import { boot } from './harness';

const home = {
  name: '林晓棠',
  membership: null,
  duties: [],
  unreadMessages: 0,
  openTickets: [],
  asOf: '2026-11-16T02:00:00.000Z',
};
const union = {
  unionId: 'union-1',
  name: '西店镇小橘灯文具有限公司工会委员会',
  address: '西店镇滨海路 8 号',
  districtId: 'district-1',
  districtName: '滨海片区',
  townCode: '330226111',
};

const cloudOf = (unions: (input: unknown) => unknown) => (action: string, input: unknown) => {
  if (action === 'people.home') return home;
  if (action === 'districts.unions') return unions(input);
  throw new Failure('action.unknown');
};

describe('picking the union of a visit', () => {
  it('lists the unions of the districts, each row small, and asks little of the cloud', async () => {
    const openPicker = async (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => ({ ...union, unionId: `union-${index + 1}` }));
      const app = await boot({ cloud: cloudOf(() => ({ rows })) });
      const page = await app.open('packages/field/pages/log-visit/index');
      await page.sees(union.name);
      expectFewCalls(app);
      expectPageWithinBudget(page);
      expectCompiledRows(page, count);
      return { page, rows: count };
    };
    expectRowsWithinBudget(await openPicker(5), await openPicker(20));
  });

  it('narrows the unions by what is typed, asking once one stops, and takes another when it was the wrong one', async () => {
    const asked: unknown[] = [];
    const unions = (input: unknown) => {
      asked.push(input);
      return { rows: JSON.stringify(input).includes('码头') ? [] : [union] };
    };
    const app = await boot({ cloud: cloudOf(unions) });
    const page = await app.open('packages/field/pages/log-visit/index');
    await page.sees(union.name);
    for (const typed of ['码', '码头', ' 码头 ']) await page.input('search-union', typed);
    await page.sees('没有找到');
    expect(asked).toEqual([{}, { text: '码头' }]);
    await page.input('search-union', '');
    await page.tap('union-union-1');
    await page.sees(union.address);
    await page.tap('change-union');
    await waitUntil(() => page.has('search-union'), 'the list of unions');
    await page.tap('union-union-1');
    await page.sees('哪天去的');
  });
});

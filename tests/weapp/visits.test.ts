import { Failure } from '@shared/kernel/failure';
import { waitUntil } from '../support/wait-until';
import {
  expectCompiledRows,
  expectFewCalls,
  expectPageWithinBudget,
  expectRowsWithinBudget,
  expectSmallChange,
} from './budget';
import { boot, type OpenedPage, type RunningApp } from './harness';

const serverNow = '2026-11-16T02:00:00.000Z';
const home = {
  name: '林晓棠',
  membership: null,
  duties: [],
  unreadMessages: 0,
  openTickets: [],
  asOf: serverNow,
};
const union = {
  unionId: 'union-1',
  name: '西店镇小橘灯文具有限公司工会委员会',
  address: '西店镇滨海路 8 号',
  districtId: 'district-1',
  districtName: '滨海片区',
  townCode: '330226111',
};
const opened = {
  ticketId: 'ticket-1',
  number: '20261116-7K3QF-C',
  officeName: '西店镇总工会',
  acceptDueAt: '2026-11-18T09:30:00.000Z',
};
const logged = { visitId: 'visit-1', unionName: union.name, tickets: [opened] };

type Answer = (input: unknown, key: string | undefined) => unknown;

const cloudWith =
  (answers: Record<string, Answer> = {}) =>
  (action: string, input: unknown, key: string | undefined) => {
    const known: Readonly<Record<string, Answer>> = {
      'people.home': () => home,
      'districts.unions': () => ({ rows: [union] }),
      'visits.log': () => logged,
      ...answers,
    };
    const answer = known[action];
    if (!answer) throw new Failure('action.unknown');
    return answer(input, key);
  };

const logs = ({ calls }: RunningApp) => calls.filter(({ action }) => action === 'visits.log');

const reachMatters = async (page: OpenedPage): Promise<void> => {
  await page.tap('union-union-1');
  await page.tap('purpose-HEAR_GRIEVANCES');
  await page.tap('onward');
  await page.sees('第 2 步，共 3 步');
  await page.input('people-met', '12');
  await page.input('found', '流水线正常');
  await page.tap('onward');
  await page.sees('第 3 步，共 3 步');
};

const addMatter = async (page: OpenedPage): Promise<void> => {
  await page.tap('add-matter');
  await page.tap('matter-category-WAGE');
  await page.tap('matter-OVERTIME_PAY');
  await page.input('story-said', '周末加班没有加班费');
  await page.input('story-headcount', '2');
};

describe('logging a visit', () => {
  it('sends one text box, once, for one key typed', async () => {
    const app = await boot({ cloud: cloudWith() });
    const page = await app.open('packages/field/pages/log-visit/index');
    await reachMatters(page);
    await page.tap('previous');
    await page.sees('第 2 步，共 3 步');
    // Long enough that sending this box again as well would show.
    const metWhom = '小方'.repeat(50);
    await page.input('met-whom', metWhom);
    await waitUntil(() => page.attribute('met-whom', 'value') === metWhom, 'the other box');
    const typeOneMore = () => page.input('found', '流水线正常。');
    await expectSmallChange(page, typeOneMore, () => page.attribute('found', 'value') === '流水线正常。');
  });

  it('sends little when a purpose is ticked', async () => {
    const app = await boot({ cloud: cloudWith() });
    const page = await app.open('packages/field/pages/log-visit/index');
    await page.tap('union-union-1');
    const isTicked = () => page.attribute('purpose-AID', 'aria-checked') === 'true';
    await waitUntil(() => page.has('purpose-AID'), 'the purposes');
    await expectSmallChange(page, () => page.tap('purpose-AID'), isTicked);
  });

  it('sends the same visit under the same key when the network failed', async () => {
    const tries: { readonly input: unknown; readonly key: string | undefined }[] = [];
    const log: Answer = (input, key) => {
      tries.push({ input, key });
      if (tries.length === 1) throw new Error('no network');
      return logged;
    };
    const app = await boot({ cloud: cloudWith({ 'visits.log': log }) });
    const page = await app.open('packages/field/pages/log-visit/index');
    await reachMatters(page);
    await page.tap('onward');
    await page.sees('现在没有网络');
    await page.tap('onward');
    await page.sees(opened.number);
    expect(tries[0]?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(tries).toEqual([tries[0], tries[0]]);
  });

  it('logs a visit without a matter, at the time the server has', async () => {
    const app = await boot({ cloud: cloudWith({ 'visits.log': () => ({ ...logged, tickets: [] }) }) });
    const page = await app.open('packages/field/pages/log-visit/index');
    await reachMatters(page);
    await page.sees('没有发现问题，直接提交就行');
    await page.tap('onward');
    await page.sees('走访已经记下');
    expect(logs(app)).toHaveLength(1);
    expect(logs(app)[0]?.input).toMatchObject({
      unionId: 'union-1',
      purposes: ['HEAR_GRIEVANCES'],
      peopleMet: 12,
      matters: [],
      visitedAt: expect.stringMatching(/^2026-11-16T02:0/),
    });
  });

  it('reports a matter with whom it concerns, once that person agreed', async () => {
    const app = await boot({ cloud: cloudWith() });
    const page = await app.open('packages/field/pages/log-visit/index');
    await reachMatters(page);
    await addMatter(page);
    await page.tap('concerns');
    await page.input('concerns-name', '小方');
    await page.input('concerns-phone', '123');
    await page.tap('keep-matter');
    await page.sees('请填 11 位手机号');
    await page.input('concerns-phone', '13905740002');
    expectPageWithinBudget(page);
    await page.tap('keep-matter');
    await page.sees('第 1 件：加班费');
    await page.tap('onward');
    await page.sees(opened.number);
    await page.sees(/西店镇总工会，最晚 (2026年)?11月18日 周三 17:30 前受理/);
    expect(logs(app)[0]?.input).toMatchObject({
      matters: [{ matter: 'WAGE.OVERTIME_PAY', headcount: 2, concerns: { name: '小方', phone: '13905740002' } }],
    });
  });

  it('keeps the visit and the matter being written when the app is killed, and sends one visit', async () => {
    const storage = new Map<string, unknown>();
    const before = await boot({ storage, cloud: cloudWith() });
    const first = await before.open('packages/field/pages/log-visit/index');
    await reachMatters(first);
    await addMatter(first);
    await waitUntil(() => JSON.stringify([...storage]).includes('周末加班'), 'the draft to be kept');
    const app = await boot({ storage, cloud: cloudWith() });
    const page = await app.open('packages/field/pages/log-visit/index');
    await page.sees('上次填的内容还在');
    await page.sees(union.address);
    await page.tap('onward');
    await page.sees('第 2 步，共 3 步');
    await page.tap('onward');
    await page.sees('这件事');
    await page.tap('keep-matter');
    await page.sees('第 1 件：加班费');
    await Promise.all([page.tap('onward'), page.tap('onward')]);
    await page.sees(opened.number);
    expect(logs(app)).toHaveLength(1);
    expect([...storage.keys()].filter((key) => /draft|visit/.test(key))).toEqual([]);
  });

  it('says what to do when the union is not in the district, and loses nothing', async () => {
    const refuse = () => {
      throw new Failure('visit.unionOutsideDistrict');
    };
    const app = await boot({ cloud: cloudWith({ 'visits.log': refuse }) });
    const page = await app.open('packages/field/pages/log-visit/index');
    await reachMatters(page);
    await page.tap('onward');
    await page.sees('这家工会不在您的片区');
    await page.tap('previous');
    await page.sees('第 2 步，共 3 步');
    expect(page.attribute('people-met', 'value')).toBe('12');
  });
});

describe('visits', () => {
  const visitAt = (position: number) => ({
    visitId: `visit-${position}`,
    unionName: union.name,
    visitedAt: serverNow,
    peopleMet: 12,
    matterCount: 1,
  });

  it('are listed with the day, the people and the matters, each row small', async () => {
    const openList = async (count: number) => {
      const rows = Array.from({ length: count }, (_, index) => visitAt(index + 1));
      const app = await boot({ cloud: cloudWith({ 'visits.mine': () => ({ rows }) }) });
      const page = await app.open('packages/field/pages/visits/index');
      await page.sees('11月16日 周一，见了 12 人');
      expectFewCalls(app);
      expectPageWithinBudget(page);
      expectCompiledRows(page, count);
      return { page, rows: count };
    };
    expectRowsWithinBudget(await openList(5), await openList(20));
  });

  it('show their tickets', async () => {
    const visit = {
      ...visitAt(1),
      districtName: '滨海片区',
      districtWorkerName: '林晓棠',
      purposes: ['HEAR_GRIEVANCES'],
      metWhom: null,
      found: '流水线正常',
      photoUrls: [],
      tickets: [opened],
    };
    const app = await boot({ cloud: cloudWith({ 'visits.read': () => visit }) });
    const page = await app.open('packages/field/pages/visit/index', { visitId: 'visit-1' });
    await page.sees('听诉求');
    await page.sees(opened.number);
    expectPageWithinBudget(page);
  });
});

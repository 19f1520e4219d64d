import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { may, sampleRow, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectCompiledRows, expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget } from './budget';
import { boot, type RunningApp } from './harness';

const changed = { state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' };

const cloudWith = (answers: Record<string, () => unknown>) => (action: string) => {
  const answer = answers[action];
  if (!answer) throw new Failure('action.unknown');
  return answer();
};

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input }) => input);

/** Due in another year, which is named and so makes the heaviest row, whatever year it is. */
const dueAt = `${Number(chinaDay(new Date()).slice(0, 4)) + 1}-11-18T09:30:00.000Z`;
const rows = (count: number) => Array.from({ length: count }, (_, index) => sampleRow(index + 1, { dueAt }));

describe('a worker', () => {
  it('sees own tickets with who, by when and how it stands, each row small', async () => {
    const openList = async (count: number) => {
      const list = { rows: rows(count), next: 'more' };
      const app = await boot({ cloud: cloudWith({ 'grievances.mine': () => list }) });
      const page = await app.open('pages/grievances/index');
      await page.sees(/最晚 \d{4}年11月18日 周. 17:30 前受理/);
      expectFewCalls(app);
      expectPageWithinBudget(page);
      expectCompiledRows(page, count);
      return { page, rows: count };
    };
    expectRowsWithinBudget(await openList(5), await openList(20));
  });

  it('is taught what the empty list is for', async () => {
    const app = await boot({ cloud: cloudWith({ 'grievances.mine': () => ({ rows: [] }) }) });
    const page = await app.open('pages/grievances/index');
    await page.sees('还没有反映过问题');
  });

  it('reads what happened, the newest first, with nothing to press that is not open now', async () => {
    const entry = (kind: 'filed' | 'accepted' | 'replied', by: string, text: string | null = null) =>
      ({ at: '2026-11-16T01:30:00.000Z', kind, by, text, details: {} }) as const;
    const timeline = [
      entry('filed', 'worker'),
      entry('accepted', '西店镇总工会'),
      entry('replied', '西店镇总工会', '已经约了车队明天谈'),
    ];
    const app = await boot({ cloud: cloudWith({ 'grievances.read': () => sampleTicket({ timeline }) }) });
    const page = await app.open('pages/grievance/index', { ticketId: 'ticket-1' });
    await page.sees(/西店镇总工会告知进展.*已经约了车队明天谈.*西店镇总工会受理了，开始办理.*您提交了诉求/s);
    expectFewCalls(app);
    expect(['answer', 'send-answer', 'confirm', 'send-confirm', 'handle'].filter(page.has)).toEqual([]);
  });

  it('reads that a district worker filed it, and answers the question', async () => {
    const ticket = sampleTicket({
      state: 'WAITING_FOR_WORKER',
      question: '有没有对账单？',
      visit: { visitedOn: '2026-11-16', districtWorkerName: '林晓棠' },
      may: may('answer'),
    });
    const app = await boot({
      cloud: cloudWith({ 'grievances.read': () => ticket, 'grievances.answer': () => changed }),
    });
    const page = await app.open('pages/grievance/index', { ticketId: 'ticket-1' });
    await page.sees('11月16日 周一 片区工作者 林晓棠 替您上报');
    await page.sees('有没有对账单？');
    expectPageWithinBudget(page);
    await page.input('answer', '有，在手机里。');
    await page.tap('send-answer');
    await waitUntil(() => inputsOf(app, 'grievances.answer').length > 0, 'the answer');
    expect(inputsOf(app, 'grievances.answer')[0]).toEqual({
      ticketId: 'ticket-1',
      text: '有，在手机里。',
      photoIds: [],
    });
  });

  it('learns that saying no hands it one level up, and says so with a reason', async () => {
    const ticket = sampleTicket({
      state: 'RESOLVED',
      outcome: { result: 'PAID', summary: '付了一半', amountPaidInFen: 6_300_000, confirmed: null },
      may: may('confirm'),
    });
    const app = await boot({
      cloud: cloudWith({ 'grievances.read': () => ticket, 'grievances.confirm': () => changed }),
    });
    const page = await app.open('pages/grievance/index', { ticketId: 'ticket-1' });
    await page.sees('会交给上一级总工会重新办');
    await page.tap('solved-no');
    await page.input('why-not', '还差 63,000 元');
    await page.tap('send-confirm');
    await waitUntil(() => inputsOf(app, 'grievances.confirm').length > 0, 'the answer');
    expect(inputsOf(app, 'grievances.confirm')[0]).toEqual({
      ticketId: 'ticket-1',
      solved: 'no',
      text: '还差 63,000 元',
    });
  });

  it('reads plainly that it was not found', async () => {
    const app = await boot({
      cloud: cloudWith({
        'grievances.read': () => {
          throw new Failure('thing.notFound');
        },
      }),
    });
    const page = await app.open('pages/grievance/index', { ticketId: 'ticket-9' });
    await page.sees('没有找到');
    expect(page.text()).toContain('12351');
  });
});

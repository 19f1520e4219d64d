import { Failure } from '@shared/kernel/failure';
import { may, sampleRow, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget, expectSmallChange } from './budget';
import { boot, type OpenedPage, type RunningApp } from './harness';

type Answer = (input: Record<string, unknown>) => unknown;

const cloudWith = (answers: Record<string, Answer>) => (action: string, input: unknown) => {
  const answer = answers[action];
  if (!answer) throw new Failure('action.unknown');
  return answer(input as Record<string, unknown>);
};

const { owner, acceptDueAt, finishDueAt, why, number, grade } = sampleTicket();
const filed = { ticketId: 'ticket-1', number, grade, owner, acceptDueAt, finishDueAt, isDueCertain: true, why };
const changed = { state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' };

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input, key }) => ({ input, key }));

const rows = (count: number) => Array.from({ length: count }, (_, index) => sampleRow(index + 1));

const chooseTown = async (page: OpenedPage): Promise<void> => {
  await page.tap('story-town');
  await page.tap('county-330226');
  await page.tap('town-330226111');
  await page.sees('宁海县 西店镇');
};

const reachLastStep = async (page: OpenedPage): Promise<void> => {
  await page.tap('matter-category-WAGE');
  await page.tap('matter-ARREARS');
  await page.tap('onward');
  await page.sees('第 2 步，共 3 步');
  await page.input('story-said', '两个月没发工资');
  await chooseTown(page);
  await page.input('story-amount', '3万5');
  await page.sees('即 35,000 元');
  await page.tap('onward');
  await page.sees('第 3 步，共 3 步');
  await page.input('contact-name', '老郑');
};

describe('filing a grievance', () => {
  it('asks for the matter before it goes on, in a page that fits', async () => {
    const app = await boot();
    const page = await app.open('pages/file/index');
    expectPageWithinBudget(page);
    await page.tap('onward');
    await page.sees('请选择一项');
    expect(page.text()).toContain('第 1 步，共 3 步');
  });

  it('puts the telephone before the form when a life is in danger', async () => {
    const makePhoneCall = jest.fn(() => Promise.resolve({}));
    const app = await boot({ wx: { makePhoneCall } });
    const page = await app.open('pages/file/index');
    await page.tap('danger-SELF_HARM');
    await page.sees('先保证安全');
    await page.tap('打 12351');
    await waitUntil(() => makePhoneCall.mock.calls.length > 0, 'the call');
    expect(makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '12351' }));
  });

  it('files one ticket with two taps, and says the number, the office, the day and why', async () => {
    const app = await boot({ cloud: cloudWith({ 'grievances.file': () => filed }) });
    const page = await app.open('pages/file/index');
    await reachLastStep(page);
    await page.input('contact-phone', '12345');
    await page.tap('onward');
    await page.sees('请填 11 位手机号');
    await page.input('contact-phone', '139 0574 0001');
    await Promise.all([page.tap('onward'), page.tap('onward')]);
    await page.sees(number);
    await page.sees('11月18日 周三 17:30');
    await page.sees('按上班的地方，归西店镇总工会管。');
    expect(inputsOf(app, 'grievances.file')).toEqual([
      expect.objectContaining({
        input: expect.objectContaining({
          matter: 'WAGE.ARREARS',
          amountInFen: 3_500_000,
          workplaceTownCode: '330226111',
          headcount: 1,
        }),
      }),
    ]);
  });

  it('sends little when one choice changes', async () => {
    const app = await boot();
    const page = await app.open('pages/file/index');
    await reachLastStep(page);
    const isChosen = () => page.attribute('identity-confidential', 'aria-checked') === 'true';
    await expectSmallChange(page, () => page.tap('identity-confidential'), isChosen);
  });

  it('loses nothing without a network and sends the same again under the same key', async () => {
    const answers = [
      () => {
        throw new Error('no network');
      },
      () => filed,
    ];
    const app = await boot({ cloud: cloudWith({ 'grievances.file': () => answers.shift()?.() }) });
    const page = await app.open('pages/file/index');
    await reachLastStep(page);
    await page.input('contact-phone', '13905740001');
    await page.tap('onward');
    await page.sees('现在没有网络');
    await page.tap('onward');
    await page.sees(number);
    await page.tap('open-ticket');
    await app.arriveAt('pages/grievance/index');
  });

  it('finds what was typed after the app was killed, and files it under the first key', async () => {
    const storage = new Map<string, unknown>();
    const before = await boot({ storage });
    await reachLastStep(await before.open('pages/file/index'));
    await waitUntil(() => JSON.stringify([...storage]).includes('老郑'), 'the draft to be kept');
    const app = await boot({ storage, cloud: cloudWith({ 'grievances.file': () => filed }) });
    const page = await app.open('pages/file/index');
    await page.sees('上次填的内容还在');
    await page.tap('onward');
    await page.sees('宁海县 西店镇');
    await page.tap('onward');
    await page.input('contact-phone', '13905740001');
    await page.tap('onward');
    await page.sees(number);
    expect([...storage.keys()].filter((key) => key.includes('draft.grievance'))).toEqual([]);
  });
});

describe('a worker', () => {
  it('sees own tickets with who, by when and how it stands, each row small', async () => {
    const openList = async (count: number) => {
      const list = { rows: rows(count), next: 'more' };
      const app = await boot({ cloud: cloudWith({ 'grievances.mine': () => list }) });
      const page = await app.open('pages/grievances/index');
      await page.sees('最晚 11月18日 周三 17:30 前受理');
      expectFewCalls(app);
      expectPageWithinBudget(page);
      return { page, rows: count };
    };
    expectRowsWithinBudget(await openList(5), await openList(20));
  });

  it('is taught what the empty list is for', async () => {
    const app = await boot({ cloud: cloudWith({ 'grievances.mine': () => ({ rows: [] }) }) });
    const page = await app.open('pages/grievances/index');
    await page.sees('还没有反映过问题');
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
    expect(inputsOf(app, 'grievances.answer')[0]?.input).toEqual({
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
    expect(inputsOf(app, 'grievances.confirm')[0]?.input).toEqual({
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

describe('an office', () => {
  it('lists tickets with grade, people and amount, overdue in words, each row small', async () => {
    const openInbox = async (count: number) => {
      const [first, ...others] = rows(count);
      const list = { rows: [{ ...first, isOverdue: true }, ...others] };
      const app = await boot({ cloud: cloudWith({ 'tickets.inbox': () => list }) });
      const page = await app.open('packages/office/pages/inbox/index');
      await page.sees('一般 · 8 人 · 126,000 元');
      expect(page.text()).toContain('已超期');
      expectFewCalls(app);
      expectPageWithinBudget(page);
      return { page, rows: count };
    };
    expectRowsWithinBudget(await openInbox(5), await openInbox(20));
  });

  it('opens on the filter of its address, and a row opens the ticket', async () => {
    const app = await boot({
      cloud: cloudWith({ 'tickets.inbox': () => ({ rows: rows(1) }), 'grievances.read': () => sampleTicket() }),
    });
    const page = await app.open('packages/office/pages/inbox/index', { show: 'closed' });
    await page.sees('126,000 元');
    expect(inputsOf(app, 'tickets.inbox')[0]?.input).toEqual({ show: 'closed' });
    await page.tap('ticket-ticket-1');
    const ticket = await app.arriveAt('packages/office/pages/ticket/index');
    await ticket.sees('宁海县 西店镇');
  });

  it('accepts, and records an outcome only with its amount and day', async () => {
    let ticket = sampleTicket({ isMine: false, may: may('accept') });
    const app = await boot({
      cloud: cloudWith({
        'grievances.read': () => ticket,
        'tickets.accept': () => {
          ticket = sampleTicket({ isMine: false, state: 'ACCEPTED', may: may('reply', 'ask', 'recordOutcome') });
          return changed;
        },
      }),
    });
    const page = await app.open('packages/office/pages/ticket/index', { ticketId: 'ticket-1' });
    await page.tap('accept');
    await page.sees('接下来做什么');
    expect(page.has('accept')).toBe(false);
    expectPageWithinBudget(page);
    await page.tap('deed-recordOutcome');
    await page.tap('result-PAID');
    await page.input('summary', '全部付清');
    await page.tap('send-outcome');
    await page.sees('需要填写这一项');
    expect(inputsOf(app, 'tickets.recordOutcome')).toEqual([]);
  });
});

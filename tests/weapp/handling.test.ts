import { Failure } from '@shared/kernel/failure';
import { may, sampleRow, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectCompiledRows, expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget } from './budget';
import { boot, type RunningApp } from './harness';

const desk = 'packages/office/pages/ticket/index';
const changed = { state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' };

const cloudWith = (answers: Record<string, () => unknown>) => (action: string) => {
  const answer = answers[action];
  if (!answer) throw new Failure('action.unknown');
  return answer();
};

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input }) => input);

const rows = (count: number) => Array.from({ length: count }, (_, index) => sampleRow(index + 1));

/** The ticket page of an office that may do this much. */
const openDesk = async (...deeds: readonly (keyof ReturnType<typeof may>)[]) => {
  const ticket = sampleTicket({ isMine: false, state: 'ACCEPTED', may: may(...deeds) });
  const done = () => changed;
  const app = await boot({
    cloud: cloudWith({
      'grievances.read': () => ticket,
      'tickets.reply': done,
      'tickets.ask': done,
      'tickets.recordOutcome': done,
    }),
  });
  const page = await app.open(desk, { ticketId: 'ticket-1' });
  await page.sees('宁海县 西店镇');
  return { app, page };
};

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
      expectCompiledRows(page, count);
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
    expect(inputsOf(app, 'tickets.inbox')[0]).toEqual({ show: 'closed' });
    await page.tap('ticket-ticket-1');
    const ticket = await app.arriveAt(desk);
    await ticket.sees('宁海县 西店镇');
  });

  it('accepts, and is then offered what comes next', async () => {
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
    const page = await app.open(desk, { ticketId: 'ticket-1' });
    await Promise.all([page.tap('accept'), page.tap('accept')]);
    await page.sees('接下来做什么');
    expect(page.has('accept')).toBe(false);
    expect(inputsOf(app, 'tickets.accept')).toEqual([{ ticketId: 'ticket-1' }]);
    expectPageWithinBudget(page);
  });

  it.each([
    ['reply', '已经约了车队明天谈'],
    ['ask', '有没有对账单？'],
  ] as const)('sends the worker a word to %s, and the box closes', async (deed, text) => {
    const { app, page } = await openDesk('reply', 'ask', 'recordOutcome');
    await page.tap(`deed-${deed}`);
    await page.tap(`send-${deed}`);
    await waitUntil(() => page.attribute(deed, 'aria-invalid') === 'true', 'the empty box to be marked');
    await page.input(deed, text);
    await page.tap(`send-${deed}`);
    await waitUntil(() => !page.has(`send-${deed}`), 'the box to close');
    expect(inputsOf(app, `tickets.${deed}`)).toEqual([{ ticketId: 'ticket-1', text }]);
  });

  it('records money as paid only with its amount and a day that has come', async () => {
    const { app, page } = await openDesk('recordOutcome');
    await page.tap('deed-recordOutcome');
    await page.tap('result-PAID');
    await page.input('summary', '全部付清');
    await page.tap('send-outcome');
    await page.sees('需要填写这一项');
    await page.input('paid', '12.6万');
    await page.fire('paid-on', 'change', { value: '2026-11-17' });
    await page.tap('send-outcome');
    await page.sees('日期不能晚于今天');
    expect(inputsOf(app, 'tickets.recordOutcome')).toEqual([]);
    await page.fire('paid-on', 'change', { value: '2026-11-16' });
    await page.tap('send-outcome');
    await waitUntil(() => inputsOf(app, 'tickets.recordOutcome').length > 0, 'the outcome');
    expect(inputsOf(app, 'tickets.recordOutcome')).toEqual([
      {
        ticketId: 'ticket-1',
        result: 'PAID',
        summary: '全部付清',
        amountPaidInFen: 12_600_000,
        paidOn: '2026-11-16',
      },
    ]);
  });

  it.each([
    ['nothing', [], []],
    ['a reply', ['reply'], ['handle', 'deed-reply']],
    ['a question and an outcome', ['ask', 'recordOutcome'], ['handle', 'deed-ask', 'deed-recordOutcome']],
  ] as const)('is offered %s when that is all it may do', async (_what, deeds, offered) => {
    const { app, page } = await openDesk(...deeds);
    const buttons = ['handle', 'accept', 'deed-reply', 'deed-ask', 'deed-recordOutcome'];
    expect(buttons.filter(page.has)).toEqual(offered);
    expectFewCalls(app);
  });
});

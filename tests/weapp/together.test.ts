import { Failure } from '@shared/kernel/failure';
import { may, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectPageWithinBudget } from './budget';
import { boot, type OpenedPage, type RunningApp, wxFunction } from './harness';

const ticketPage = 'packages/office/pages/ticket/index';
const deskPage = 'packages/office/pages/desk/index';
const ticketId = 'ticket-1';
const changed = { state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' };

type Ticket = NonNullable<Parameters<typeof sampleTicket>[0]>;
type Deed = keyof ReturnType<typeof may>;

const noShare = { agreedInFen: null, paidInFen: null, confirmed: null, receivedInFen: null, isWithdrawn: false };

const joinedOf = (count: number): NonNullable<Ticket['joined']> =>
  Array.from({ length: count }, (_, at) => ({
    grievanceId: `grievance-${at}`,
    channel: 'miniProgram',
    said: `我是第 ${at + 2} 个，也没有拿到运费。`,
    amountInFen: 630_000,
    identity: 'named',
    filedAt: '2026-11-16T01:30:00.000Z',
    share: noShare,
  }));

const related = {
  ticketId: 'ticket-2',
  number: '20261110-9ABCD-2',
  matter: 'WAGE.ARREARS',
  state: 'ACCEPTED',
  officeName: '西店镇总工会',
  filedAt: '2026-11-10T01:30:00.000Z',
  why: 'sameEmployer',
};

const letter = {
  letterId: 'letter-1',
  kind: 'REMINDER' as const,
  number: '西店镇总工会〔2026〕提示 1 号',
  recipient: '风筝线集装箱运输有限公司',
  signatory: '陈立',
  issuedOn: '2026-11-15',
  answerDueOn: '2026-11-20',
  facts: '运费没有结。',
  requests: '三十日内付清。',
};

const bootWith = (answers: Record<string, () => unknown>, more: Parameters<typeof boot>[0] = {}) =>
  boot({
    ...more,
    cloud: (action) => {
      const answer = answers[action];
      if (answer) return answer();
      if (/^tickets\./.test(action)) return changed;
      throw new Failure('action.unknown');
    },
  });

const sent = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input }) => input);

const openTicket = async (ticket: Ticket, more: Record<string, () => unknown> = {}, wx?: Record<string, unknown>) => {
  const shown = sampleTicket({ isMine: false, state: 'ACCEPTED', ...ticket });
  const app = await bootWith({ 'grievances.read': () => shown, ...more }, wx ? { wx } : {});
  const page = await app.open(ticketPage, { ticketId });
  await page.sees('宁海县 西店镇');
  return { app, page };
};

const openForm = async (deed: Deed, people: number, rows: readonly object[] = []) => {
  const opened = await openTicket(
    { may: may(deed), joined: joinedOf(people) },
    { 'tickets.suggestMerges': () => ({ rows }) },
  );
  await opened.page.tap(`deed-${deed}`);
  return opened;
};

const untilGone = (page: OpenedPage, deed: Deed) => waitUntil(() => !page.has(`send-${deed}`), 'the form to go');

const tick = async (page: OpenedPage, box: string, isTicked: boolean): Promise<void> => {
  await page.tap(box);
  await waitUntil(() => page.attribute(box, 'aria-checked') === String(isTicked), `${box} to change`);
};

describe('an office with many people on one ticket', () => {
  it('reads what each who joined said and what their part came to, ten at a time', async () => {
    const people = joinedOf(12);
    const share = { ...noShare, agreedInFen: 630_000, paidInFen: 300_000, confirmed: 'part' as const };
    const { page } = await openTicket({ joined: people.map((one, at) => (at === 0 ? { ...one, share } : one)) });
    await page.sees('谈妥 6,300 元，已付 3,000 元，本人说解决了一部分');
    expect(page.has('person-9')).toBe(true);
    expect(page.has('person-10')).toBe(false);
    expectPageWithinBudget(page);
    await page.tap('later-people');
    await page.sees('我是第 13 个');
    expect(page.has('person-0')).toBe(false);
  });

  it('records what two of twelve get, each on another page, and nothing of the rest', async () => {
    const { app, page } = await openForm('recordShares', 12);
    await page.tap('send-recordShares');
    await page.sees('至少填一个人的金额');
    await page.input('agreed-first', '6300');
    await page.input('paid-first', '3000');
    expectPageWithinBudget(page);
    await page.tap('later-people');
    await waitUntil(() => page.has('agreed-11'), 'the later people');
    await page.input('agreed-11', '500');
    await page.tap('send-recordShares');
    await untilGone(page, 'recordShares');
    expect(sent(app, 'tickets.recordShares')).toEqual([
      {
        ticketId,
        shares: [
          { grievanceId: ticketId, agreedInFen: 630_000, paidInFen: 300_000 },
          { grievanceId: 'grievance-11', agreedInFen: 50_000 },
        ],
      },
    ]);
  });

  it('takes those who are ticked out into a ticket of their own', async () => {
    const { app, page } = await openForm('split', 3);
    await page.tap('send-split');
    await page.sees('至少选一个人');
    await tick(page, 'leaves-0', true);
    await tick(page, 'leaves-1', true);
    await tick(page, 'leaves-1', false);
    await tick(page, 'leaves-2', true);
    await page.input('split-reason', '不是同一个车队。');
    await page.tap('send-split');
    await untilGone(page, 'split');
    expect(sent(app, 'tickets.split')).toEqual([
      { ticketId, grievanceIds: ['grievance-0', 'grievance-2'], reason: '不是同一个车队。' },
    ]);
  });

  it('is not offered to take apart what one person said', async () => {
    const { page } = await openTicket({ may: may('split', 'recordShares', 'reply') });
    expect(['deed-split', 'deed-recordShares', 'deed-reply'].filter(page.has)).toEqual(['deed-reply']);
  });
});

describe('an office that has the same matter twice', () => {
  it('merges into the ticket it chooses', async () => {
    const { app, page } = await openForm('merge', 0, [related]);
    await page.sees('同一个单位');
    await page.tap('send-merge');
    expect(sent(app, 'tickets.merge')).toEqual([]);
    await page.tap('merge-into-ticket-2');
    await page.tap('send-merge');
    await untilGone(page, 'merge');
    expect(sent(app, 'tickets.merge')).toEqual([{ ticketId, intoTicketId: 'ticket-2' }]);
  });

  it('is told when there is nothing to merge', async () => {
    const { page } = await openForm('merge', 0);
    await page.sees('不用合并');
    expect(page.has('send-merge')).toBe(false);
  });
});

describe('a letter of the ticket', () => {
  it('opens as PDF in the phone’s own reader', async () => {
    const openDocument = jest.fn(() => Promise.resolve({}));
    const writeFileSync = jest.fn();
    const { app, page } = await openTicket(
      { letters: [letter] },
      { 'tickets.letter': () => ({ fileName: 'a.pdf', base64: 'JVBERg==' }) },
      {
        openDocument: wxFunction(openDocument),
        getFileSystemManager: () => ({ writeFileSync }),
        env: { USER_DATA_PATH: 'wxfile://usr' },
      },
    );
    expect(sent(app, 'tickets.letter')).toEqual([]);
    await page.tap('pdf-letter-1');
    await waitUntil(() => openDocument.mock.calls.length > 0, 'the letter to open');
    expect(sent(app, 'tickets.letter')).toEqual([{ ticketId, letterId: 'letter-1' }]);
    expect(writeFileSync).toHaveBeenCalledWith('wxfile://usr/a.pdf', 'JVBERg==', 'base64');
  });

  it('shows the worker no such button', async () => {
    const app = await bootWith({ 'grievances.read': () => sampleTicket({ letters: [letter] }) });
    const page = await app.open('pages/grievance/index', { ticketId });
    await page.sees('三十日内付清');
    expect(page.has('pdf-letter-1')).toBe(false);
  });
});

const { number, owner, acceptDueAt, finishDueAt, why, grade } = sampleTicket();
const filed = { ticketId, number, state: 'SUBMITTED', grade, owner, acceptDueAt, finishDueAt, why, isDueCertain: true };

const homeOf = (...roles: readonly string[]) => ({
  name: '坐席',
  membership: null,
  duties: roles.map((role) => ({ role, scope: { kind: 'region', id: '330226' }, scopeName: '宁海县' })),
  unreadMessages: 0,
  openTickets: [],
  asOf: '2026-11-16T02:00:00.000Z',
});

const call = {
  ticketId: 'ticket-7',
  number: '20261101-AAAAA-1',
  matter: 'WAGE.ARREARS',
  state: 'ACCEPTED',
  officeName: '西店镇总工会',
  dueAt: '2026-11-18T09:30:00.000Z',
  filedAt: '2026-11-01T01:30:00.000Z',
};

const answerCall = async (roles: readonly string[], rows: readonly object[] = []) => {
  const app = await bootWith({
    'people.home': () => homeOf(...roles),
    'desk.calls': () => ({ rows }),
    'desk.file': () => ({ ...filed, callNow: null }),
    'grievances.read': () => sampleTicket({ isMine: false }),
    'tickets.callBacks': () => ({ rows: [] }),
  });
  const page = await app.open(deskPage);
  return { app, page };
};

const find = async (page: OpenedPage) => {
  await page.input('call-phone', '139 0574 0001');
  await page.tap('find-calls');
  await page.sees('以前反映过的');
};

describe('a desk that answers a call', () => {
  it('asks for a number that can be one before it looks', async () => {
    const { app, page } = await answerCall(['hotlineAgent']);
    await page.input('call-phone', '139');
    await page.tap('find-calls');
    await page.sees('请填 11 位手机号');
    expect(sent(app, 'desk.calls')).toEqual([]);
    await page.tap('go-call-backs');
    await app.arriveAt('packages/office/pages/call-backs/index');
  });

  it('reads how earlier matters stand, and opens none it may not read', async () => {
    const { app, page } = await answerCall(['hotlineAgent'], [call]);
    await find(page);
    await page.sees('20261101-AAAAA-1');
    expect(page.text()).toContain('正在办理 · 西店镇总工会 · 最晚');
    expect(sent(app, 'desk.calls')).toEqual([{ phone: '13905740001' }]);
    expect(page.has('earlier-ticket-7')).toBe(false);
    expectPageWithinBudget(page);
  });

  it('opens an earlier matter when the person handles tickets as well', async () => {
    const { app, page } = await answerCall(['hotlineAgent', 'countyAdmin'], [call]);
    await find(page);
    await waitUntil(() => page.has('earlier-ticket-7'), 'the row to be one that opens');
    await page.tap('earlier-ticket-7');
    await app.arriveAt(ticketPage);
  });

  it('files for the caller in three steps, only with their consent, and tells the number', async () => {
    const { app, page } = await answerCall(['hotlineAgent']);
    await find(page);
    await page.tap('file-for-caller');
    await page.tap('matter-category-WAGE');
    await page.tap('matter-ARREARS');
    await page.tap('onward');
    await page.sees('第 2 步，共 3 步');
    await page.input('story-said', '两个月没发工资');
    await page.tap('story-town');
    await page.tap('county-330226');
    await page.tap('town-330226111');
    await page.tap('onward');
    await page.sees('第 3 步，共 3 步');
    await page.input('caller-name', '老郑');
    await page.tap('channel-stationDesk');
    await page.tap('onward');
    await page.sees('来电人同意了才能登记');
    expect(sent(app, 'desk.file')).toEqual([]);
    await page.tap('consent');
    expectPageWithinBudget(page);
    await page.tap('onward');
    await page.sees('请把单号念给来电人记下');
    expect(page.text()).toContain(number);
    expect(sent(app, 'desk.file')).toMatchObject([
      {
        matter: 'WAGE.ARREARS',
        said: '两个月没发工资',
        workplaceTownCode: '330226111',
        channel: 'stationDesk',
        contactName: '老郑',
        contactPhone: '13905740001',
        hasConsent: true,
      },
    ]);
    await page.tap('next-call');
    await waitUntil(() => page.has('find-calls'), 'the next call');
  });

  it('keeps what one caller said for that number alone', async () => {
    const { app, page } = await answerCall(['hotlineAgent']);
    await find(page);
    await page.tap('file-for-caller');
    await page.tap('matter-category-HARDSHIP');
    const storedAs = () => [...app.storage.keys()].filter((key) => key.includes('draft.'));
    await waitUntil(() => storedAs().length > 0, 'the draft to be kept');
    expect(storedAs().every((key) => key.endsWith('draft.desk-13905740001'))).toBe(true);
  });
});

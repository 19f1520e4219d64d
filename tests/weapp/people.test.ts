import { Failure } from '@shared/kernel/failure';
import { may, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectPageWithinBudget } from './budget';
import { type BootOptions, boot, type RunningApp, wxFunction } from './harness';

const ticketId = 'ticket-1';
const code = 'Abcdefghijklmnopqrst_1';
const changed = { state: 'WITHDRAWN', dueAt: null, officeName: '西店镇总工会' };

const cloudWith = (answers: Record<string, () => unknown>) => (action: string) => {
  const answer = answers[action];
  if (!answer) throw new Failure('action.unknown');
  return answer();
};

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input }) => input);

type Ticket = ReturnType<typeof sampleTicket>;

const openTicket = async (
  more: Partial<Ticket>,
  answers: Record<string, () => unknown> = {},
  wx?: BootOptions['wx'],
) => {
  const ticket = sampleTicket({ contact: null, ...more });
  const cloud = cloudWith({ 'grievances.read': () => ticket, ...answers });
  const app = await boot({ cloud, ...(wx && { wx }) });
  const page = await app.open('pages/grievance/index', { ticketId });
  await page.sees('宁海县 西店镇');
  return { app, page };
};

describe('a worker who takes a grievance back', () => {
  it('does it behind one tap, with a reason, and reads that pressure is only counted', async () => {
    const { app, page } = await openTicket({ may: may('withdraw') }, { 'grievances.withdraw': () => changed });
    expect(page.has('send-withdraw')).toBe(false);
    expect(page.has('reopen')).toBe(false);
    await page.tap('withdraw');
    expectPageWithinBudget(page);
    await page.tap('send-withdraw');
    await page.sees('请选择一项');
    expect(page.text()).not.toContain('只计入统计');
    await page.tap('withdraw-reason-UNDER_PRESSURE');
    await page.sees('只计入统计');
    await page.tap('send-withdraw');
    await waitUntil(() => inputsOf(app, 'grievances.withdraw').length > 0, 'the withdrawal');
    expect(inputsOf(app, 'grievances.withdraw')).toEqual([{ ticketId, reason: 'UNDER_PRESSURE' }]);
  });

  it('opens it again with words of why', async () => {
    const { app, page } = await openTicket(
      { state: 'WITHDRAWN', may: may('reopen') },
      { 'grievances.reopen': () => changed },
    );
    expect(page.has('withdraw')).toBe(false);
    await page.tap('reopen');
    await page.tap('send-reopen');
    await waitUntil(() => page.attribute('reopen-text', 'aria-invalid') === 'true', 'the empty box to be marked');
    await page.input('reopen-text', '答应的钱还是没有付');
    await page.tap('send-reopen');
    await waitUntil(() => inputsOf(app, 'grievances.reopen').length > 0, 'the reopening');
    expect(inputsOf(app, 'grievances.reopen')).toEqual([{ ticketId, text: '答应的钱还是没有付' }]);
  });
});

describe('a worker among others', () => {
  const myShare = {
    grievanceId: 'grievance-2',
    amountInFen: 1_500_000,
    agreedInFen: 1_200_000,
    paidInFen: 600_000,
    confirmed: null,
    receivedInFen: null,
    isWithdrawn: false,
  };

  it('reads how many they are and what the own part came to, and copies the link for colleagues', async () => {
    const setClipboardData = wxFunction(() => ({}));
    const { page } = await openTicket({ inviteCode: code, grievanceCount: 8, myShare }, {}, { setClipboardData });
    await page.sees('现在有 8 人一起反映这件事');
    for (const said of ['谈妥12,000 元', '已付6,000 元']) expect(page.text()).toContain(said);
    expect(page.text()).not.toContain('您收到');
    await page.tap('copy-invite');
    await page.sees('已经复制');
    expect(setClipboardData).toHaveBeenCalledWith(
      expect.objectContaining({ data: `/pages/join-grievance/index?code=${code}` }),
    );
  });

  it('neither invites nor takes back once more after taking the own part back', async () => {
    const own = { ...myShare, isWithdrawn: true };
    const { page } = await openTicket({ inviteCode: code, grievanceCount: 8, myShare: own, may: may('withdraw') });
    await page.sees('您已经撤回自己的部分');
    for (const button of ['copy-invite', 'withdraw']) expect(page.has(button)).toBe(false);
  });

  it('is offered nothing of it when alone and nobody can join', async () => {
    const { page } = await openTicket({});
    for (const card of ['together', 'merged', 'withdraw', 'reopen']) expect(page.has(card)).toBe(false);
  });

  it('is led from a merged ticket to the one that leads', async () => {
    const { app, page } = await openTicket({ state: 'MERGED', mergedInto: 'ticket-9' });
    await page.tap('看合并后的工单');
    await waitUntil(() => inputsOf(app, 'grievances.read').length > 1, 'the lead to be read');
    expect(inputsOf(app, 'grievances.read').at(-1)).toEqual({ ticketId: 'ticket-9' });
  });
});

describe('a colleague with the link', () => {
  it('says the own part and comes to the ticket', async () => {
    const joined = { ticketId, number: '20261116-7K3QF-C', officeName: '西店镇总工会', people: 9 };
    const app = await boot({
      cloud: cloudWith({ 'grievances.join': () => joined, 'grievances.read': () => sampleTicket({ contact: null }) }),
    });
    const page = await app.open('pages/join-grievance/index', { code });
    await page.sees('您的情况');
    expectPageWithinBudget(page);
    await page.input('join-said', '运费一万五没有结');
    await page.input('join-amount', '1.5万');
    await page.input('contact-name', '小王');
    await page.input('contact-phone', '12345');
    await page.tap('send-join');
    await page.sees('请填 11 位手机号');
    expect(inputsOf(app, 'grievances.join')).toEqual([]);
    await page.input('contact-phone', '13905740002');
    await page.tap('join-identity-confidential');
    await page.tap('send-join');
    await app.arriveAt('pages/grievance/index');
    expect(inputsOf(app, 'grievances.join')).toEqual([
      {
        inviteCode: code,
        said: '运费一万五没有结',
        amountInFen: 1_500_000,
        contactName: '小王',
        contactPhone: '13905740002',
        identity: 'confidential',
        photoIds: [],
      },
    ]);
  });

  it('is told when the link is not whole', async () => {
    const app = await boot();
    const page = await app.open('pages/join-grievance/index', { code: code.slice(3) });
    await page.sees('邀请链接不完整');
    expect(page.has('send-join')).toBe(false);
  });
});

describe('a worker who files what others have filed', () => {
  const fileUpToStep3 = async (answer: () => unknown) => {
    const asked: unknown[] = [];
    const cloud = (action: string, input: unknown) => {
      if (action !== 'grievances.similar') throw new Failure('action.unknown');
      asked.push(input);
      return answer();
    };
    const app = await boot({ cloud });
    const page = await app.open('pages/file/index');
    await page.tap('matter-category-WAGE');
    await page.tap('matter-ARREARS');
    await page.tap('onward');
    await page.input('story-said', '两个月没发工资');
    await page.input('story-employer', '风筝线集装箱运输有限公司');
    await page.tap('story-town');
    await page.tap('county-330226');
    await page.tap('town-330226111');
    await page.sees('宁海县 西店镇');
    expect(asked).toEqual([]);
    await page.tap('onward');
    await page.sees('第 3 步，共 3 步');
    await waitUntil(() => asked.length > 0, 'the question');
    return { app, page, asked };
  };

  it('is told of them once and can join them', async () => {
    const found = { inviteCode: code, matter: 'WAGE.ARREARS', people: 8 };
    const { app, page, asked } = await fileUpToStep3(() => ({ found }));
    await page.sees('已经有 8 人反映这家单位');
    expect(asked).toEqual([{ employerName: '风筝线集装箱运输有限公司', workplaceTownCode: '330226111' }]);
    await page.tap('一起办');
    await app.arriveAt('pages/join-grievance/index');
  });

  it.each([
    ['there are none', () => ({ found: null })],
    [
      'nobody answers',
      () => {
        throw new Error('no network');
      },
    ],
  ])('files without a word about it when %s', async (_when, answer) => {
    const { page } = await fileUpToStep3(answer);
    expect(page.has('similar')).toBe(false);
    expect(page.text()).not.toContain('没有网络');
    expect(page.attribute('onward', 'aria-disabled')).not.toBe('true');
  });
});

describe('papers for an arbitrator', () => {
  const wxWithFiles = (writeFileSync: () => void) => ({
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ writeFileSync }),
    openDocument: wxFunction(() => ({})),
  });
  const pdf = { fileName: '20261116-7K3QF-C.pdf', base64: 'JVBERi0=' };

  it('say where the year stands from the days the worker names, as information', async () => {
    const { page } = await openTicket({ matter: 'WAGE.ARREARS' });
    await page.sees('从知道或者应当知道权利被侵害之日起算');
    await page.fire('known-on', 'change', { value: '2026-03-02' });
    await page.sees('最后一天是2027年3月2日');
    expect(page.text()).toContain('不是法律意见');
    await page.tap('employment-ongoing');
    await page.sees('不受一年仲裁时效的限制');
    await page.tap('employment-ended');
    await page.fire('ended-on', 'change', { value: '2026-10-31' });
    await page.sees('最后一天是2027年10月31日');
    expectPageWithinBudget(page);
  });

  it('are printed with those days and opened on the phone', async () => {
    const writeFileSync = jest.fn();
    const wx = wxWithFiles(writeFileSync);
    const { app, page } = await openTicket({}, { 'grievances.pack': () => pdf }, wx);
    await page.fire('known-on', 'change', { value: '2026-03-02' });
    await page.tap('export-pack');
    await waitUntil(() => wx.openDocument.mock.calls.length > 0, 'the paper to open');
    const filePath = 'wxfile://usr/20261116-7K3QF-C.pdf';
    expect(writeFileSync).toHaveBeenCalledWith(filePath, pdf.base64, 'base64');
    expect(wx.openDocument).toHaveBeenCalledWith(expect.objectContaining({ filePath, fileType: 'pdf' }));
    expect(inputsOf(app, 'grievances.pack')).toEqual([{ ticketId, knownOn: '2026-03-02' }]);
  });

  it('say what to do when the phone cannot keep them', async () => {
    const wx = wxWithFiles(() => {
      throw new Error('no room');
    });
    const { page } = await openTicket({}, { 'grievances.pack': () => pdf }, wx);
    await page.tap('export-pack');
    await page.sees('打不开 PDF');
    expect(wx.openDocument).not.toHaveBeenCalled();
  });

  it('are offered to the worker alone', async () => {
    const { page } = await openTicket({ isMine: false });
    expect(page.has('papers')).toBe(false);
  });
});

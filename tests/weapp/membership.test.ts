import { Failure, type FailureCode } from '@shared/kernel/failure';
import { waitUntil } from '../support/wait-until';
import { expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget } from './budget';
import { boot, type OpenedPage, type RunningApp } from './harness';

const code = 'abcdefghijklmnop.abcdefghijklmno';
const target = {
  kind: 'post',
  id: 'post-1',
  name: '海曙骑手之家',
  unionId: 'union-1',
  unionName: '海曙区外卖配送员行业工会联合会',
  approverName: '海曙区外卖配送员行业工会联合会',
  regionCode: '330203',
};
const receipt = {
  receiptNumber: '7K3Q-FX9M-2',
  kind: 'join',
  state: 'SUBMITTED',
  unionName: target.unionName,
  approverName: target.approverName,
  dueAt: '2026-11-23T09:30:00.000Z',
};
// Invented; its check digit is right.
const idNumber = '110101199003070652';

type Answer = (input: Record<string, unknown>) => unknown;

const cloudWith = (answers: Record<string, Answer>) => (action: string, input: unknown) => {
  const known: Readonly<Record<string, Answer>> = { 'codes.read': () => target, ...answers };
  const answer = known[action];
  if (!answer) throw new Failure('action.unknown');
  return answer(input as Record<string, unknown>);
};

const refuse =
  (failureCode: FailureCode, details = {}) =>
  () => {
    throw new Failure(failureCode, details);
  };

const isChecked = (page: OpenedPage, id: string) => page.attribute(id, 'aria-checked') === 'true';

const consent = async (page: OpenedPage): Promise<void> => {
  await page.tap('consent-rules');
  await page.tap('consent-id');
  await waitUntil(() => isChecked(page, 'consent-rules') && isChecked(page, 'consent-id'), 'both ticks');
  await page.tap('next');
  await page.sees('第 2 步，共 2 步');
};

const openForm = async (app: RunningApp): Promise<OpenedPage> => {
  const page = await app.open('pages/join/index', { scene: encodeURIComponent(code) });
  await page.sees(target.unionName);
  await consent(page);
  return page;
};

const fillIn = async (page: OpenedPage, typed: { idNumber?: string; phone?: string } = {}): Promise<void> => {
  await page.input('name', '贺小风');
  await page.input('id-number', typed.idNumber ?? idNumber);
  await page.input('phone', typed.phone ?? '199 0000 0001');
  await page.tap('group-FOOD_DELIVERY_RIDER');
};

const applications = ({ calls }: RunningApp) => calls.filter(({ action }) => action === 'membership.apply');

describe('joining', () => {
  it('says which union and who approves before it asks anything', async () => {
    const app = await boot({ cloud: cloudWith({}) });
    const page = await app.open('pages/join/index', { scene: encodeURIComponent(code) });
    await page.sees(target.unionName);
    expect(page.text()).toContain('由谁审批');
    expect(page.text()).toContain('海曙骑手之家（驿站的码）');
    expect(page.has('id-number')).toBe(false);
    expect(app.calls[0]?.input).toEqual({ code });
    expectFewCalls(app);
    expectPageWithinBudget(page);
  });

  it('goes on only when both consents are given', async () => {
    const app = await boot({ cloud: cloudWith({}) });
    const page = await app.open('pages/join/index', { scene: code });
    await page.sees(target.unionName);
    await page.tap('consent-rules');
    await waitUntil(() => isChecked(page, 'consent-rules'), 'the tick');
    await page.tap('next');
    await page.sees('请先勾选');
    expect(page.has('id-number')).toBe(false);
  });

  it('sends one application for a double tap and shows its receipt', async () => {
    const app = await boot({ cloud: cloudWith({ 'membership.apply': () => receipt }) });
    const page = await openForm(app);
    await fillIn(page);
    await Promise.all([page.tap('submit'), page.tap('submit')]);
    await page.sees('7K3Q-FX9M-2');
    await page.sees('11月23日 周一 17:30');
    expect(applications(app)).toHaveLength(1);
    expect(applications(app)[0]?.input).toMatchObject({
      code,
      name: '贺小风',
      consents: { rules: true, idNumber: true },
    });
    expect(applications(app)[0]?.input).not.toHaveProperty('unionId');
  });

  it.each([
    ['a wrong check digit', { idNumber: '110101199003070653' }, '有一位填错了'],
    ['the old fifteen digits', { idNumber: '110101900307065' }, '旧的 15 位'],
    ['a day that does not exist', { idNumber: '110101199002300654' }, '出生日期不对'],
    ['a phone number one digit short', { phone: '1990000000' }, '手机号码是 11 位数字'],
  ])('says what is wrong with %s, and sends nothing', async (_what, typed, sentence) => {
    const app = await boot({ cloud: cloudWith({}) });
    const page = await openForm(app);
    await fillIn(page, typed);
    await page.tap('submit');
    await page.sees(sentence);
    expect(applications(app)).toHaveLength(0);
  });

  it('keeps the key when the network failed, so that a second try is the same application', async () => {
    let isOnline = false;
    const apply = () => {
      if (!isOnline) throw new Error('no network');
      return receipt;
    };
    const keys: (string | undefined)[] = [];
    const app = await boot({
      cloud: (action, input, key) => {
        if (action === 'membership.apply') keys.push(key);
        return cloudWith({ 'membership.apply': apply })(action, input);
      },
    });
    const page = await openForm(app);
    await fillIn(page);
    await page.tap('submit');
    await page.sees('现在没有网络');
    isOnline = true;
    await page.tap('submit');
    await page.sees('7K3Q-FX9M-2');
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it('offers to move a membership held elsewhere, with one button', async () => {
    const apply: Answer = ({ isTransfer }) => {
      if (isTransfer) return { ...receipt, kind: 'transfer' };
      throw new Failure('membership.alreadyMember', { unionName: '西店镇总工会', mayTransfer: true });
    };
    const app = await boot({ cloud: cloudWith({ 'membership.apply': apply }) });
    const page = await openForm(app);
    await fillIn(page);
    await page.tap('submit');
    await page.sees('您已经是西店镇总工会的会员');
    await page.tap('transfer');
    await page.sees('转会申请已提交');
  });

  it.each([
    [
      'already applied',
      'membership.alreadyApplied',
      { receiptNumber: 'ABCD-EFGH-1', unionName: '西店镇总工会' },
      'ABCD-EFGH-1',
    ],
    ['too young', 'identity.underAge', { minimumAge: 16 }, '满 16 周岁以后再来申请'],
    ['a number someone else registered', 'identity.takenElsewhere', {}, '另一个微信号'],
    ['another number than before', 'identity.locked', {}, '已经登记了另一个证件号码'],
  ] as const)('has a card of its own for %s', async (_what, failureCode, details, sentence) => {
    const app = await boot({ cloud: cloudWith({ 'membership.apply': refuse(failureCode, details) }) });
    const page = await openForm(app);
    await fillIn(page);
    await page.tap('submit');
    await page.sees(sentence);
    expect(page.has('join-refusal')).toBe(true);
  });

  it.each([
    ['forged', 'code.forged', '不要填写个人信息'],
    ['revoked', 'code.revoked', '已经停用'],
    ['expired', 'code.expired', '已经过期'],
    ['of a dissolved union', 'code.unionDissolved', '已经撤销'],
  ] as const)('explains a code that is %s', async (_what, failureCode, sentence) => {
    const app = await boot({ cloud: cloudWith({ 'codes.read': refuse(failureCode) }) });
    const page = await app.open('pages/join/index', { scene: code });
    await page.sees(sentence);
    expect(page.has('scan')).toBe(true);
    expect(page.has('按名字查找工会')).toBe(true);
  });

  it('leads from a revoked code to the right union', async () => {
    const instead = { unionId: 'union-2', unionName: '西店镇总工会' };
    const app = await boot({ cloud: cloudWith({ 'codes.read': refuse('code.revoked', { instead }) }) });
    const page = await app.open('pages/join/index', { scene: code });
    await page.sees('改为加入西店镇总工会');
    await page.tap('改为加入西店镇总工会');
    await page.sees('第 1 步，共 2 步');
    expect(page.text()).toContain('西店镇总工会');
  });

  it('asks for a search only after a pause, however fast one types', async () => {
    const app = await boot({ cloud: cloudWith({ 'unions.search': () => ({ rows: [] }) }) });
    const page = await app.open('pages/join/index');
    for (const text of ['西', '西店', '西店镇', '西店镇总']) await page.input('union-text', text);
    await page.sees('没有找到这样的工会');
    expect(app.calls.filter(({ action }) => action === 'unions.search').map(({ input }) => input)).toEqual([
      { text: '西店镇总' },
    ]);
  });
});

const queued = (position: number) => ({
  applicationId: `person-${position}-1`,
  receiptNumber: '7K3Q-FX9M-2',
  kind: 'join',
  name: '贺小风',
  maskedIdNumber: '1101**********0652',
  maskedPhone: '199****0001',
  workerGroup: 'FOOD_DELIVERY_RIDER',
  employerName: null,
  unionName: target.unionName,
  cameBy: '海曙骑手之家',
  leavesUnionName: null,
  submittedAt: '2026-11-16T01:30:00.000Z',
  dueAt: `2026-11-${String(10 + position).padStart(2, '0')}T09:30:00.000Z`,
  isOverdue: position < 3,
});
const queueOf = (rows: number) => Array.from({ length: rows }, (_, position) => queued(position));

describe('approving', () => {
  const approvals = 'packages/office/pages/approvals/index';

  it('keeps a decided application in its place', async () => {
    let rows = queueOf(3);
    const decide: Answer = ({ applicationId }) => {
      rows = rows.filter((row) => row.applicationId !== applicationId);
      return { state: 'APPROVED', unionName: target.unionName };
    };
    const app = await boot({ cloud: cloudWith({ 'membership.queue': () => ({ rows }), 'membership.decide': decide }) });
    const page = await app.open(approvals);
    await page.sees('贺小风 · 外卖骑手');
    await page.tap('application-person-0-1');
    await page.sees('1101**********0652');
    await page.tap('approve');
    await page.sees('会员证已经可以用');
    expect(page.attribute('application-person-0-1', 'aria-label')).toMatch(/已通过$/);
    expect(page.attribute('application-person-1-1', 'aria-label')).toMatch(/已超期$/);
  });

  it('refuses only with a reason', async () => {
    const decide: Answer = () => ({ state: 'REJECTED', unionName: target.unionName });
    const app = await boot({
      cloud: cloudWith({ 'membership.queue': () => ({ rows: queueOf(1) }), 'membership.decide': decide }),
    });
    const page = await app.open(approvals);
    await page.tap('application-person-0-1');
    await page.tap('reject');
    await page.tap('confirm-reject');
    await page.sees('请选一个原因');
    await page.tap('reason-WRONG_UNION');
    await waitUntil(() => isChecked(page, 'reason-WRONG_UNION'), 'the reason to be chosen');
    await page.tap('confirm-reject');
    await page.sees('本人会看到原因');
    const decisions = app.calls.filter(({ action }) => action === 'membership.decide').map(({ input }) => input);
    expect(decisions).toEqual([{ applicationId: 'person-0-1', decision: 'reject', reason: 'WRONG_UNION' }]);
  });

  it('keeps its rows small', async () => {
    const openWith = async (rows: number) => {
      const app = await boot({ cloud: cloudWith({ 'membership.queue': () => ({ rows: queueOf(rows) }) }) });
      const page = await app.open(approvals);
      await page.sees('没有更多了');
      return { page, rows };
    };
    const few = await openWith(5);
    const many = await openWith(20);
    expectRowsWithinBudget(few, many);
    expectPageWithinBudget(many.page);
  });
});

describe('my page', () => {
  it('shows why an application was refused and takes the corrected one back to its union', async () => {
    const application = {
      ...receipt,
      state: 'REJECTED',
      submittedAt: '2026-11-16T01:30:00.000Z',
      dueAt: null,
      reason: 'IDENTITY_UNCLEAR',
      note: '名字少一个字',
    };
    const storage = new Map<string, unknown>();
    const answers = { 'membership.apply': () => receipt, 'membership.mine': () => ({ application, card: null }) };
    const first = await boot({ storage, cloud: cloudWith(answers) });
    const form = await openForm(first);
    await fillIn(form);
    await form.tap('submit');
    await form.sees('7K3Q-FX9M-2');
    expect(JSON.stringify([...storage])).not.toContain(idNumber);

    const app = await boot({ storage, cloud: cloudWith(answers) });
    const page = await app.open('pages/mine/index');
    await page.sees('姓名和证件号码对不上');
    expect(page.text()).toContain('名字少一个字');
    await page.tap('resubmit');
    const again = await app.arriveAt('pages/join/index');
    await again.sees(target.unionName);
    await consent(again);
    expect(again.attribute('name', 'value')).toBe('贺小风');
    expect(again.attribute('id-number', 'value')).toBe('');
  });

  it('shows the card from the phone when there is no network', async () => {
    const card = {
      memberNumber: '7K3Q-FX9M-2',
      name: '贺小风',
      unionName: target.unionName,
      joinedAt: '2026-11-16T01:30:00.000Z',
      qrText: '7K3Q-FX9M-2.abcdefghijklmno',
    };
    const storage = new Map<string, unknown>();
    const first = await boot({ storage, cloud: cloudWith({ 'membership.mine': () => ({ application: null, card }) }) });
    await (await first.open('pages/mine/index')).sees('7K3Q-FX9M-2');
    const offline = await boot({
      storage,
      cloud: () => {
        throw new Error('no network');
      },
    });
    const page = await offline.open('pages/mine/index');
    await page.sees('7K3Q-FX9M-2');
    expectPageWithinBudget(page);
  });
});

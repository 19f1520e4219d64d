import type { Page } from 'playwright-core';
import { mobilePhone } from '../../demo/names';
import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';

jest.setTimeout(240_000);

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const pick = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

const expectSound = async (phone: Phone): Promise<void> => {
  expect(await phone.accessibilityProblems()).toEqual([]);
  expect(await phone.smallControls()).toEqual([]);
  expect(phone.problems).toEqual([]);
};

const employer = '西店镇小橘灯文具有限公司';
/** The demo's first named member. */
const worker = { name: '苏小满', phone: mobilePhone(0) };

describe('J7: arrears of 126,000 yuan, from a visit to the confirmed payment', () => {
  let server: GongyiServer;
  let field: Phone;
  let handler: Phone;
  let member: Phone;

  beforeAll(async () => {
    server = await startGongyi();
    field = await openPhone(await server.appFor('district-worker', 'packages/field/pages/visits/index'));
    handler = await openPhone(await server.appFor('town-handler', 'packages/office/pages/inbox/index'), {
      width: 1280,
      height: 840,
    });
    member = await openPhone(await server.appFor('stationery-worker', 'pages/grievances/index'));
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  it('is found on a visit and reported for the worker', async () => {
    const { page } = field;
    await press(page, '记一次走访');
    await write(page, '找单位', '小橘灯');
    await press(page, new RegExp(`${employer}工会委员会`));
    await page.getByRole('checkbox', { name: '听诉求' }).click();
    await press(page, '下一步');
    await write(page, '见了几个人', '9');
    await write(page, '看到什么、聊了什么', '九名工人三个月没有发工资。');
    await press(page, '下一步');
    await press(page, '加一件事');
    await pick(page, '工资报酬');
    await pick(page, '拖欠工资');
    await write(page, '发生了什么', '8 月到 10 月的工资一直没有发，一共十二万六千元。');
    await write(page, '涉及多少钱', '12.6万');
    await write(page, '有几个人遇到这件事', '9');
    await page.getByRole('checkbox', { name: /留下职工的姓名和电话/ }).click();
    await write(page, '职工姓名', worker.name);
    await write(page, '职工手机号', worker.phone);
    await press(page, '加上这件事');
    await page.getByText('第 1 件：拖欠工资').waitFor();
    await press(page, '提交走访');
    await page.getByText('走访已经记下').waitFor();
    await page.getByText(/西店镇总工会，最晚 .* 前受理/).waitFor();
  });

  it('is seen by the worker, who did nothing, with who has it and by when', async () => {
    const { page } = member;
    await page.reload();
    await press(page, new RegExp(`拖欠工资 · ${employer}`));
    await page.getByText(/片区工作者 林晓棠 替您上报/).waitFor();
    await keepScreen(member, 'story-filed-375');
    await expectSound(member);
  });

  it('is accepted, the firm is spoken to three times, and a letter goes out', async () => {
    const { page } = handler;
    await page.reload();
    await press(page, new RegExp(`拖欠工资 · ${employer}.*9 人 · 126,000 元`));
    await press(page, '受理');
    for (const way of ['打电话找单位', '上门找单位', '打电话找单位']) {
      await pick(page, '记一次联系');
      await pick(page, way);
      await press(page, '记下');
      await page.getByRole('button', { name: '记下', exact: true }).waitFor({ state: 'detached' });
    }
    await pick(page, '发函');
    await pick(page, '提示函');
    await write(page, '签发人', '葛一帆');
    await write(page, '查明的事实', '9 名工人 8 月到 10 月的工资没有发，共 126,000 元。');
    await write(page, '要求对方做什么', '请在 5 日内答复，并尽快足额支付。');
    await expectSound(handler);
    await press(page, '编号发出');
    await page
      .getByText(/提示 \d+ 号/)
      .first()
      .waitFor();
    await keepScreen(handler, 'story-desk-1280', { isWholePage: true });
  });

  it('ends with the payment that the worker confirms', async () => {
    const { page } = handler;
    await pick(page, '记录结果');
    await pick(page, '钱款已经付清');
    await write(page, '怎么解决的', '公司当天把 9 名工人的工资全部转账。');
    await write(page, '已经付的金额', '126000');
    await write(page, '付款日期', '2026-11-16');
    await press(page, '提交结果');
    await page.getByText('还没有确认').waitFor();
    await member.page.reload();
    await pick(member.page, '解决了');
    await write(member.page, '实际收到多少钱', '12.6万');
    await press(member.page, '确认');
    await member.page.getByText('您确认：解决了，126,000 元').waitFor();
    const story = await member.page.locator('#timeline').innerText();
    for (const line of ['走访时替您上报', '受理了，开始办理', '联系了', '提示', '答复：钱款已经付清，126,000 元']) {
      expect(story).toContain(line);
    }
    await keepScreen(member, 'story-confirmed-375', { isWholePage: true });
    await expectSound(member);
  });
});

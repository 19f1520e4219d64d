import type { Page } from 'playwright-core';
import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';

jest.setTimeout(240_000);

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const press = (page: Page, name: string | RegExp) => button(page, name).click();
const pick = (page: Page, name: string | RegExp) =>
  page.getByRole('radio', { name, exact: typeof name === 'string' }).click();
const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

const expectSound = async (phone: Phone): Promise<void> => {
  expect(await phone.accessibilityProblems()).toEqual([]);
  expect(await phone.smallControls()).toEqual([]);
  expect(phone.problems).toEqual([]);
};

/** Files one grievance as the driver and answers its page. */
const file = async ({ page }: Phone): Promise<void> => {
  await pick(page, '工资报酬');
  await pick(page, '拖欠工资');
  await press(page, '下一步');
  await write(page, '发生了什么', '10 月的运费没有结，找过车队两次。');
  await write(page, '单位名称', '风筝线集装箱运输有限公司');
  await write(page, '涉及多少钱', '5000');
  await press(page, /^在哪里上班/);
  await pick(page, '宁海县');
  await pick(page, '西店镇');
  await press(page, '下一步');
  await write(page, '怎么称呼您', '老郑');
  await write(page, '手机号', '139 0574 0001');
  await press(page, '提交');
  await page.getByText('已经提交').waitFor();
  await press(page, '看进展');
  await page.getByRole('heading', { name: '诉求进展' }).waitFor();
};

describe('a driver whose wages come by instalments', () => {
  let server: GongyiServer;
  let driver: Phone;
  let handler: Phone;

  beforeAll(async () => {
    server = await startGongyi();
    driver = await openPhone(await server.appFor('container-driver', 'pages/file/index'));
    handler = await openPhone(await server.appFor('town-handler', 'packages/office/pages/inbox/index'), {
      width: 1280,
      height: 840,
    });
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  it('has an office that notes its call in two taps', async () => {
    const { page } = handler;
    await file(driver);
    await page.reload();
    await press(page, /拖欠工资 · 风筝线集装箱运输有限公司.*5,000 元/);
    await press(page, '受理');
    await pick(page, '记一次联系');
    await pick(page, '打电话找单位');
    await keepScreen(handler, 'contact-1280');
    await expectSound(handler);
    await press(page, '记下');
    await page.locator('#contacts').waitFor();
  });

  it('is asked before a department learns of it, and says no', async () => {
    const { page } = handler;
    await pick(page, '转有关部门');
    await pick(page, '宁海县劳动保障监察大队');
    await write(page, '请这个部门做什么', '请查实欠薪，责令支付。');
    await expectSound(handler);
    await press(page, '征求职工同意');
    await page.getByText(/想把这件事转给宁海县劳动保障监察大队/).waitFor();
    await driver.page.reload();
    await driver.page.getByText('不同意也照样办理', { exact: false }).waitFor();
    await keepScreen(driver, 'grievance-consent-375');
    await expectSound(driver);
    await press(driver.page, '不同意');
    await driver.page.getByText('您不同意转给有关部门').waitFor();
  });

  it('is promised two payments, and says of the first that it came', async () => {
    const { page } = handler;
    await page.reload();
    await pick(page, '约定分期付款');
    await write(page, '怎么谈妥的', '车队答应分两次付清，签了协议。');
    await write(page, '第 1 期金额', '3000');
    await page.getByLabel('第 1 期日期').fill('2026-11-20');
    await press(page, '再加一期');
    await write(page, '第 2 期金额', '2000');
    await page.getByLabel('第 2 期日期').fill('2026-12-21');
    await page.getByText('一共 5,000 元').waitFor();
    await keepScreen(handler, 'promise-1280');
    await expectSound(handler);
    await press(page, '记下约定');
    await page.locator('#instalments').waitFor();
    await pick(page, '记录付款');
    await press(page, '记录付款');
    await page.getByText(/记录第 1 期付款 3,000 元/).waitFor();
    await driver.page.reload();
    await driver.page.locator('#instalments').waitFor();
    await driver.page.locator('#instalments').scrollIntoViewIfNeeded();
    await keepScreen(driver, 'grievance-instalments-375');
    await expectSound(driver);
    await press(driver.page, /第 1 期.*，收到了$/);
    await driver.page.getByText(/您确认收到第 1 期/).waitFor();
  });

  it('is reached by a desk that calls back, which sees whom to call and no more', async () => {
    const agent = await openPhone(await server.appFor('hotline-agent', 'packages/office/pages/call-backs/index'), {
      width: 1280,
      height: 840,
    });
    const rows = agent.page.getByRole('button', { name: /还没有回访|回访过/ });
    await rows.first().waitFor();
    await rows.first().click();
    await agent.page.locator('#call-panel').waitFor();
    await keepScreen(agent, 'call-backs-1280');
    await expectSound(agent);
  });
});

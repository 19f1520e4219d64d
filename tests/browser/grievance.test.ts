import type { Page } from 'playwright-core';
import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(240_000);

const employer = '风筝线集装箱运输有限公司';
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const press = (page: Page, name: string | RegExp) => button(page, name).click();
const pick = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

const expectSound = async (phone: Phone): Promise<void> => {
  expect(await phone.accessibilityProblems()).toEqual([]);
  expect(await phone.smallControls()).toEqual([]);
  expect(phone.problems).toEqual([]);
};

describe('a driver whose wages are not paid', () => {
  let server: GongyiServer;
  let driver: Phone;
  let handler: Phone;
  let number = '';

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

  it('is offered the telephone first when a life is in danger', async () => {
    const { page } = driver;
    await page.getByRole('checkbox', { name: '有生命危险' }).click();
    for (const number of ['打 110', '打 120', '打 12351']) await button(page, number).waitFor();
    await page.getByRole('checkbox', { name: '有生命危险' }).click();
    await button(page, '打 110').waitFor({ state: 'detached' });
  });

  it('says what it is about, and finds it still there after the app was closed', async () => {
    const { page } = driver;
    await press(page, '下一步');
    await page.getByText('请选择一项').waitFor();
    await pick(page, '工资报酬');
    await pick(page, '拖欠工资');
    await keepScreen(driver, 'file-step1-375');
    await expectSound(driver);
    await press(page, '下一步');
    await write(page, '发生了什么', '9 月和 10 月的运费没有结，找过车队两次。');
    await write(page, '单位名称', employer);
    await write(page, '涉及多少钱', '12.6万');
    await page.getByText('即 126,000 元').waitFor();
    await write(page, '有几个人遇到这件事', '8');
    await press(page, /^在哪里上班/);
    await pick(page, '宁海县');
    await expectSound(driver);
    await pick(page, '西店镇');
    await button(page, /宁海县 西店镇/).waitFor();
    await keepScreen(driver, 'file-step2-375', { isWholePage: true });
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('330226111'));
    await page.reload();
    await page.getByText('上次填的内容还在').waitFor();
    await press(page, '下一步');
    const field = page.getByLabel('单位名称', { exact: true });
    await waitUntil(async () => (await field.inputValue()) === employer, 'the employer typed before');
    await expectSound(driver);
    await press(page, '下一步');
  });

  it('files one ticket with two taps and learns the number, the office, the day and why', async () => {
    const { page } = driver;
    await page.getByRole('radio', { name: '可以告诉办理的人' }).waitFor();
    await write(page, '怎么称呼您', '老郑');
    await write(page, '手机号', '12345');
    await press(page, '提交');
    await page.getByText('请填 11 位手机号').waitFor();
    await write(page, '手机号', '139 0574 0001');
    await keepScreen(driver, 'file-step3-375', { isWholePage: true });
    await expectSound(driver);
    await button(page, '提交').dblclick();
    await page.getByText('已经提交').waitFor();
    await page.getByText('西店镇总工会', { exact: true }).waitFor();
    await page.getByText('按上班的地方，归西店镇总工会管。').waitFor();
    number = (await page.getByText(/^\d{8}-\w{5}-\w$/).textContent()) ?? '';
    await keepScreen(driver, 'file-receipt-375');
    await expectSound(driver);
    await press(page, '看进展');
    await page.getByRole('heading', { name: '诉求进展' }).waitFor();
    await page.getByText(/最晚 .*周. 17:30 前受理/).waitFor();
    await expectSound(driver);
  });

  it('stands once in the inbox of the town, which accepts, tells and asks', async () => {
    const { page } = handler;
    await page.reload();
    const row = button(page, new RegExp(`拖欠工资 · ${employer}.*8 人 · 126,000 元`));
    await row.waitFor();
    expect(await row.count()).toBe(1);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByText(number).waitFor();
    expect(page.url()).toContain('ticketId=');
    await page.locator('#show-open').scrollIntoViewIfNeeded();
    await keepScreen(handler, 'inbox-1280');
    await expectSound(handler);
    await press(page, '受理');
    await pick(page, '告知进展');
    await write(page, '告诉职工办到哪一步了', '已经联系车队，约了明天上午来镇里谈。');
    await press(page, '发给职工');
    await page.getByText('告知进展', { exact: false }).nth(1).waitFor();
    await pick(page, '问职工');
    await write(page, '想问职工什么', '有没有对账单？请拍一张。');
    await expectSound(handler);
    await press(page, '发出问题');
    await page.getByText(/有事要问，等回答到/).waitFor();
  });

  it('answers the question', async () => {
    const { page } = driver;
    await page.reload();
    await page.getByText('有没有对账单？请拍一张。').first().waitFor();
    await keepScreen(driver, 'grievance-question-375');
    await write(page, '您的回答', '有，车队长每月发在群里，截图在手机上。');
    await expectSound(driver);
    await press(page, '回答');
    await page.getByText('您回答了').waitFor();
    await page.reload();
    await page.getByText('您回答了').waitFor();
    await keepScreen(driver, 'grievance-375');
  });

  it('is told the outcome: 126,000 yuan, with the day it was paid', async () => {
    const { page } = handler;
    await page.reload();
    await page.getByText('职工回答了').waitFor();
    await pick(page, '记录结果');
    await pick(page, '钱款已经付清');
    await write(page, '怎么解决的', '车队和 8 名司机对清账目，当天全部转账。');
    await press(page, '提交结果');
    await page
      .getByText(/“钱款已经付清”需要填写/)
      .first()
      .waitFor();
    await write(page, '已经付的金额', '126000');
    await write(page, '付款日期', '2026-11-16');
    await expectSound(handler);
    await press(page, '提交结果');
    await page.getByText('还没有确认').waitFor();
  });

  it('confirms it, and reads the whole story', async () => {
    const { page } = driver;
    await page.reload();
    await page.getByText('钱款已经付清').first().waitFor();
    await pick(page, '解决了');
    await write(page, '实际收到多少钱', '12.6万');
    await keepScreen(driver, 'grievance-confirm-375');
    await expectSound(driver);
    await press(page, '确认');
    await page.getByText('您确认：解决了，126,000 元').waitFor();
    const story = await page.locator('#timeline').innerText();
    for (const line of [
      '您提交了诉求',
      '受理了，开始办理',
      '告知进展',
      '有事要问',
      '您回答了',
      '答复：钱款已经付清，126,000 元',
    ]) {
      expect(story).toContain(line);
    }
    await expectSound(driver);
  });
});

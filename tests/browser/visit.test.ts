import type { Page } from 'playwright-core';
import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(180_000);

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const pick = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).click();
const write = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

const expectSound = async (phone: Phone): Promise<void> => {
  expect(await phone.accessibilityProblems()).toEqual([]);
  expect(await phone.smallControls()).toEqual([]);
  expect(phone.problems).toEqual([]);
};

describe('a district worker on a visit', () => {
  let server: GongyiServer;
  let worker: Phone;
  let number = '';

  beforeAll(async () => {
    server = await startGongyi();
    worker = await openPhone(await server.appFor('district-worker', 'packages/field/pages/visits/index'), {
      position: { latitude: 29.49, longitude: 121.43 },
    });
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  it('finds the union by the first characters of its name', async () => {
    const { page } = worker;
    await page.getByRole('heading', { name: '走访记录' }).waitFor();
    await page.getByText('没有问题').first().waitFor();
    await keepScreen(worker, 'visits-375');
    await expectSound(worker);
    await press(page, '记一次走访');
    await page.getByText('西店镇一粒米养老院工会委员会').waitFor();
    await write(page, '找单位', '小橘灯');
    await page.getByText('西店镇一粒米养老院工会委员会').waitFor({ state: 'detached' });
    await press(page, /西店镇小橘灯文具有限公司工会委员会/);
    await page.getByText(/^西店镇小橘灯文具有限公司工会委员会，/).waitFor();
  });

  it('keeps what was written when the app is closed', async () => {
    const { page } = worker;
    await page.getByRole('checkbox', { name: '听诉求' }).click();
    await keepScreen(worker, 'visit-log-375', { isWholePage: true });
    await expectSound(worker);
    await press(page, '下一步');
    await write(page, '见了几个人', '12');
    await write(page, '看到什么、聊了什么', '流水线正常，两名女工说加班费没有算。');
    await press(page, '记下现在的位置');
    await page.getByText(/已记下位置，误差约/).waitFor();
    await expectSound(worker);
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('accuracyInMetres'));
    await page.reload();
    await page.getByText('上次填的内容还在').waitFor();
    await press(page, '下一步');
    const met = page.getByLabel('见了几个人', { exact: true });
    await waitUntil(async () => (await met.inputValue()) === '12', 'the number of people typed before');
    await press(page, '下一步');
  });

  it('reports one matter on the way and gets its number at once', async () => {
    const { page } = worker;
    await press(page, '加一件事');
    await pick(page, '工资报酬');
    await pick(page, '加班费');
    await write(page, '发生了什么', '10 月周末加班 6 天，工资条上没有加班费。');
    await write(page, '有几个人遇到这件事', '2');
    await page.getByRole('checkbox', { name: /留下职工的姓名和电话/ }).click();
    await write(page, '职工姓名', '小方');
    await write(page, '职工手机号', '13905740002');
    await expectSound(worker);
    await press(page, '加上这件事');
    await page.getByText('第 1 件：加班费').waitFor();
    await press(page, '提交走访');
    await page.getByText('走访已经记下').waitFor();
    await page.getByText(/西店镇总工会，最晚 .*周. 17:30 前受理/).waitFor();
    number = (await page.getByText(/^\d{8}-\w{5}-\w$/).textContent()) ?? '';
    await keepScreen(worker, 'visit-receipt-375');
    await expectSound(worker);
  });

  it('sees the visit on top of the list, with its ticket', async () => {
    const { page } = worker;
    await press(page, '看走访记录');
    await press(page, /西店镇小橘灯文具有限公司工会委员会.*11月16日 周一，见了 12 人/);
    await page.getByText(number).waitFor();
    await expectSound(worker);
  });

  it('has put the ticket into the inbox of the town, linked to the visit', async () => {
    const handler = await openPhone(await server.appFor('town-handler', 'packages/office/pages/inbox/index'));
    const { page } = handler;
    await page.getByRole('button', { name: /加班费 · 西店镇小橘灯文具有限公司.*2 人/ }).waitFor();
    await keepScreen(handler, 'inbox-375');
    await press(page, /加班费 · 西店镇小橘灯文具有限公司.*2 人/);
    await page.getByText(/11月16日 周一 片区工作者 林晓棠 走访时上报/).waitFor();
    await page.getByText(number).waitFor();
    await keepScreen(handler, 'ticket-375');
    await press(page, '查看电话');
    await pick(page, '电话联系');
    await press(page, '看姓名和电话');
    await page.getByRole('button', { name: '打电话给 小方' }).waitFor();
    await expectSound(handler);
    await handler.close();
  });
});

import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(180_000);

/** The demo's rider is invented; the number to join with stands in its description. */
const typedBy = ({ people }: GongyiServer) => {
  const rider = people.find(({ personId }) => personId === 'rider');
  const [, idNumber = '', phone = ''] = /身份证 (\w+)，手机 (\d+)/.exec(rider?.about ?? '') ?? [];
  return { name: rider?.name ?? '', idNumber, phone, opens: rider?.opens ?? '' };
};

const expectSound = async (phone: Phone): Promise<void> => {
  expect(await phone.accessibilityProblems()).toEqual([]);
  expect(await phone.smallControls()).toEqual([]);
  expect(phone.problems).toEqual([]);
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
};

const button = ({ page }: Phone, name: string | RegExp) => page.getByRole('button', { name });

const consent = async (phone: Phone): Promise<void> => {
  await phone.page.getByText('第 1 步，共 2 步').waitFor();
  await phone.page.locator('#consent-rules').click();
  await phone.page.locator('#consent-id').click();
  await button(phone, '同意并继续').click();
  await phone.page.getByText('第 2 步，共 2 步').waitFor();
};

const fillIn = async (phone: Phone, { name, idNumber, phone: number }: ReturnType<typeof typedBy>): Promise<void> => {
  await phone.page.getByLabel('姓名', { exact: true }).fill(name);
  await phone.page.getByLabel('身份证号码', { exact: true }).fill(idNumber);
  await phone.page.getByLabel('手机号码', { exact: true }).fill(number);
  await phone.page.getByRole('radio', { name: '外卖骑手' }).click();
};

const oneWrong = (idNumber: string): string => `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}`;

describe('joining by a code', () => {
  let gongyi: GongyiServer;
  beforeAll(async () => {
    gongyi = await startGongyi();
  });
  afterAll(async () => {
    await closeBrowser();
    await gongyi.stop();
  });

  it('goes from the code on the wall to the card, past the approver', async () => {
    const typed = typedBy(gongyi);
    const rider = await openPhone(await gongyi.appFor('rider'));
    await rider.page.getByText('由谁审批').waitFor();
    await rider.page.getByText('5 个工作日内').waitFor();
    await expectSound(rider);
    await keepScreen(rider, 'join-consent-375');

    await button(rider, '同意并继续').click();
    await rider.page.getByText('请先勾选').first().waitFor();
    await consent(rider);
    await fillIn(rider, { ...typed, idNumber: oneWrong(typed.idNumber) });
    await button(rider, '提交申请').click();
    await rider.page.getByText('有一位填错了').waitFor();
    await expectSound(rider);
    await keepScreen(rider, 'join-form-375');

    await rider.page.getByLabel('身份证号码', { exact: true }).fill(typed.idNumber);
    await button(rider, '提交申请').dblclick();
    await rider.page.getByText('申请已提交').waitFor();
    const receipt = await rider.page.locator('.receipt__number').innerText();
    expect(receipt).toMatch(/^\w{4}-\w{4}-\w$/);
    await rider.page.getByText(/11月23日 周一 \d\d:\d\d/).waitFor();
    await expectSound(rider);
    await keepScreen(rider, 'join-receipt-375');

    const desk = await openPhone(await gongyi.appFor('union-officer'), { width: 1280, height: 900 });
    const row = desk.page.getByRole('button', { name: new RegExp(`^${typed.name} `) });
    await row.waitFor();
    expect(await row.count()).toBe(1);
    await row.click();
    await desk.page.getByText(receipt).waitFor();
    expect(await desk.page.innerText('body')).not.toContain(typed.idNumber);
    await expectSound(desk);
    await keepScreen(desk, 'approvals-1280');
    await button(desk, '通过').and(desk.page.locator('#approve')).click();
    await desk.page.getByText('会员证已经可以用').waitFor();
    await desk.page.getByRole('button', { name: new RegExp(`^${typed.name}.*已通过$`) }).waitFor();
    await expectSound(desk);
    await desk.close();

    await gongyi.runJobs();
    await button(rider, '看申请进度').click();
    await rider.page.getByRole('img', { name: /会员证二维码/ }).waitFor();
    await expectSound(rider);
    await keepScreen(rider, 'mine-card-375');
    await rider.page.getByRole('tab', { name: /^消息/ }).click();
    await rider.page.getByRole('button', { name: /入会申请已通过.*未读/ }).waitFor();
    await expectSound(rider);
    await keepScreen(rider, 'messages-375');
    await rider.page.getByRole('button', { name: /入会申请已通过/ }).click();
    await rider.page.getByRole('heading', { name: '我的' }).waitFor();
    await rider.page.getByRole('tab', { name: '首页' }).click();
    await rider.page.getByText(`${typed.name}，您好`).waitFor();
    await expectSound(rider);
    await keepScreen(rider, 'home-375');
    await rider.close();
  });

  it('answers a second application with the receipt of the first', async () => {
    const code = typedBy(gongyi).opens;
    const typed = { ...typedBy(gongyi), ...(await anotherPerson()) };
    const address = await gongyi.appFor('fresh', code);
    const phone = await openPhone(address);
    await consent(phone);
    await fillIn(phone, typed);
    await button(phone, '提交申请').click();
    const receipt = await phone.page.locator('.receipt__number').innerText();

    await phone.page.reload();
    await consent(phone);
    await fillIn(phone, typed);
    await button(phone, '提交申请').click();
    await phone.page.getByText('不用重复提交').first().waitFor();
    await phone.page.getByText(receipt).waitFor();
    await expectSound(phone);
    await button(phone, '看申请进度').click();
    await phone.page.getByText('等待审批').waitFor();
    await phone.page.getByText(receipt, { exact: true }).waitFor();
    await expectSound(phone);
    await keepScreen(phone, 'mine-waiting-375');
    await phone.close();
  });

  it('keeps what was typed when the app is closed, but never the ID number', async () => {
    const typed = { ...typedBy(gongyi), ...(await anotherPerson()) };
    const phone = await openPhone(await gongyi.appFor('fresh', typed.opens));
    await consent(phone);
    await fillIn(phone, typed);
    await phone.page.waitForFunction((name) => JSON.stringify({ ...localStorage }).includes(name), typed.phone);
    await phone.page.reload();
    await consent(phone);
    await phone.page.getByText('您上次填的内容还在').waitFor();
    const phoneField = phone.page.getByLabel('手机号码', { exact: true });
    await waitUntil(async () => (await phoneField.inputValue()) === typed.phone, 'the phone number typed before');
    expect(await phone.page.getByLabel('身份证号码', { exact: true }).inputValue()).toBe('');
    expect(await phone.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(typed.idNumber);
    await phone.close();
  });

  it('explains a forged code and leads on', async () => {
    const phone = await openPhone(
      await gongyi.appFor('fresh', 'pages/join/index?scene=abcdefghijklmnop.aaaaaaaaaaaaaaa'),
    );
    await phone.page.getByText('这不是工会发出的码').waitFor();
    await expectSound(phone);
    await keepScreen(phone, 'join-forged-375');
    await button(phone, '按名字查找工会').click();
    await phone.page.getByLabel('查找工会').fill('西店镇总');
    await phone.page
      .getByRole('button', { name: /西店镇总工会/ })
      .first()
      .click();
    await phone.page.getByText('由谁审批').waitFor();
    await expectSound(phone);
    await phone.close();
  });

  it('issues a code for a union, shows it large, and revokes it', async () => {
    const desk = await openPhone(await gongyi.appFor('union-officer', 'packages/office/pages/codes/index'), {
      width: 1280,
    });
    await button(desk, '发新码').click();
    await button(desk, /^给.*发码$/)
      .first()
      .click();
    await desk.page.getByRole('img', { name: /的入会码$/ }).waitFor();
    await expectSound(desk);
    await keepScreen(desk, 'codes-1280');
    await button(desk, '停用这个码').click();
    await button(desk, '确认停用').click();
    await desk.page.getByText('已停用。').waitFor();
    await expectSound(desk);
    await desk.close();
  });
});

let count = 0;

/** Somebody invented, with an ID number the rules accept. */
const anotherPerson = async () => {
  const { idNumberCheckCharacter } = await import('@shared/people/id-number');
  count += 1;
  const seventeen = `33020319900101${String(800 + count)}`;
  return {
    name: '钱试试',
    idNumber: `${seventeen}${idNumberCheckCharacter(seventeen)}`,
    phone: `1990000000${count}`,
  };
};

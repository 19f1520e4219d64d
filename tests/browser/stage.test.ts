import { closeBrowser, openPhone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';

jest.setTimeout(120_000);

describe('the first page', () => {
  let server: GongyiServer;
  beforeAll(async () => {
    server = await startGongyi();
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  it('hands over the phone of the person one picks, and says who that is', async () => {
    const desk = await openPhone(server.url, { width: 1280, height: 900 });
    const { page } = desk;
    await page.locator('#person-container-driver').click();
    await page.locator('#who', { hasText: /^石大川$/ }).waitFor();
    const phone = page.frameLocator('#phone');
    await phone.getByRole('heading', { name: '我的诉求' }).waitFor();
    await phone.getByText('押金').first().waitFor();
    await page.locator('#person-container-driver .badge').waitFor();
    await keepScreen(desk, 'stage-1280');
    expect(await desk.accessibilityProblems()).toEqual([]);
    expect(desk.problems).toEqual([]);
    await desk.close();
  });

  it('gives an officer a desk, and moves the clock by a day', async () => {
    const desk = await openPhone(server.url, { width: 1280, height: 900 });
    const { page } = desk;
    await page.locator('#person-town-handler').click();
    await page.locator('#frame.desk').waitFor();
    await page.frameLocator('#phone').getByText('已超期').first().waitFor();
    const before = await page.locator('#now', { hasText: /\d/ }).innerText();
    await page.getByRole('button', { name: '快进 1 天' }).click();
    await page.getByText('到期的提醒和提级已经执行，看看消息。').waitFor();
    await page.locator('#now', { hasNotText: before }).waitFor();
    expect(desk.problems).toEqual([]);
    await desk.close();
  });
});

import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';
import { waitUntil } from '../support/wait-until';

jest.setTimeout(180_000);

const nearby = 'pages/nearby/index';
const squareInTheCentre = { latitude: 29.871753, longitude: 121.550724 };
const hillsOfNinghai = { latitude: 29.23, longitude: 121.2 };
const beijing = { latitude: 39.9, longitude: 116.4 };

const expectSound = async (phone: Phone): Promise<void> => {
  expect(await phone.accessibilityProblems()).toEqual([]);
  expect(await phone.smallControls()).toEqual([]);
  expect(phone.problems).toEqual([]);
};

describe('posts nearby', () => {
  let server: GongyiServer;
  beforeAll(async () => {
    server = await startGongyi();
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  const openAt = async (position?: { latitude: number; longitude: number }, more = {}) =>
    openPhone(await server.appFor('rider', nearby), { ...(position && { position }), ...more });

  it('are a list with distance, minutes and hours, and pins on a map with a ring', async () => {
    const phone = await openAt(squareInTheCentre);
    const { page } = phone;
    await page.getByText(/步行 15 分钟以内有 \d+ 个驿站/).waitFor();
    await page
      .getByText(/\d+ 米，步行约 \d+ 分钟/)
      .first()
      .waitFor();
    await page
      .getByText(/营业到 \d\d:\d\d|全天开放/)
      .first()
      .waitFor();
    await waitUntil(async () => (await page.locator('.map-pin').count()) === 20, 'twenty pins');
    await waitUntil(async () => (await page.locator('.place-map path').count()) >= 2, 'the ring and the place');
    await page.getByText('© OpenStreetMap contributors').first().waitFor();
    await page.getByText(/名字带“演示”的是演示点位/).waitFor();
    await keepScreen(phone, 'nearby-map-375');
    // Much text makes a large file: a shorter phone keeps the picture small.
    await page.setViewportSize({ width: 375, height: 600 });
    await page.mouse.wheel(0, 440);
    await keepScreen(phone, 'nearby-list-375');
    await expectSound(phone);
    await page.locator('.post-row__main').first().press('Enter');
    await page.getByRole('dialog').getByText('可以做什么').waitFor();
    await expectSound(phone);
    await phone.close();
  });

  it('say plainly that none is within fifteen minutes, and how far the nearest is', async () => {
    const phone = await openAt(hillsOfNinghai);
    await phone.page.getByText(/步行 15 分钟以内没有驿站，最近的是.+公里/).waitFor();
    await keepScreen(phone, 'nearby-far-375');
    await expectSound(phone);
    await phone.close();
  });

  it('say that there are none at all far from the city, and offer to look elsewhere', async () => {
    const phone = await openAt(beijing);
    const { page } = phone;
    await page.getByText('这附近没有驿站').waitFor();
    await page.getByRole('button', { name: '换个地方看' }).click();
    await page.getByRole('radio', { name: '宁海县 西店镇' }).click();
    await page.getByText('从宁海县 西店镇算起。').waitFor();
    await page.locator('.map-pin').first().waitFor();
    await expectSound(phone);
    await phone.close();
  });

  it('count from the centre and say so when the place is not told, in large type on a small phone', async () => {
    const phone = await openAt(undefined, { width: 320, largeType: true });
    const { page } = phone;
    await page.getByText(/先从市中心（海曙区 天一广场）算起/).waitFor();
    await page.locator('.post-row').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await expectSound(phone);
    await phone.close();
  });
});

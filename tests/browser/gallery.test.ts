import path from 'node:path';
import { closeBrowser, openPhone } from '../support/browser';
import { type H5Server, serveH5 } from '../support/h5-server';
import { buildGallery } from './gallery/build-gallery';

jest.setTimeout(120_000);

const folder = path.resolve(__dirname, '../../.local/gallery');
const parts = ['forms', 'tickets', 'notices', 'pictures', 'sheet'];
const looks = [
  { name: '375', width: 375, large: '' },
  { name: '320-large', width: 320, large: '&large' },
];

describe('the building blocks', () => {
  let server: H5Server;
  beforeAll(async () => {
    await buildGallery(folder);
    server = await serveH5(() => null, folder);
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
  });

  describe.each(looks)('at $name', ({ name, width, large }) => {
    it.each(parts)('%s can be read, reached and touched', async (part) => {
      const phone = await openPhone(`${server.url}?token=test-token-0000000000000000&part=${part}${large}`, { width });
      await phone.page.getByRole('heading', { name: '看一看' }).waitFor();
      if (part === 'pictures') await phone.page.locator('.map-pin').first().waitFor();
      await phone.screenshot(`.local/screens/gallery/${part}-${name}.png`, { isWholePage: true });
      expect(await phone.accessibilityProblems()).toEqual([]);
      expect(await phone.smallControls()).toEqual([]);
      expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(phone.problems).toEqual([]);
      await phone.close();
    });
  });
});

import { closeBrowser, openPhone } from '../support/browser';
import { type H5Server, serveH5 } from '../support/h5-server';

jest.setTimeout(60_000);

describe('the browser app', () => {
  let server: H5Server;
  beforeAll(async () => {
    server = await serveH5(() => null);
  });
  afterAll(async () => {
    await closeBrowser();
    await server.close();
  });

  it('opens on the home page, without an error or a request to another server', async () => {
    const phone = await openPhone(`${server.url}?token=test-token-0000000000000000`);
    await phone.page.getByRole('tab', { name: '首页' }).waitFor();
    await phone.screenshot('.local/screens/home.png');
    expect(phone.problems).toEqual([]);
    expect(await phone.smallControls()).toEqual([]);
    await phone.close();
  });

  it('goes from tab to tab with the keyboard', async () => {
    const phone = await openPhone(`${server.url}?token=test-token-0000000000000000`);
    await phone.page.getByRole('tab', { name: '我的' }).press('Enter');
    await phone.page.getByRole('heading', { name: '我的' }).waitFor();
    expect(phone.problems).toEqual([]);
    await phone.close();
  });
});

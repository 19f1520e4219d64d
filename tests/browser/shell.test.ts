import { gzipSync } from 'node:zlib';
import { closeBrowser, openPhone } from '../support/browser';
import { type H5Server, serveH5 } from '../support/h5-server';

jest.setTimeout(60_000);

describe('the browser app', () => {
  let server: H5Server;
  beforeAll(async () => {
    // The cloud has not answered yet: what a page shows then is the client's alone.
    server = await serveH5(() => new Promise(() => undefined));
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

  it('sends at most 170 KB of compressed scripts for its first page', async () => {
    const phone = await openPhone(`${server.url}?token=test-token-0000000000000000`);
    await phone.page.getByRole('tab', { name: '首页' }).waitFor();
    const scripts = await phone.page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.endsWith('.js')),
    );
    const bodies = await Promise.all(scripts.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
    const compressed = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(compressed).toBeGreaterThan(0);
    expect(compressed).toBeLessThanOrEqual(170 * 1024);
    await phone.close();
  });

  it('asks to choose a person first when nobody is signed in', async () => {
    const phone = await openPhone(server.url);
    await phone.page.getByRole('heading', { name: '请先选择身份' }).waitFor();
    expect(await phone.page.getByRole('link').getAttribute('href')).toBe('/');
    await phone.screenshot('.local/screens/signed-out.png');
    expect(await phone.accessibilityProblems()).toEqual([]);
    expect(phone.problems).toEqual([]);
    await phone.close();
  });

  it('opens a page of a subpackage from its address', async () => {
    const phone = await openPhone(`${server.url}?token=test-token-0000000000000000#/packages/office/pages/inbox/index`);
    await phone.page.getByRole('heading').waitFor();
    expect(phone.problems).toEqual([]);
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

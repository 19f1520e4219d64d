import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type CloudProcess, startCloudProcess } from '../support/local-cloud';
import { keepScreen } from '../support/screens';

jest.setTimeout(120_000);

describe("the developer's page", () => {
  let cloud: CloudProcess;

  const send = (method: string, path: string, body: unknown) =>
    fetch(`${cloud.url}${path}`, { method, body: typeof body === 'string' ? body : JSON.stringify(body) });

  beforeAll(async () => {
    cloud = await startCloudProcess();
    const indexes = [{ name: 'byState', keys: [['state', 1]] }];
    await send('PUT', '/_local/environments/local', { collections: [{ name: 'tickets', indexes }, { name: 'posts' }] });
    const lines = Array.from({ length: 30 }, (_, i) => ({
      collection: 'tickets',
      document: {
        _id: `t${i}`,
        state: i % 3 ? 'open' : 'done',
        words: i === 0 ? '<img src=x onerror=alert(1)>' : '工资',
      },
    }));
    await send('POST', '/_local/environments/local/load', lines.map((line) => JSON.stringify(line)).join('\n'));
  });
  afterAll(async () => {
    await closeBrowser();
    await cloud.stop();
  });

  const open = async (width: number) => openPhone(`${cloud.url}/_local`, { width, height: 900 });

  /** What every visit must leave behind: no errors, nothing axe objects to, nothing too small for a finger. */
  const expectClean = async (phone: Phone) => {
    expect(await phone.accessibilityProblems()).toEqual([]);
    expect(await phone.smallControls()).toEqual([]);
    expect(phone.problems).toEqual([]);
    const overflow = await phone.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await phone.close();
  };

  it.each([1280, 375])('shows what is stored and how a query was found, %i px wide', async (width) => {
    const phone = await open(width);
    const { page } = phone;
    await page.getByRole('button', { name: 'tickets' }).click();
    await page.locator('#explanation', { hasText: '20 条结果' }).waitFor();
    await page.locator('#filter').fill('{"state":"done"}');
    await page.getByRole('button', { name: '查询' }).click();
    await page.locator('#explanation', { hasText: '10 条结果' }).waitFor();
    expect(await page.locator('#explanation').innerText()).toMatch(/索引 byState · 10 读取索引项 · 10 读取文档/);
    await page.locator('details').first().click();
    await page.getByText('onerror=alert').waitFor();
    await keepScreen(phone, `developer-page-${width}`, { isWholePage: true });
    await expectClean(phone);
  });

  it('speaks English when asked, and says what is wrong with a query', async () => {
    const phone = await open(1280);
    const { page } = phone;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Local cloud' }).waitFor();
    await page.locator('#filter').fill('{"state":');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByText('This is not JSON').waitFor();
    await page.locator('#filter').fill('{"place":{"$near":5}}');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.locator('#explanation', { hasText: 'DATABASE_REQUEST_FAILED' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Local cloud' }).waitFor();
    // the refused query is an answer of 400, which a browser tells its console
    const others = phone.problems.filter((problem) => !problem.includes('400 (Bad Request)'));
    expect(others).toEqual([]);
    expect(await phone.accessibilityProblems()).toEqual([]);
    await phone.close();
  });

  it('moves the clock and counts calls anew', async () => {
    const phone = await open(1280);
    const { page } = phone;
    await send('POST', '/admin', { action: 'database.getDocument', collectionName: 'posts' });
    await page.getByRole('button', { name: '刷新' }).click();
    await page.locator('#calls', { hasText: 'database.getDocument' }).waitFor();
    await page.getByRole('button', { name: '重新计数' }).click();
    await page.locator('#calls', { hasText: '暂无' }).waitFor();
    await page.getByRole('button', { name: '快进 1 天' }).click();
    await page.locator('#now', { hasText: '已调整 24.0 小时' }).waitFor();
    await page.getByRole('button', { name: '恢复当前时间' }).click();
    await page.locator('#now', { hasNotText: '已调整' }).waitFor();
    await expectClean(phone);
  });
});

import path from 'node:path';
import { Failure } from '@shared/kernel/failure';
import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type H5Server, serveH5 } from '../support/h5-server';
import { waitUntil } from '../support/wait-until';
import { buildGallery } from './gallery/build-gallery';

jest.setTimeout(120_000);

const folder = path.resolve(__dirname, '../../.local/gallery-platform');

describe('the platform layer in a browser', () => {
  let server: H5Server;
  let answers: (() => unknown)[] = [];
  let heard: { input: unknown; key: string | undefined }[] = [];
  let phone: Phone;

  const address = () => `${server.url}?token=test-token-0000000000000000&part=behaviour`;
  const fill = async (what: string) => {
    await phone.page.getByLabel('说什么').fill(what);
    await phone.page.getByLabel('秘密').fill('悄悄话');
  };
  const shows = (label: string, text: string) =>
    waitUntil(async () => (await phone.page.getByLabel(label).inputValue()) === text, `${label} to hold ${text}`);
  const send = () => phone.page.getByRole('button', { name: '说出来' }).click();

  beforeAll(async () => {
    await buildGallery(folder);
    server = await serveH5((_action, input, key) => {
      heard.push({ input, key });
      return answers.shift()?.();
    }, folder);
  });
  beforeEach(() => {
    answers = [];
    heard = [];
  });
  afterEach(() => phone.close());
  afterAll(async () => {
    await closeBrowser();
    await server.close();
  });

  it('keeps a draft when the app is closed, except what is secret, and forgets it once sent', async () => {
    answers = [() => ({ heard: '两个月' })];
    phone = await openPhone(address());
    await fill('两个月');
    await phone.page.waitForFunction(() => JSON.stringify(localStorage).includes('两个月'));
    await phone.page.reload();
    await phone.page.getByText('上次没填完的内容还在').waitFor();
    await shows('说什么', '两个月');
    expect(await phone.page.getByLabel('秘密').inputValue()).toBe('');
    await fill('两个月');
    await send();
    await phone.page.getByText('听到了：两个月').waitFor();
    await phone.page.reload();
    await phone.page.getByText('新的一张').waitFor();
    expect(phone.problems).toEqual([]);
  });

  it('marks a field that does not pass and sends nothing', async () => {
    phone = await openPhone(address());
    await phone.page.getByLabel('说什么').fill('一');
    await send();
    await phone.page.getByText('至少写 2 个字').waitFor();
    await phone.page.getByText('请填写这一项').waitFor();
    expect(heard).toEqual([]);
  });

  it('sends a retry under the key of its first try, and the next command under a new one', async () => {
    const busy = () => {
      throw new Failure('server.busy');
    };
    const hear = () => ({ heard: '听见' });
    answers = [busy, hear, hear];
    phone = await openPhone(address());
    await fill('第一次');
    await send();
    await phone.page.getByText('现在用的人太多').waitFor();
    await phone.page.reload();
    await fill('第一次');
    await send();
    await phone.page.getByText('听到了').waitFor();
    await fill('第二次');
    await send();
    await waitUntil(() => heard.length === 3, 'the next command');
    const [first, retry, next] = heard.map(({ key }) => key);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(retry).toBe(first);
    expect(next).not.toBe(first);
  });

  it('says so when there is no network and keeps what was typed', async () => {
    phone = await openPhone(address());
    await fill('没有网');
    await phone.page.context().setOffline(true);
    await send();
    await phone.page.getByText('现在没有网络').waitFor();
    await shows('说什么', '没有网');
  });

  it('reads a code with the camera', async () => {
    phone = await openPhone(address(), { cameraShows: 'gongyi://join/camera' });
    await phone.page.getByRole('button', { name: '扫码' }).click();
    await phone.page.getByText('扫到：gongyi://join/camera').waitFor();
    await phone.page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(phone.problems).toEqual([]);
  });

  it('reads a code it drew itself from a saved picture', async () => {
    phone = await openPhone(address());
    const picture = await phone.page.getByRole('img', { name: '入会码' }).screenshot();
    await phone.page.getByRole('button', { name: '扫码' }).click();
    const chooser = phone.page.waitForEvent('filechooser');
    await phone.page.getByRole('button', { name: '从相册选图片' }).click();
    await (await chooser).setFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
    await phone.page.getByText('扫到：gongyi://join/1').waitFor();
    expect(phone.problems).toEqual([]);
  });

  it('makes a photo a small JPEG', async () => {
    phone = await openPhone(address(), { width: 430, height: 900 });
    const picture = await phone.page.screenshot();
    const chooser = phone.page.waitForEvent('filechooser');
    await phone.page.getByRole('button', { name: '选照片' }).click();
    await (await chooser).setFiles({ name: 'photo.png', mimeType: 'image/png', buffer: picture });
    const said = await phone.page.getByText(/^照片 /).textContent();
    const [, start, size] = String(said).split(' ');
    expect(start).toBe('/9j/');
    expect(Number(size)).toBeLessThanOrEqual(300 * 1024);
  });
});

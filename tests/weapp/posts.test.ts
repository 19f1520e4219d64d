import { waitUntil } from '../support/wait-until';
import { expectCompiledRows, expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget } from './budget';
import { boot, wxFunction } from './harness';

const asOf = '2026-10-01T02:00:00.000Z';
const post = (position: number, more: object = {}) => ({
  postId: `post-${position}`,
  name: '宁波市鄞州区江东中心小学旁工会驿站（演示）',
  kind: 'UNION_STATION',
  address: '鄞州区 江东中心小学附近',
  location: { longitude: 121.55 + position / 1000, latitude: 29.87 },
  phone: null,
  services: ['REST', 'WATER', 'MICROWAVE', 'CHARGING', 'WIFI', 'TOILET'],
  isStandIn: true,
  isOpen: true,
  changesAt: '2026-10-01T10:00:00.000Z',
  isHoursCertain: true,
  distanceInMetres: 320 * position,
  walkingMinutes: 6 * position,
  ...more,
});

const answerWith = (posts: readonly object[], withinFifteenMinutes = 1) => ({
  posts,
  withinFifteenMinutes,
  credit: '© OpenStreetMap contributors',
  asOf,
});

const cloudOf = (answer: object) => () => answer;
const here = { getLocation: wxFunction(() => ({ longitude: 121.55, latitude: 29.87, accuracy: 30 })) };
const refused = {
  getLocation: wxFunction(() => {
    throw Object.assign(new Error('getLocation:fail auth deny'), { errMsg: 'getLocation:fail auth deny' });
  }),
};

describe('posts nearby', () => {
  it('say distance, minutes and hours in words, each row small', async () => {
    const openList = async (count: number) => {
      // Without a place, so that only the row is weighed and not its pin on the map.
      const posts = Array.from({ length: count }, (_, index) =>
        post(index + 1, { location: null, phone: '0574-87180000' }),
      );
      const app = await boot({ wx: here, cloud: cloudOf(answerWith(posts)) });
      const page = await app.open('pages/nearby/index');
      await page.sees('320 米，步行约 6 分钟');
      await page.sees('营业到 18:00');
      await page.sees('歇脚、喝水、热饭、充电等 6 项');
      await page.sees('误差约 30 米');
      expectFewCalls(app);
      expectPageWithinBudget(page);
      expectCompiledRows(page, count);
      return { page, rows: count };
    };
    expectRowsWithinBudget(await openList(5), await openList(20));
  });

  it('say when a closed one opens, with the weekday', async () => {
    const closed = post(1, { isOpen: false, changesAt: '2026-10-08T00:00:00.000Z' });
    const app = await boot({ wx: here, cloud: cloudOf(answerWith([closed])) });
    const page = await app.open('pages/nearby/index');
    await page.sees('10月8日 周四 08:00 开门');
  });

  it('say which are stand-ins, and whose map it is, only when there is something to say', async () => {
    const standIns = await boot({ wx: here, cloud: cloudOf(answerWith([post(1), post(2, { isStandIn: false })])) });
    const page = await standIns.open('pages/nearby/index');
    await page.sees('名字带“演示”的是演示点位');
    expect(page.text()).toContain('© OpenStreetMap contributors');
    const real = { ...answerWith([post(1, { isStandIn: false })]), credit: '' };
    const app = await boot({ wx: here, cloud: cloudOf(real) });
    const plain = await app.open('pages/nearby/index');
    await plain.sees('营业到 18:00');
    expect(plain.text()).not.toMatch(/演示点位|OpenStreetMap/);
  });

  it('say plainly that none is within fifteen minutes', async () => {
    const far = post(1, { distanceInMetres: 2300, walkingMinutes: 40 });
    const app = await boot({ wx: here, cloud: cloudOf(answerWith([far], 0)) });
    const page = await app.open('pages/nearby/index');
    await page.sees(/步行 15 分钟以内没有驿站，最近的是.+2\.3 公里/);
  });

  it('count from the centre when the place is refused, and from a chosen place', async () => {
    const app = await boot({ wx: refused, cloud: cloudOf(answerWith([post(1)])) });
    const page = await app.open('pages/nearby/index');
    await page.sees('您没有允许使用位置，先从市中心（海曙区 天一广场）算起');
    await page.tap('换个地方看');
    await page.tap('landmark-xidian');
    await page.sees('从宁海县 西店镇算起');
    const last = app.calls.at(-1)?.input;
    expect(last).toEqual({ at: { longitude: 121.437737, latitude: 29.488767 } });
  });

  it('show what was found last when there is no network, and say so', async () => {
    const storage = new Map<string, unknown>();
    const before = await boot({ wx: here, storage, cloud: cloudOf(answerWith([post(1)])) });
    await (await before.open('pages/nearby/index')).sees('营业到 18:00');
    await waitUntil(() => storage.size > 0, 'the answer to be kept');
    const app = await boot({
      wx: here,
      storage,
      cloud: () => {
        throw new Error('no network');
      },
    });
    const page = await app.open('pages/nearby/index');
    await page.sees('下面是上次查到的');
    expect(page.text()).toContain('营业到 18:00');
  });

  it("open WeChat's map for the way there with one tap", async () => {
    const openLocation = jest.fn(() => Promise.resolve({}));
    const app = await boot({ wx: { ...here, openLocation }, cloud: cloudOf(answerWith([post(1)])) });
    const page = await app.open('pages/nearby/index');
    await page.tap('way-post-1');
    await waitUntil(() => openLocation.mock.calls.length > 0, 'the map');
    expect(openLocation).toHaveBeenCalledWith(expect.objectContaining({ longitude: 121.551, latitude: 29.87 }));
  });
});

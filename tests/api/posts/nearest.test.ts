import { nearestPosts, readPost } from '@shared/features/posts/contract';
import { aWorld, type World } from '../../support/world';

const here = { longitude: 121.43, latitude: 29.29 };
const metresNorth = (metres: number) => ({ longitude: here.longitude, latitude: here.latitude + metres / 111_195 });
const weekdays = [...Array.from({ length: 5 }, () => [['08:00', '18:00'] as const]), [], []];

describe('posts.nearest', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });

  it('lists the nearest first, with distance and walking time, to anybody', async () => {
    await world.seed.post({ name: '远处驿站', location: metresNorth(3000) });
    await world.seed.post({ name: '近处驿站', location: metresNorth(400) });
    const answer = await world.as(null).must(nearestPosts, { at: here });
    expect(answer.posts.map(({ name, distanceInMetres }) => [name, Math.round(distanceInMetres / 100)])).toEqual([
      ['近处驿站', 4],
      ['远处驿站', 30],
    ]);
    expect(answer.posts[0]?.walkingMinutes).toBe(7); // 400 m × 1.3 ÷ 75 m a minute
    expect(answer.withinFifteenMinutes).toBe(1);
  });

  it('says that nothing is within fifteen minutes, and still gives the nearest', async () => {
    await world.seed.post({ name: '十里外驿站', location: metresNorth(5000) });
    const answer = await world.as(null).must(nearestPosts, { at: here });
    expect(answer.withinFifteenMinutes).toBe(0);
    expect(answer.posts).toHaveLength(1);
  });

  it('passes over a post whose place is not known', async () => {
    await world.seed.post({ name: '待核实驿站', location: null });
    expect((await world.as(null).must(nearestPosts, { at: here })).posts).toEqual([]);
  });

  it('says when a closed post opens, past a holiday', async () => {
    await world.seed.post({ name: '工会驿站', hours: { weekly: weekdays, onHolidays: 'closed' } });
    world.at('2026-10-02T02:00:00.000Z'); // a Friday, and National Day
    const [post] = (await world.as(null).must(nearestPosts, { at: here })).posts;
    expect(post).toMatchObject({ isOpen: false, changesAt: '2026-10-08T00:00:00.000Z', isHoursCertain: true });
  });

  it('credits OpenStreetMap where its places stand in', async () => {
    await world.seed.post({ name: '演示驿站', source: 'openstreetmap' });
    expect((await world.as(null).must(nearestPosts, { at: here })).credit).toBe('© OpenStreetMap contributors');
  });

  it('makes one call to the store', async () => {
    await world.seed.post({ name: '工会驿站' });
    expect(await world.storeCalls(() => world.as(null).must(nearestPosts, { at: here }))).toBe(1);
  });

  it('names a coordinate that is none', async () => {
    const reply = await world.as(null).send('posts.nearest', { at: { longitude: 200, latitude: 29 } });
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'input.invalid', details: { fields: ['at.longitude'] } },
    });
  });
});

describe('posts.read', () => {
  it('reads one post, and says when there is none', async () => {
    const world = await aWorld();
    const postId = await world.seed.post({ name: '司机之家', kind: 'DRIVER_HOME' });
    expect(await world.as(null).must(readPost, { postId })).toMatchObject({
      name: '司机之家',
      kind: 'DRIVER_HOME',
      isOpen: true,
    });
    expect(await world.as(null).do(readPost, { postId: 'nothing' })).toMatchObject({
      ok: false,
      failure: { code: 'thing.notFound' },
    });
  });
});

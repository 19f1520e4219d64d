import { searchUnions } from '@shared/features/unions/contract';
import { aWorld, newKey, type Person, type World } from '../../support/world';

describe('unions.search', () => {
  let world: World;
  let rider: Person;
  beforeEach(async () => {
    world = await aWorld();
    await world.seed.offices();
    rider = await world.person({ name: '骑手' });
  });
  const namesFor = async (text: string, regionCode?: string) =>
    (await world.as(rider).must(searchUnions, { text, regionCode })).rows.map(({ name }) => name);

  it('finds a union by the beginning of its name, with or without city, county and town', async () => {
    const name = '宁波市宁海县西店镇滨海电器工会';
    await world.seed.union({ name });
    for (const text of ['宁波市宁海县西店镇滨', '西店镇滨海', '滨海电器', '　滨海 电']) {
      expect(await namesFor(text)).toEqual([name]);
    }
    expect(await namesFor('电器')).toEqual([]);
  });

  it('compares the whole of a long text', async () => {
    await world.seed.union({ name: '宁海县滨海电器配件制造有限公司第一分厂工会' });
    await world.seed.union({ name: '宁海县滨海电器配件制造有限公司第二分厂工会' });
    expect(await namesFor('滨海电器配件制造有限公司第二')).toEqual(['宁海县滨海电器配件制造有限公司第二分厂工会']);
  });

  it('says which take members', async () => {
    await world.seed.union({ name: '宁海县旧厂工会', isDissolved: true });
    const { rows } = await world.as(rider).must(searchUnions, { text: '宁海' });
    expect(rows.map(({ name, mayJoin }) => [name, mayJoin])).toEqual([
      ['宁海县总工会', false],
      ['宁海县旧厂工会', false],
    ]);
    expect(await world.as(rider).must(searchUnions, { text: '西店' })).toMatchObject({ rows: [{ mayJoin: true }] });
  });

  it('keeps to a region', async () => {
    await world.seed.union({ name: '滨海工会', regionCode: '330203007' });
    await world.seed.union({ name: '滨海一厂工会' });
    expect(await namesFor('滨海', '330226')).toEqual(['滨海一厂工会']);
  });

  it('gives pages that lose and repeat nothing, also when only the city is typed', async () => {
    const names = Array.from({ length: 45 }, (_, at) => `滨海第${at}厂工会`);
    for (const name of names) await world.seed.union({ name });
    for (const [text, expected] of [
      ['滨海', 45],
      ['宁波', 48],
    ] as const) {
      const found: string[] = [];
      let after: string | undefined;
      do {
        const page = await world.as(rider).must(searchUnions, { text, after });
        found.push(...page.rows.map(({ unionId }) => unionId));
        after = page.next;
      } while (after !== undefined);
      expect(found).toHaveLength(expected);
      expect(new Set(found).size).toBe(expected);
    }
  });

  it('takes one call to the store', async () => {
    expect(await world.storeCalls(() => world.as(rider).must(searchUnions, { text: '西店' }))).toBe(1);
  });

  it('refuses nobody signed in and texts too short, too long or without a letter', async () => {
    expect(await world.as(null).do(searchUnions, { text: '西店' })).toMatchObject({
      failure: { code: 'auth.required' },
    });
    for (const text of ['西', '🙂🙂', '西'.repeat(41), 7, null]) {
      expect(await world.as(rider).send('unions.search', { text }, newKey())).toMatchObject({
        failure: { code: 'input.invalid', details: { fields: ['text'] } },
      });
    }
    expect(await world.as(rider).do(searchUnions, { text: '西店', after: '!' })).toMatchObject({
      failure: { code: 'input.invalid', details: { fields: ['after'] } },
    });
  });
});

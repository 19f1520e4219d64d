import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Collection, Where } from '../../../cloudfunctions/platform/database';
import { openTestCloud } from '../../support/test-cloud';

interface Row {
  readonly _id: string;
  readonly version: number;
  readonly number?: string;
  readonly accountId?: string;
  readonly place?: { readonly town?: string; readonly village?: string };
  readonly note?: string | null;
}

/** What the SDK would do with each of these stands in its own tests of the local cloud; here it must not come about. */
describe('the database port', () => {
  let rows: Collection<Row>;
  let count: () => Promise<number>;
  beforeEach(async () => {
    const cloud = await openTestCloud();
    rows = cloud.platform.database.collection<Row>('tickets');
    await rows.insert({
      _id: 'a',
      version: 1,
      number: '1',
      accountId: 'one',
      place: { town: '西店', village: '岭口' },
    });
    await rows.insert({ _id: 'b', version: 1, number: '2', accountId: 'two', place: { town: '西店' }, note: null });
    count = async () => (await cloud.documents('tickets')).length;
  });

  const wideFilters: readonly (readonly [what: string, where: Where])[] = [
    ['no field, which the SDK reads as everything', {}],
    ['an empty condition, which the SDK sends as no condition', { accountId: {} }],
    ['an undefined value, which the SDK drops', { accountId: undefined as never }],
    ['an undefined value beside a good one', { accountId: undefined as never, version: 1 }],
    ['an undefined bound', { version: { from: undefined as never } }],
    ['an undefined member', { accountId: { in: ['one', undefined as never] } }],
  ];

  it.each(wideFilters)('refuses a filter with %s', async (_, where) => {
    await expect(async () => rows.find({ where, limit: 10 })).rejects.toThrow(/filter/);
    await expect(async () => rows.count(where)).rejects.toThrow(/filter/);
    await expect(async () => rows.setWhere(where, { note: 'x' })).rejects.toThrow(/filter/);
    await expect(async () => rows.removeWhere(where)).rejects.toThrow(/filter/);
    expect(await count()).toBe(2);
    expect(await rows.byId('a')).not.toHaveProperty('note');
  });

  it('finds nothing in an empty list', async () => {
    expect(await rows.find({ where: { accountId: { in: [] } }, limit: 10 })).toEqual([]);
    expect(await rows.removeWhere({ accountId: { in: [] } })).toBe(0);
  });

  it.each([0, 1001, 5000, 1.5, Number.NaN])(
    'refuses to read %s rows, which the SDK would cut in silence',
    async (limit) => {
      await expect(async () => rows.find({ where: { version: 1 }, limit })).rejects.toThrow(/limit/);
    },
  );

  it('replaces nested values whole, where the SDK would merge them', async () => {
    await rows.setWhere({ _id: 'a' }, { place: { town: '桥头胡' } });
    expect(await rows.byId('a')).toMatchObject({ place: { town: '桥头胡' } });
    expect((await rows.byId('a'))?.place).not.toHaveProperty('village');
    await rows.setWhere({ _id: 'a' }, { place: {} });
    expect((await rows.byId('a'))?.place).toEqual({});
  });

  it('takes away what is undefined, and tells it from null', async () => {
    await rows.replaceIf(1, { _id: 'a', version: 2, note: undefined, place: undefined });
    expect(await rows.byId('a')).toEqual({ _id: 'a', version: 2, number: '1', accountId: 'one' });
    expect((await rows.find({ where: { note: null }, limit: 10 })).map(({ _id }) => _id).sort()).toEqual(['a', 'b']);
  });

  it('never overwrites with an insert, and replaces only the version it read', async () => {
    expect(await rows.insert({ _id: 'a', version: 9 })).toEqual({ refusedBy: '_id_' });
    expect(await rows.replaceIf(2, { _id: 'a', version: 3 })).toBe(false);
    expect(await rows.byId('a')).toMatchObject({ version: 1, accountId: 'one' });
  });
});

describe('the functions', () => {
  const folder = path.resolve(__dirname, '../../../cloudfunctions');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));

  it('open no transaction: where().update(), remove(), count() and aggregate() would run outside it and survive its rollback', () => {
    const opening = sources.filter(({ text }) => /startTransaction|runTransaction/.test(text));
    expect(opening.map(({ name }) => name)).toEqual([]);
  });
});

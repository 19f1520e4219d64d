import { openEnvironment, refusalOf, send, withCloud } from './support';

const cloud = withCloud();
const collections = [
  {
    name: 'tickets',
    indexes: [
      {
        name: 'town',
        keys: [
          ['town', 1],
          ['dueAt', -1],
        ] as const,
      },
      { name: 'number', keys: [['number', 1]] as const, unique: true },
      { name: 'tags', keys: [['tags', 1]] as const },
    ],
  },
];
const open = () => openEnvironment(cloud(), collections);

const indexesUsed = async (environment: string) => {
  const { body } = await send(cloud(), 'GET', `/_local/environments/${environment}/calls`);
  return (body.recent as { indexUsed?: string }[]).map(({ indexUsed }) => indexUsed);
};

describe('documents through the SDK', () => {
  it('answers what was added, dates and nested values and numbers included', async () => {
    const { database } = await open();
    const document = {
      number: 'a',
      at: new Date('2026-03-05T01:02:03.004Z'),
      deep: { list: [1.5, -3, null, 'x'] },
      big: 2 ** 53,
    };
    const { id } = await database.collection('tickets').add(document);
    const { data } = await database
      .collection('tickets')
      .doc(id as string)
      .get();
    expect(data).toEqual([{ _id: id, ...document }]);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
  });

  it('sorts from an index, pages, counts and projects', async () => {
    const { database, _, name } = await open();
    const tickets = database.collection('tickets');
    await tickets.add(
      Array.from({ length: 30 }, (_unused, i) => ({ number: `n${i}`, town: i % 2 ? 'a' : 'b', dueAt: i })),
    );
    const page = await tickets
      .where({ town: 'a', dueAt: _.lt(20) })
      .orderBy('dueAt', 'desc')
      .skip(2)
      .limit(3)
      .field({ dueAt: true, _id: false })
      .get();
    expect(page.data).toEqual([{ dueAt: 15 }, { dueAt: 13 }, { dueAt: 11 }]);
    expect((await tickets.where({ town: 'b' }).count()).total).toBe(15);
    expect((await indexesUsed(name)).slice(0, 2)).toEqual(['town', 'town']);
  });

  it('takes NaN for no number that is less or greater', async () => {
    const { database, _ } = await open();
    const tickets = database.collection('tickets');
    await tickets.add([
      { _id: 'nan', number: 1, town: Number.NaN },
      { _id: 'one', number: 2, town: 1 },
      { _id: 'text', number: 3, town: 'x' },
    ]);
    const total = async (town: unknown) => (await tickets.where({ town }).count()).total;
    expect([await total(_.lt(5)), await total(_.gte(-5)), await total(Number.NaN), await total(_.neq(1))]).toEqual([
      1, 1, 1, 2,
    ]);
  });

  it('resolves server dates at the server', async () => {
    const { database } = await open();
    const { id } = await database.collection('tickets').add({ number: 1, at: database.serverDate({ offset: 60_000 }) });
    const { data } = await database
      .collection('tickets')
      .doc(id as string)
      .get();
    expect(Math.abs(data[0].at.getTime() - Date.now() - 60_000)).toBeLessThan(5_000);
  });

  it('finds by array element, regular expression, and nested path', async () => {
    const { database, _ } = await open();
    const tickets = database.collection('tickets');
    await tickets.add([
      { _id: '1', number: 1, tags: ['wage', 'urgent'], employer: { name: 'Red Star Transport' } },
      { _id: '2', number: 2, tags: [], employer: { name: 'Blue Star' } },
      { _id: '3', number: 3, tags: ['safety'] },
    ]);
    const idsOf = async (filter: object) =>
      (await tickets.where(filter).get()).data.map(({ _id }: { _id: string }) => _id);
    expect(await idsOf({ tags: 'urgent' })).toEqual(['1']);
    expect(await idsOf({ tags: _.in(['safety', 'wage']) })).toEqual(['3', '1']);
    expect(await idsOf({ 'employer.name': /^blue/i })).toEqual(['2']);
    expect(await idsOf({ employer: { name: 'Blue Star' } })).toEqual(['2']);
    expect(await idsOf(_.or([{ tags: _.size(0) }, { employer: _.exists(false) }]))).toEqual(['2', '3']);
    expect(await idsOf({ tags: _.all(['wage', 'urgent']) })).toEqual(['1']);
    expect(await idsOf({ number: _.gt(1).and(_.lte(3)) })).toEqual(['2', '3']);
  });

  it('refuses a collection nobody made, and making one twice', async () => {
    const { database } = await open();
    expect(await refusalOf(database.collection('nobody').get())).toBe('DATABASE_COLLECTION_NOT_EXIST');
    expect(await refusalOf(database.createCollection('tickets'))).toBe('DATABASE_COLLECTION_ALREADY_EXIST');
  });

  it('answers at most 1000 documents, and 100 unless asked', async () => {
    const { database, name } = await open();
    const lines = Array.from({ length: 1100 }, (_unused, i) =>
      JSON.stringify({ collection: 'tickets', document: { _id: i, number: i } }),
    );
    expect((await send(cloud(), 'POST', `/_local/environments/${name}/load`, lines.join('\n'))).body).toEqual({
      loaded: 1100,
    });
    expect((await database.collection('tickets').limit(5000).get()).data).toHaveLength(1000);
    expect((await database.collection('tickets').get()).data).toHaveLength(100);
  });

  it('refuses more than 6 MB in one request', async () => {
    const { database } = await open();
    const adding = database.collection('tickets').add({ number: 1, text: 'x'.repeat(6 * 2 ** 20) });
    expect(await refusalOf(adding)).toBe('EXCEED_MAX_PAYLOAD_SIZE');
  });

  it('answers unknown actions, environments and malformed bodies with a code', async () => {
    const call = async (body: unknown, query = '') => (await send(cloud(), 'POST', `/admin${query}`, body)).body.code;
    expect(await call({ action: 'database.dropEverything' })).toBe('INVALID_PARAM');
    expect(await call({ action: 'constructor' })).toBe('INVALID_PARAM');
    expect(await call('{"half":')).toBe('INVALID_PARAM');
    expect(await call({ action: 'database.getDocument' }, '?env=never-made')).toBe('INVALID_ENV');
    expect(await call({ action: 'database.getDocument' }, '?env=../local')).toBe('INVALID_ENV');
    expect(await call({ action: 'database.getDocument', collectionName: 'x', query: '{{' })).toBe('INVALID_PARAM');
  });

  it('groups, joins and counts in a pipeline', async () => {
    const { database, _ } = await open();
    const tickets = database.collection('tickets');
    await tickets.add(
      [1, 2, 3, 4].map((number) => ({ _id: `t${number}`, number, town: number % 2 ? 'a' : 'b', parent: 't1' })),
    );
    const grouped = await tickets
      .aggregate()
      .match({ number: _.gt(1) })
      .group({ _id: '$town', sum: { $sum: '$number' } })
      .sort({ _id: 1 })
      .end();
    expect(grouped.data).toEqual([
      { _id: 'a', sum: 3 },
      { _id: 'b', sum: 6 },
    ]);
    const joined = await tickets
      .aggregate()
      .match({ number: 4 })
      .lookup({ from: 'tickets', localField: 'parent', foreignField: '_id', as: 'up' })
      .end();
    expect(joined.data[0].up[0].number).toBe(1);
    const late = await tickets
      .aggregate()
      .project({ lines: [{ x: 1 }, {}] })
      .match({ 'lines.x': null })
      .count('n')
      .end();
    expect(late.data).toEqual([{ n: 4 }]);
  });

  it('keeps calls of each environment apart and counts only the SDK', async () => {
    const { database, name } = await open();
    const other = await open();
    await other.database.collection('tickets').get();
    await send(cloud(), 'DELETE', `/_local/environments/${name}/calls`);
    await database.collection('tickets').add({ number: 1 });
    await database.collection('tickets').get();
    const { body } = await send(cloud(), 'GET', `/_local/environments/${name}/calls`);
    expect(body).toMatchObject({ total: 2, byAction: { 'database.insertDocument': 1, 'database.getDocument': 1 } });
  });
});

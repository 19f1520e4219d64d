import { makeEnvironment, send, withCloud } from './support';

const cloud = withCloud();
const environment = 'planner';

type Used = {
  indexUsed: string;
  entriesRead: number;
  documentsRead: number;
  isSortedByIndex: boolean;
  advice?: string;
};

/** 1,200 tickets: 4 states, 300 distinct due days, an array of tags, a place for each tenth. */
const tickets = Array.from({ length: 1200 }, (_, i) => ({
  _id: `t${String(i).padStart(4, '0')}`,
  state: ['new', 'open', 'done', 'shut'][i % 4],
  dueAt: i % 300,
  town: `town-${i % 7}`,
  tags: i % 2 ? ['a', `tag-${i % 20}`] : [],
  ...(i % 10 === 0 ? { place: { type: 'Point', coordinates: [104 + i / 1e5, 30] } } : {}),
}));

const explain = async (request: object) => {
  const { body } = await send(cloud(), 'POST', `/_local/environments/${environment}/explain`, {
    collection: 'tickets',
    ...request,
  });
  return body as {
    documents: { _id: string; tickets?: object[] }[];
    found: number;
    used: Used;
    joined: Used[];
    message?: string;
  };
};

beforeAll(async () => {
  await makeEnvironment(cloud(), environment, [
    {
      name: 'tickets',
      indexes: [
        {
          name: 'byState',
          keys: [
            ['state', 1],
            ['dueAt', -1],
          ],
        },
        { name: 'byTown', keys: [['town', 1]] },
        { name: 'byTags', keys: [['tags', 1]] },
        { name: 'byPlace', keys: [['place', '2dsphere']] },
      ],
    },
  ]);
  const lines = tickets.map((document) => JSON.stringify({ collection: 'tickets', document }));
  await send(cloud(), 'POST', `/_local/environments/${environment}/load`, lines.join('\n'));
});

describe('a query', () => {
  it.each([
    ['by id', { filter: { _id: 't0007' } }, ['_id_', 1, 1]],
    ['by many ids', { filter: { _id: { $in: tickets.map(({ _id }) => _id) } }, limit: 1200 }, ['_id_', 1200, 1200]],
    ['by an equality', { filter: { town: 'town-3' }, limit: 5 }, ['byTown', 5, 5]],
    ['by alternatives', { filter: { town: { $in: ['town-1', 'nowhere'] } }, limit: 500 }, ['byTown', 172, 172]],
    ['by a prefix', { filter: { town: { $regex: '^town-1' } }, limit: 500 }, ['byTown', 172, 172]],
    ['by an equality and a range', { filter: { state: 'new', dueAt: { $gte: 296 } } }, ['byState', 4, 4]],
    ['by what is missing', { filter: { state: null } }, ['byState', 0, 0]],
    ['by an element of an array', { filter: { tags: 'tag-3' }, limit: 500 }, ['byTags', 60, 60]],
  ])('%s reads only what it answers', async (_name, request, [index, entries, documents]) => {
    const { used, found } = await explain(request);
    expect(used).toMatchObject({ indexUsed: index, entriesRead: entries, documentsRead: documents });
    expect(used.advice).toBeUndefined();
    expect(found).toBe(documents);
  });

  it('takes its order from the index, either way round', async () => {
    for (const [direction, ids] of [
      [1, ['t0901', 't0601', 't0301']],
      [-1, ['t0297', 't0597', 't0897']],
    ]) {
      const { used, documents } = await explain({ filter: { state: 'open' }, sort: { dueAt: direction }, limit: 3 });
      expect(used).toMatchObject({ indexUsed: 'byState', entriesRead: 3, documentsRead: 3, isSortedByIndex: true });
      expect(documents.map(({ _id }) => _id)).toEqual(ids);
    }
  });

  it('with alternatives that all have an index uses each of them and answers a document once', async () => {
    const { used, found } = await explain({
      filter: { $or: [{ town: 'town-2' }, { state: 'new', dueAt: 0 }, { tags: 'tag-3' }] },
      limit: 1000,
    });
    expect(used).toMatchObject({ indexUsed: 'byTown, byState, byTags' });
    expect(used.documentsRead).toBeLessThan(300);
    const expected = tickets.filter(
      ({ town, state, dueAt, tags }) => town === 'town-2' || (state === 'new' && dueAt === 0) || tags.includes('tag-3'),
    );
    expect(found).toBe(expected.length);
  });

  it('reads everything when one alternative has no index', async () => {
    const { used } = await explain({ filter: { $or: [{ town: 'town-2' }, { dueAt: 5 }] }, limit: 1000 });
    expect(used).toMatchObject({ indexUsed: 'none', documentsRead: 1200 });
  });

  it('near a place reads the cells around it', async () => {
    const near = { $nearSphere: { $geometry: { type: 'Point', coordinates: [104, 30] }, $maxDistance: 100 } };
    const { used, documents } = await explain({ filter: { place: near } });
    expect(used.indexUsed).toBe('byPlace');
    expect(used.documentsRead).toBe(documents.length);
    expect(used.entriesRead).toBeLessThanOrEqual(120);
  });

  it('with a pipeline says how its first stages were found', async () => {
    const { used, found } = await explain({
      pipeline: [{ $match: { state: 'done' } }, { $sort: { dueAt: -1 } }, { $limit: 2 }, { $project: { town: 1 } }],
    });
    expect(found).toBe(2);
    expect(used).toMatchObject({ indexUsed: 'byState', documentsRead: 2, isSortedByIndex: true });
  });

  it('without an index keeps only the first documents in order', async () => {
    const { documents, used } = await explain({ filter: {}, sort: { dueAt: 1, _id: 1 }, skip: 1, limit: 3 });
    expect(documents.map(({ _id }) => _id)).toEqual(['t0300', 't0600', 't0900']);
    expect(used).toMatchObject({ documentsRead: 1200, isSortedByIndex: false, advice: 'dueAt 1' });
  });

  it('that is not valid is refused as through the SDK', async () => {
    expect((await explain({ filter: { a: { $near: 5 } } })).message).toMatch(/geo near/);
    expect((await explain({ collection: 'nothing' })).message).toMatch(/not exist/);
  });
});

describe('a join', () => {
  const visits = ['town-1', 'town-2', 'town-2', 'nowhere'].map((town, i) => ({ _id: `v${i}`, town, state: 'new' }));
  const joined = async (lookup: object) => {
    const pipeline = [{ $lookup: { from: 'tickets', as: 'tickets', ...lookup } }];
    const { documents, joined: reads } = await explain({ collection: 'visits', pipeline });
    return { sizes: documents.map(({ tickets: found }) => found?.length), reads };
  };

  beforeAll(async () => {
    await makeEnvironment(cloud(), environment, [{ name: 'visits' }]);
    const lines = visits.map((document) => JSON.stringify({ collection: 'visits', document }));
    await send(cloud(), 'POST', `/_local/environments/${environment}/load`, lines.join('\n'));
  });

  it.each([
    ['fields', { localField: 'town', foreignField: 'town' }],
    ['an expression', { let: { mine: '$town' }, pipeline: [{ $match: { $expr: { $eq: ['$town', '$$mine'] } } }] }],
  ])('by %s reads by an index, once for all', async (_name, lookup) => {
    const { sizes, reads } = await joined(lookup);
    expect(sizes).toEqual([172, 172, 172, 0]);
    expect(reads).toMatchObject([{ collection: 'tickets', indexUsed: 'byTown', documentsRead: 344 }]);
  });

  it('by a field without an index reads everything once', async () => {
    const { reads } = await joined({ localField: 'town', foreignField: 'kind' });
    expect(reads).toMatchObject([{ indexUsed: 'none', documentsRead: 1200, advice: 'kind 1' }]);
  });
});

describe('a count', () => {
  const count = async (query: object) => {
    const request = { action: 'database.calculateDocument', collectionName: 'tickets', query: JSON.stringify(query) };
    const { body } = await send(cloud(), 'POST', `/admin?env=${environment}`, request);
    const calls = (await send(cloud(), 'GET', `/_local/environments/${environment}/calls`)).body;
    const [last] = calls.recent as { entriesRead: number; documentsRead: number }[];
    return {
      total: (body.data as { total: number }).total,
      entries: last?.entriesRead,
      documents: last?.documentsRead,
    };
  };

  it.each([
    ['an equality', { town: 'town-0' }, 172],
    ['an equality and a range', { state: 'open', dueAt: { $lt: 100 } }, 100],
    ['an element of an array', { tags: 'a' }, 600],
  ])('of %s reads entries and no document', async (_name, query, total) => {
    expect(await count(query)).toEqual({ total, entries: total, documents: 0 });
  });

  it.each([
    ['nothing in an array', { tags: null }, 0],
    ['two conditions on one array', { tags: { $gte: 'a', $lt: 'b' } }, 600],
  ])('of %s looks at the documents', async (_name, query, total) => {
    const counted = await count(query);
    expect(counted.total).toBe(total);
    expect(counted.documents).toBeGreaterThanOrEqual(600);
  });
});

describe('a full scan', () => {
  const lines = () =>
    cloud()
      .errors()
      .split('\n')
      .filter((line) => line.includes('full scan of tickets'));

  it('of a thousand documents and more is told once, with the index that would help', async () => {
    const before = lines().length;
    const request = { filter: { dueAt: { $gt: 3 }, town: { $exists: true }, kind: 'x' }, sort: { at: -1 } };
    for (let i = 0; i < 3; i++) expect((await explain(request)).used.documentsRead).toBe(1200);
    await explain({ filter: { kind: 'y', dueAt: { $gt: 4 } }, sort: { at: -1 } });
    expect(lines().slice(before)).toEqual([
      'local cloud: full scan of tickets (1,200 documents): an index on kind 1, at -1, dueAt 1 would help',
    ]);
  });

  it('by an update is told too', async () => {
    const query = JSON.stringify({ owner: 'nobody' });
    const request = { action: 'database.modifyDocument', collectionName: 'tickets', query, data: '{"$set":{"x":1}}' };
    await send(cloud(), 'POST', `/admin?env=${environment}`, { ...request, multi: true, merge: true });
    expect(lines().at(-1)).toMatch(/an index on owner 1 would help/);
  });

  it('of everything, when everything was asked for, is not told', async () => {
    const before = lines().length;
    expect((await explain({ limit: 2000 })).used.documentsRead).toBe(1200);
    expect(lines()).toHaveLength(before);
  });
});

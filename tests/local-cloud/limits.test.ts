import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limitsFrom } from '../../local-cloud/limit-options';
import { type CloudProcess, startCloudProcess } from '../support/local-cloud';
import { openEnvironment, refusalOf, send, withCloud } from './support';

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-limits-'));
const write = (name: string, source: string) => {
  mkdirSync(join(dir, name));
  writeFileSync(join(dir, name, 'index.js'), source);
};
write('waits', 'exports.main = () => new Promise((go) => setTimeout(() => go("done"), 1500));');
write(
  'eats',
  'exports.main = () => { const all = []; for (let i = 0; i < 30; i++) all.push(Array(2 ** 17).fill(i + 0.5)); return all.length; };',
);
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const specs = [
  { name: 'waits', timeoutSeconds: 1, memoryMb: 128, environment: {} },
  { name: 'eats', timeoutSeconds: 20, memoryMb: 16, environment: {} },
];

/** Small numbers stand for the cloud's, so that a test need not write megabytes. */
const numbers = {
  rowsPerRead: 3,
  defaultRows: 2,
  payloadBytes: 4000,
  answerBytes: 1200,
  documentBytes: 700,
  indexesPerCollection: 2,
  fieldsPerIndex: 2,
  indexedFieldBytes: 50,
  transactionMs: 400,
};
const switches = ['geoIndexRequired', 'collectionMustExist', 'transactionKinds', 'functionTimeout', 'functionMemory'];
const lifted = Object.fromEntries([...Object.keys(numbers), ...switches].map((name) => [name, false as const]));

const limited = withCloud({ limits: numbers, functions: { dir, specs } });
const free = withCloud({ limits: lifted, functions: { dir, specs } });

const open = (cloud: CloudProcess) =>
  openEnvironment(cloud, [
    { name: 'notes' },
    { name: 'indexed', indexes: [{ name: 'text', keys: [['text', 1]] }] },
    { name: 'places' },
  ]);

type Opened = Awaited<ReturnType<typeof open>>;
const add = (name: string, text: string) => (opened: Opened) => opened.database.collection(name).add({ text });

async function addFive({ database }: Opened) {
  await database.collection('notes').add([1, 2, 3, 4, 5].map((n) => ({ _id: `n${n}`, n, text: 'x'.repeat(400) })));
  return database.collection('notes');
}

const makeIndexes =
  (keys: readonly (readonly string[])[]) =>
  async ({ name }: Opened, cloud: CloudProcess) => {
    const indexes = keys.map((paths, i) => ({ name: `i${i}`, keys: paths.map((path) => [path, 1]) }));
    const { body } = await send(cloud, 'PUT', `/_local/environments/${name}`, {
      collections: [{ name: 'notes', indexes }],
    });
    if (body.code !== undefined) throw Object.assign(new Error(), { code: body.code });
  };

const inTransaction =
  (action: string, more: object) =>
  async ({ database, name }: Opened, cloud: CloudProcess) => {
    const { transactionId } = (await send(cloud, 'POST', `/admin?env=${name}`, { action: 'database.startTransaction' }))
      .body;
    const request = { action, collectionName: 'notes', query: '{"n":1}', transactionId, ...more };
    const { body } = await send(cloud, 'POST', `/admin?env=${name}`, request);
    expect(await refusalOf(database.collection('notes').get())).toBe('accepted');
    if (body.code !== undefined) throw Object.assign(new Error(), { code: body.code });
  };

async function commitLate({ database }: Opened) {
  const transaction = await database.startTransaction();
  await transaction.collection('notes').add({ n: 1 });
  const until = performance.now() + 500;
  while (performance.now() < until) await database.collection('notes').count();
  await transaction.commit();
}

describe.each([
  [
    'payloadBytes',
    'EXCEED_MAX_PAYLOAD_SIZE',
    ({ database }: Opened) =>
      database.collection('notes').add([1, 2, 3, 4, 5, 6, 7].map(() => ({ text: 'x'.repeat(600) }))),
  ],
  ['documentBytes', 'DATABASE_REQUEST_FAILED', add('notes', 'x'.repeat(700))],
  ['answerBytes', 'INVALID_PARAM', async (opened: Opened) => (await addFive(opened)).limit(3).get()],
  ['indexedFieldBytes', 'DATABASE_REQUEST_FAILED', add('indexed', 'x'.repeat(60))],
  ['indexesPerCollection', 'INVALID_PARAM', makeIndexes([['a'], ['b'], ['c']])],
  ['fieldsPerIndex', 'INVALID_PARAM', makeIndexes([['a', 'b', 'c']])],
  [
    'geoIndexRequired',
    'DATABASE_REQUEST_FAILED',
    ({ database, _ }: Opened) =>
      database
        .collection('places')
        .where({ at: _.geoNear({ geometry: new database.Geo.Point(104, 30) }) })
        .get(),
  ],
  [
    'collectionMustExist',
    'DATABASE_COLLECTION_NOT_EXIST',
    ({ database }: Opened) => database.collection('nobody').add({ n: 1 }),
  ],
  [
    'collectionMustExist for a read',
    'DATABASE_COLLECTION_NOT_EXIST',
    ({ database }: Opened) => database.collection('no-one').get(),
  ],
  [
    'transactionKinds for an update of many',
    'INVALID_PARAM',
    inTransaction('database.modifyDocument', { multi: true, merge: true, data: '{"$set":{"n":2}}' }),
  ],
  [
    'transactionKinds for a removal of many',
    'INVALID_PARAM',
    inTransaction('database.removeDocument', { multi: true }),
  ],
  ['transactionKinds for a count', 'INVALID_PARAM', inTransaction('database.calculateDocument', {})],
  ['transactionMs', 'DATABASE_TRANSACTION_FAIL', commitLate],
  [
    'functionTimeout',
    'FUNCTIONS_TIME_LIMIT_EXCEEDED',
    (_opened: Opened, cloud: CloudProcess) => callFunction(cloud, 'waits'),
  ],
  ['functionMemory', 'FUNCTIONS_EXECUTE_FAIL', (_opened: Opened, cloud: CloudProcess) => callFunction(cloud, 'eats')],
] as const)('the limit %s', (_name, code, work) => {
  it('is enforced', async () => {
    const opened = await open(limited());
    expect(await refusalOf(work(opened, limited()))).toBe(code);
  });

  it('can be lifted', async () => {
    const opened = await open(free());
    expect(await refusalOf(work(opened, free()))).toBe('accepted');
  });
});

async function callFunction(cloud: CloudProcess, name: string) {
  const request = { action: 'functions.invokeFunction', function_name: name, request_data: '{}' };
  const { body } = await send(cloud, 'POST', '/admin?env=local', request);
  if (body.code !== undefined) throw Object.assign(new Error(), { code: body.code });
}

describe('the limits rowsPerRead and defaultRows', () => {
  it('cut an answer short, and can be lifted', async () => {
    const sizes = async (cloud: CloudProcess) => {
      const { database } = await openEnvironment(cloud, [{ name: 'notes' }]);
      await database.collection('notes').add([1, 2, 3, 4, 5].map((n) => ({ n })));
      const unasked = await database.collection('notes').where({}).get();
      return [unasked.data.length, (await database.collection('notes').limit(10).get()).data.length];
    };
    expect(await sizes(limited())).toEqual([3, 3]);
    expect(await sizes(free())).toEqual([5, 5]);
  });

  it('give a program that does not say how many the default', async () => {
    const { name, database } = await openEnvironment(limited(), [{ name: 'notes' }]);
    await database.collection('notes').add([1, 2, 3].map((n) => ({ n })));
    const request = { action: 'database.getDocument', collectionName: 'notes' };
    const { body } = await send(limited(), 'POST', `/admin?env=${name}`, request);
    expect((body.data as { list: unknown[] }).list).toHaveLength(2);
  });
});

describe('without geoIndexRequired', () => {
  it('places are found without an index, nearest first', async () => {
    const { database, _ } = await open(free());
    const places = database.collection('places');
    const at = (east: number) => new database.Geo.Point(104 + east, 30);
    await places.add([3, 1, 2, 50].map((east) => ({ _id: `p${east}`, at: at(east / 1000) })));
    const near = _.geoNear({ geometry: at(0), maxDistance: 1000 });
    const { data } = await places.where({ at: near }).get();
    expect(data.map(({ _id }: { _id: string }) => _id)).toEqual(['p1', 'p2', 'p3']);
  });
});

describe('the limits of timers', () => {
  const start = (timer: string | readonly string[], limits: Record<string, false>) =>
    startCloudProcess({ limits, functions: { dir, specs: specs.map((spec) => ({ ...spec, timer })) } });

  it.each([
    ['oneTriggerPerFunction', ['0 0 3 1 1 * 2099', '0 0 4 1 1 * 2099'], 'a function has one timer'],
    ['sevenFieldCron', '0 3 1 1 *', 'a timer has seven fields'],
  ])('%s is enforced and can be lifted', async (name, timer, reason) => {
    await expect(start(timer, {})).rejects.toThrow(reason);
    const cloud = await start(timer, { [name]: false });
    await cloud.stop();
  });
});

describe('the options', () => {
  it('name each limit', () => {
    expect(limitsFrom(['rowsPerRead=5000'], ['geoIndexRequired', 'documentBytes'])).toEqual({
      rowsPerRead: 5000,
      geoIndexRequired: false,
      documentBytes: Number.POSITIVE_INFINITY,
    });
  });

  it.each([
    [['rowsPerReed=1'], [], 'there is no limit rowsPerReed; the limits are rowsPerRead,'],
    [['rowsPerRead'], [], 'a limit is a whole number above zero'],
    [['rowsPerRead=-1'], [], 'a limit is a whole number above zero'],
    [['geoIndexRequired=1'], [], 'use --without geoIndexRequired'],
    [[], ['constructor'], 'there is no limit constructor'],
  ])('refuse %j and %j', (changed, without, reason) => {
    expect(() => limitsFrom(changed, without)).toThrow(reason);
  });
});

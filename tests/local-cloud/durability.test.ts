import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { type CloudProcess, startCloudProcess } from '../support/local-cloud';
import { makeEnvironment, pointSdkAt, send } from './support';

/** For a long run: CRASH_ROUNDS=50. */
const rounds = Number(process.env.CRASH_ROUNDS ?? 4);

const writers = ['a', 'b', 'c', 'd'];
const collections = [
  { name: 'acts', indexes: [{ name: 'writer', keys: [['writer', 1]] as const }] },
  { name: 'counts', indexes: [{ name: 'number', keys: [['number', -1]] as const }] },
];

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-durability-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

type Acknowledged = { readonly ids: Set<string>; readonly counts: Map<string, number> };

/** Writes single documents, pairs in transactions and counts until the cloud dies; notes what was acknowledged. */
async function writeUntilKilled(round: number, { ids, counts }: Acknowledged): Promise<void> {
  const database = tcb.init({ env: 'local' }).database();
  const writer = async (name: string) => {
    for (let i = 0; ; i++) {
      const id = `${round}-${name}-${i}`;
      await database.collection('acts').add({ _id: id, writer: name, text: 'x'.repeat(200) });
      ids.add(id);
      await database.runTransaction(
        async (transaction: { collection(name: string): ReturnType<typeof database.collection> }) => {
          await transaction.collection('acts').add({ _id: `${id}-left`, pair: id });
          await transaction.collection('acts').add({ _id: `${id}-right`, pair: id });
        },
      );
      ids.add(`${id}-left`).add(`${id}-right`);
      await database
        .collection('counts')
        .doc(name)
        .update({ number: database.command.inc(1) });
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  };
  await Promise.allSettled(writers.map(writer));
}

type Line = { readonly collection: string; readonly document: { _id: string; pair?: string; number?: number } };

const linesOf = async (cloud: CloudProcess) =>
  (await (await fetch(`${cloud.url}/_local/environments/local/documents`)).text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

async function startWhole(): Promise<CloudProcess> {
  const cloud = await startCloudProcess({ dataDir, sync: true });
  pointSdkAt(cloud);
  await makeEnvironment(cloud, 'local', collections);
  const { body } = await send(cloud, 'GET', '/_local/environments/local/verify');
  expect(body.problems).toEqual([]);
  return cloud;
}

describe('an acknowledged write', () => {
  it(`survives kill -9 in the middle of writes, whole transactions only, ${rounds} times`, async () => {
    const acknowledged = { ids: new Set<string>(), counts: new Map<string, number>() };
    for (let round = 0; round < rounds; round++) {
      const cloud = await startWhole();
      for (const _id of round === 0 ? writers : []) {
        await tcb.init({ env: 'local' }).database().collection('counts').add({ _id, number: 0 });
      }
      const writing = writeUntilKilled(round, acknowledged);
      const enough = acknowledged.ids.size + 40 + 17 * (round % 10);
      while (acknowledged.ids.size < enough) await new Promise((next) => setImmediate(next));
      await cloud.kill();
      await writing;
    }
    const cloud = await startWhole();
    const lines = await linesOf(cloud);
    const present = new Set(lines.map(({ document }) => document._id));
    expect([...acknowledged.ids].filter((id) => !present.has(id))).toEqual([]);
    const halves = [...present].filter((id) => id.endsWith('-left') && !present.has(id.replace('-left', '-right')));
    expect(halves).toEqual([]);
    for (const { document } of lines.filter(({ collection }) => collection === 'counts')) {
      const noted = acknowledged.counts.get(document._id) ?? 0;
      expect(document.number).toBeGreaterThanOrEqual(noted);
      // in each round at most the last one was not answered
      expect(document.number).toBeLessThanOrEqual(noted + rounds);
    }
    const acts = tcb.init({ env: 'local' }).database().collection('acts');
    const counted = await Promise.all(writers.map((writer) => acts.where({ writer }).count()));
    const total = counted.reduce((sum, each) => sum + (each.total ?? 0), 0);
    expect(total).toBe(
      lines.filter(({ collection, document }) => collection === 'acts' && document.pair === undefined).length,
    );
    await cloud.stop();
  }, 900_000);

  it('is there after an orderly stop, with sign-ins, clock and messages', async () => {
    const people = [{ personId: 'p1', openid: 'o1', name: 'A' }];
    const first = await startCloudProcess({ dataDir, sync: true, people, clock: '2026-03-05T00:00:00Z' });
    await makeEnvironment(first, 'local', collections);
    await send(
      first,
      'POST',
      '/_local/environments/local/load',
      JSON.stringify({ collection: 'acts', document: { _id: 1 } }),
    );
    const hash = (await send(first, 'GET', '/_local/environments/local/hash')).body.hash;
    await send(first, 'POST', '/local/clock', { now: '2027-01-01T00:00:00Z' });
    await first.stop();
    const second = await startCloudProcess({ dataDir, sync: true, people, clock: '2026-03-05T00:00:00Z' });
    expect((await send(second, 'GET', '/_local/environments/local/hash')).body.hash).toBe(hash);
    expect(String((await send(second, 'GET', '/local/clock')).body.now)).toMatch(/^2027-01-01T00:0/);
    await second.stop();
  }, 30_000);
});

describe('the data folder', () => {
  it('is closed to other users of the machine', async () => {
    const cloud = await startCloudProcess({ dataDir });
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'local')).mode & 0o777).toBe(0o700);
    await cloud.stop();
  });

  it('is refused to a second process, and free again after the first was killed', async () => {
    const first = await startCloudProcess({ dataDir });
    await expect(startCloudProcess({ dataDir })).rejects.toThrow(`in use by process ${first.pid}`);
    await first.kill();
    const next = await startCloudProcess({ dataDir });
    expect((await send(next, 'GET', '/_local/process')).body).toMatchObject({ pid: next.pid, dataDir, workers: 0 });
    await next.stop();
  });
});

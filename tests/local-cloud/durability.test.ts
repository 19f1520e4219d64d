import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { startCloudProcess } from '../support/local-cloud';
import { makeEnvironment, pointSdkAt, send } from './support';

const collections = [{ name: 'acts', indexes: [{ name: 'writer', keys: [['writer', 1]] as const }] }];

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'local-cloud-durability-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** Writes pairs in transactions and single documents until the cloud dies; answers the ids that were acknowledged. */
async function writeUntilKilled(round: number, acknowledged: Set<string>): Promise<void> {
  const database = tcb.init({ env: 'local' }).database();
  const writer = async (name: string) => {
    for (let i = 0; ; i++) {
      const id = `${round}-${name}-${i}`;
      await database.collection('acts').add({ _id: id, writer: name, text: 'x'.repeat(200) });
      acknowledged.add(id);
      await database.runTransaction(
        async (transaction: { collection(name: string): ReturnType<typeof database.collection> }) => {
          await transaction.collection('acts').add({ _id: `${id}-left`, pair: id });
          await transaction.collection('acts').add({ _id: `${id}-right`, pair: id });
        },
      );
      acknowledged.add(`${id}-left`).add(`${id}-right`);
    }
  };
  await Promise.allSettled(['a', 'b', 'c', 'd'].map(writer));
}

describe('an acknowledged write', () => {
  it('survives kill -9 in the middle of writes, whole transactions only', async () => {
    const acknowledged = new Set<string>();
    for (let round = 0; round < 4; round++) {
      const cloud = await startCloudProcess({ dataDir, sync: true });
      pointSdkAt(cloud);
      await makeEnvironment(cloud, 'local', collections);
      const writing = writeUntilKilled(round, acknowledged);
      const enough = acknowledged.size + 40 + 17 * round;
      while (acknowledged.size < enough) await new Promise((next) => setImmediate(next));
      await cloud.kill();
      await writing;
    }
    const cloud = await startCloudProcess({ dataDir, sync: true });
    const answer = await fetch(`${cloud.url}/_local/environments/local/documents`);
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { document: { _id: string; pair?: string } });
    const present = new Set(lines.map(({ document }) => document._id));
    expect([...acknowledged].filter((id) => !present.has(id))).toEqual([]);
    const halves = [...present].filter((id) => id.endsWith('-left') && !present.has(id.replace('-left', '-right')));
    expect(halves).toEqual([]);
    pointSdkAt(cloud);
    const database = tcb.init({ env: 'local' }).database();
    const counted = await Promise.all(
      ['a', 'b', 'c', 'd'].map((writer) => database.collection('acts').where({ writer }).count()),
    );
    const total = counted.reduce((sum, each) => sum + (each.total ?? 0), 0);
    expect(total).toBe(lines.filter(({ document }) => document.pair === undefined).length);
    await cloud.stop();
  }, 60_000);

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

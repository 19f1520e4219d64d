import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { runCommand, startCloudProcess } from '../support/local-cloud';
import { makeEnvironment, openEnvironment, pointSdkAt, send, withCloud } from './support';

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-full-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const collections = [{ name: 'acts', indexes: [{ name: 'writer', keys: [['writer', 1]] as const }] }];

/** Adds documents until the cloud no longer answers; those acknowledged, and refusals with a code. */
async function fillUp() {
  const database = tcb.init({ env: 'local' }).database();
  const acknowledged: string[] = [];
  const refused: string[] = [];
  const writer = async (name: string) => {
    for (let i = 0; ; i++) {
      const id = `${name}-${i}`;
      try {
        await database.collection('acts').add({ _id: id, writer: name, text: 'x'.repeat(2000) });
        acknowledged.push(id);
      } catch (error) {
        if (/DATABASE|FULL|INVALID/.test(String((error as { code?: unknown }).code))) refused.push(id);
        return;
      }
    }
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(writer));
  return { acknowledged, refused };
}

const onUnix = process.platform === 'win32' ? it.skip : it;

describe('a full disk', () => {
  onUnix(
    'ends the cloud with one plain line; nothing acknowledged is lost and the store is whole',
    async () => {
      const dataDir = join(dir, 'limited');
      const cloud = await startCloudProcess({ dataDir, sync: true, mostFileBlocks: 4096 });
      pointSdkAt(cloud);
      await makeEnvironment(cloud, 'local', collections);
      const { acknowledged, refused } = await fillUp();
      expect(await cloud.ended()).toBe(1);
      expect(cloud.errors()).toMatch(/(^|\n)local cloud: a commit failed, stopping: [^\n]+\n$/);
      expect(acknowledged.length).toBeGreaterThan(100);
      expect(refused).toEqual([]);
      expect(await runCommand(['verify', '--data', dataDir])).toMatchObject({ status: 0, stderr: '' });
      const again = await startCloudProcess({ dataDir, sync: true });
      const lines = await (await fetch(`${again.url}/_local/environments/local/documents`)).text();
      const present = new Set(
        lines
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { document: { _id: string } }).document._id),
      );
      expect(acknowledged.filter((id) => !present.has(id))).toEqual([]);
      await again.stop();
    },
    60_000,
  );

  it('is not started on when less is free than the floor', async () => {
    const { status, stderr } = await runCommand(['--data', join(dir, 'never'), '--free-floor', '1000000000']);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^local cloud: the disk of \S+ has \d+ MB left, less than the 1000000000 MB of --free-floor\n$/,
    );
  });
});

const cloud = withCloud({ sync: true });

describe('writes at the same time', () => {
  it('share one flush', async () => {
    const { database, name } = await openEnvironment(cloud(), collections);
    const counts = async () =>
      (await send(cloud(), 'GET', `/_local/environments/${name}`)).body.commits as Record<string, number>;
    const before = await counts();
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 32 }, (_unused, i) => database.collection('acts').add({ writer: i })));
    }
    const after = await counts();
    const [writes, flushes] = ['writes', 'flushes'].map((each) => Number(after[each]) - Number(before[each]));
    expect(writes).toBe(160);
    expect(flushes).toBeLessThan(80);
  });
});

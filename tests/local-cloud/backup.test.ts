import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type tcb from '@cloudbase/node-sdk';
import { runCommand, startCloudProcess } from '../support/local-cloud';
import { openEnvironment, send, withCloud } from './support';

const cloud = withCloud({ clock: '2026-03-05T00:00:00Z' });

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-backup-'));
const backupFile = join(dir, 'backup.gz');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const collections = [
  {
    name: 'acts',
    indexes: [
      { name: 'card', keys: [['card', 1]] as const, unique: true },
      { name: 'tags', keys: [['tags', -1]] as const },
      { name: 'place', keys: [['place', '2dsphere']] as const },
    ],
  },
  { name: 'empty' },
];

type Database = ReturnType<ReturnType<typeof tcb.init>['database']>;

/** Writes pairs in transactions, one after the other, until it is told to stop. */
function writePairs(database: Database) {
  let isStopped = false;
  let written = 0;
  const work = async () => {
    for (let i = 0; !isStopped; i++) {
      await database.runTransaction(async (transaction: Pick<Database, 'collection'>) => {
        await transaction.collection('acts').add({ _id: `${i}-left`, card: `l${i}`, tags: [i] });
        await transaction.collection('mates').add({ _id: `${i}-right` });
      });
      written++;
    }
  };
  const working = work();
  const stop = () => {
    isStopped = true;
    return working;
  };
  return { stop, written: () => written };
}

const documentsIn = (file: string) =>
  gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line.startsWith('{"kind":"document"'))
    .map((line) => (JSON.parse(line) as { document: { _id: string } }).document._id);

let name = '';
let before: Record<string, unknown> = {};

beforeAll(async () => {
  const opened = await openEnvironment(cloud(), collections);
  name = opened.name;
  await opened.database.collection('acts').add([
    {
      _id: 'odd',
      card: 'odd',
      tags: ['x', ['y']],
      at: new Date('2026-01-01T00:00:00Z'),
      text: 'line \u2028 line\r\n',
      none: null,
    },
    { _id: 'here', card: 'here', tags: [], place: new opened.database.Geo.Point(121.5, 29.8), size: -0 },
  ]);
  await opened.app.uploadFile({ cloudPath: 'photos/a 1.bin', fileContent: Buffer.alloc(200_000, 7) });
  await opened.app.uploadFile({ cloudPath: 'photos/empty.bin', fileContent: Buffer.from('e') });
  before = (await send(cloud(), 'GET', `/_local/environments/${name}/hash`)).body;
  const { status, stderr } = await runCommand(['backup', '--url', cloud().url, '--to', backupFile]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}, 60_000);

describe('a backup', () => {
  it('is restored with every document, index and file, and the cloud goes on from it', async () => {
    const dataDir = join(dir, 'restored');
    const { status, stdout } = await runCommand(['restore', '--from', backupFile, '--data', dataDir]);
    expect(stdout).toMatch(/^restored \S+: 2 environments, 2 documents, \d+ files, verified\n$/);
    expect(status).toBe(0);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(readdirSync(dir).filter((entry) => entry.startsWith('restored'))).toEqual(['restored']);
    const file = join('files', 'photos', 'a 1.bin');
    expect(readFileSync(join(dataDir, name, file)).equals(readFileSync(join(cloud().dataDir, name, file)))).toBe(true);
    const next = await startCloudProcess({ dataDir, sync: true });
    expect((await send(next, 'GET', `/_local/environments/${name}/hash`)).body).toEqual(before);
    const verified = `/_local/environments/${name}/verify`;
    expect((await send(next, 'GET', verified)).body).toEqual((await send(cloud(), 'GET', verified)).body);
    expect(String((await send(next, 'GET', '/local/clock')).body.now)).toMatch(/^2026-03-05T/);
    await next.stop();
    const again = join(dir, 'again.gz');
    await runCommand(['backup', '--data', dataDir, '--to', again]);
    expect(documentsIn(again)).toEqual(documentsIn(backupFile));
  }, 60_000);

  it('is not put over a folder that holds something, unless it may replace it, and never over one in use', async () => {
    const dataDir = join(dir, 'other');
    cpSync(backupFile, join(dataDir, 'precious'), { recursive: true });
    const restore = (to: string, ...more: string[]) =>
      runCommand(['restore', '--from', backupFile, '--data', to, ...more]);
    const refused = await restore(dataDir);
    expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('is not empty; --replace') });
    expect(existsSync(join(dataDir, 'precious'))).toBe(true);
    expect(await restore(cloud().dataDir, '--replace')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is in use by process'),
    });
    expect(await restore(dataDir, '--replace')).toMatchObject({ status: 0 });
    expect(readdirSync(dataDir)).not.toContain('precious');
  }, 60_000);

  it('that is cut, changed or of something else is refused, and what was there stays', async () => {
    const lines = gunzipSync(readFileSync(backupFile)).toString();
    const broken = {
      cut: readFileSync(backupFile).subarray(0, -50),
      'without its end': gzipSync(lines.slice(0, lines.lastIndexOf('{"kind":"end"'))),
      changed: gzipSync(lines.replace('"card":"odd"', '"card":"add"')),
      other: gzipSync('{"hello":1}\n'),
      outside: gzipSync(lines.replace('"kind":"file","path":"', '"kind":"file","path":"../../')),
    };
    const dataDir = join(dir, 'kept');
    cpSync(backupFile, join(dataDir, 'precious'), { recursive: true });
    for (const [what, bytes] of Object.entries(broken)) {
      const file = join(dir, `${what}.gz`);
      writeFileSync(file, bytes);
      const { status, stderr } = await runCommand(['restore', '--from', file, '--data', dataDir, '--replace']);
      expect({ what, status, lines: stderr.split('\n').length }).toEqual({ what, status: 1, lines: 2 });
    }
    expect(readdirSync(dataDir)).toEqual(['precious']);
    expect(readdirSync(dir).filter((entry) => entry.startsWith('kept'))).toEqual(['kept']);
  }, 60_000);

  it('taken while transactions are written holds both documents of a pair or none', async () => {
    const { database, name: busy } = await openEnvironment(cloud(), [...collections, { name: 'mates' }]);
    // enough between the two collections that pairs are written while the backup is on its way
    const filler = (i: number) => JSON.stringify({ collection: 'acts', document: { card: i, text: 'x'.repeat(5000) } });
    const lines = Array.from({ length: 2000 }, (_unused, i) => filler(i));
    await send(cloud(), 'POST', `/_local/environments/${busy}/load`, lines.join('\n'));
    const writer = writePairs(database);
    while (writer.written() < 20) await new Promise((next) => setImmediate(next));
    const file = join(dir, 'running.gz');
    const writtenBefore = writer.written();
    expect(await runCommand(['backup', '--url', cloud().url, '--to', file])).toMatchObject({ status: 0 });
    const ids = new Set(documentsIn(file));
    const lefts = [...ids].filter((id) => id.endsWith('-left'));
    expect(lefts.length).toBeGreaterThanOrEqual(writtenBefore);
    expect(lefts.filter((id) => !ids.has(id.replace('-left', '-right')))).toEqual([]);
    expect([...ids].filter((id) => id.endsWith('-right'))).toHaveLength(lefts.length);
    await writer.stop();
  }, 60_000);
});

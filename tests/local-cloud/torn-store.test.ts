import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { open } from 'lmdb';
import { Engine } from '../../local-cloud/engine/engine';
import { checkFile } from '../../local-cloud/engine/store-file/check';
import { StoreDamaged } from '../../local-cloud/engine/store-file/damage';
import { inspect } from '../../local-cloud/engine/store-file/seal';
import { runCommand, startCloudProcess } from '../support/local-cloud';
import { makeEnvironment, send } from './support';

/** For a long search: TORN_RUNS=5000. */
const numRuns = Number(process.env.TORN_RUNS ?? 150);

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-torn-'));
const path = join(dir, 'store');
const file = join(path, 'data.mdb');
const copy = join(dir, 'copy');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const openEngine = (at: string) =>
  new Engine({
    path: at,
    isDurable: true,
    now: () => new Date(0),
    onFailedCommit: (error) => {
      throw error;
    },
  });

/** Documents short and long, values that moved and holes that removals left. */
async function fill(engine: Engine): Promise<void> {
  await engine.createCollection('acts');
  await engine.createIndex('acts', { name: 'town', keys: [['town', 1]] });
  await engine.createIndex('acts', { name: 'card', keys: [['card', -1]], unique: true });
  for (let i = 0; i < 600; i += 20) {
    const row = (id: number) => ({
      _id: id,
      town: `t${id % 7}`,
      card: id,
      text: 'x'.repeat(id % 40 === 0 ? 9000 : 150),
    });
    await engine.insert(
      'acts',
      Array.from({ length: 20 }, (_unused, j) => row(i + j)),
    );
  }
  for (let i = 0; i < 600; i += 9) await engine.remove('acts', { filter: { card: i }, isMulti: false });
}

let whole = Buffer.alloc(0);
beforeAll(async () => {
  const engine = openEngine(path);
  await fill(engine);
  await engine.close();
  whole = readFileSync(file);
});

type Tear = { readonly kind: 'cut' | 'noise' | 'zeros' | 'moved'; readonly at: number; readonly length: number };

const tear = fc.record({
  kind: fc.constantFrom('cut', 'noise', 'zeros', 'moved') satisfies fc.Arbitrary<Tear['kind']>,
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.integer({ min: 1, max: 9000 }),
});

function torn({ kind, at, length }: Tear, noise: Uint8Array): Buffer {
  const from = Math.floor(at * whole.length);
  if (kind === 'cut') return whole.subarray(0, from);
  const bytes = Buffer.from(whole);
  if (kind === 'zeros') bytes.fill(0, from, Math.min(from + length, bytes.length));
  if (kind === 'noise')
    for (let i = from; i < Math.min(from + length, bytes.length); i++) bytes[i] = noise[i % 97] ?? 0;
  // an older page that was written to the wrong place
  if (kind === 'moved')
    whole.copy(bytes, 4096 * (length % (whole.length / 4096)), from - (from % 4096), from - (from % 4096) + 4096);
  return bytes;
}

describe('a torn store', () => {
  it('is refused, or holds exactly what was written: cut, overwritten and misplaced anywhere', () => {
    const { sums } = checkFile(file);
    const tornFile = join(dir, 'torn.mdb');
    let refused = 0;
    const noise = fc.uint8Array({ minLength: 97, maxLength: 97 });
    fc.assert(
      fc.property(tear, noise, (how, bytes) => {
        writeFileSync(tornFile, torn(how, bytes));
        try {
          // a hole in a place that is not used changes nothing
          expect(checkFile(tornFile).sums.firstDifference(sums)).toBeUndefined();
        } catch (error) {
          if (!(error instanceof StoreDamaged)) throw error;
          refused++;
        }
      }),
      { numRuns },
    );
    expect(refused).toBeGreaterThan(numRuns / 2);
  });

  it('is refused with one line that says what to do, at the start and by verify', async () => {
    const dataDir = join(dir, 'cut');
    cpSync(path, join(dataDir, 'local', 'store'), { recursive: true });
    const cut = join(dataDir, 'local', 'store', 'data.mdb');
    truncateSync(cut, statSync(cut).size - 5000);
    for (const args of [
      ['--data', dataDir],
      ['verify', '--data', dataDir],
    ]) {
      const { status, signal, stderr } = await runCommand(args);
      expect({ status, signal }).toEqual({ status: 1, signal: null });
      expect(stderr).toMatch(
        /^local cloud: [^\n]*damaged: page \d+ lies beyond the end of the file\.[^\n]*restore --from[^\n]*\n$/,
      );
      expect(stderr).toContain(cut);
    }
    expect(existsSync(join(dataDir, 'lock.json'))).toBe(false);
  }, 60_000);

  it('that was killed and copied is read whole again', async () => {
    const dataDir = join(dir, 'killed');
    const cloud = await startCloudProcess({ dataDir, sync: true });
    await makeEnvironment(cloud, 'local', [{ name: 'acts', indexes: [{ name: 'n', keys: [['n', 1]] }] }]);
    const lines = Array.from({ length: 50 }, (_unused, n) => JSON.stringify({ collection: 'acts', document: { n } }));
    await send(cloud, 'POST', '/_local/environments/local/load', lines.join('\n'));
    await cloud.kill();
    const copied = join(dir, 'killed-copy');
    cpSync(dataDir, copied, { recursive: true });
    rmSync(join(copied, 'lock.json'));
    const { status, stdout } = await runCommand(['verify', '--data', copied]);
    expect(stdout).toBe('local acts: 50 documents; n 50\nlocal: whole\n');
    expect(status).toBe(0);
  }, 60_000);
});

describe('opening', () => {
  beforeEach(() => {
    rmSync(copy, { recursive: true, force: true });
    cpSync(path, copy, { recursive: true, preserveTimestamps: true });
  });

  it('refuses a store whose file is gone or empty, and takes a folder in which none was ever made', () => {
    const at = join(copy, 'data.mdb');
    truncateSync(at, 0);
    expect(() => inspect(copy)).toThrow('the file ends within its first pages');
    rmSync(at);
    expect(() => inspect(copy)).toThrow('it is missing');
    rmSync(join(copy, 'seal.json'));
    expect(inspect(copy)).toBeUndefined();
  });

  it('sets aside a file that a crash left while it was being made', () => {
    rmSync(join(copy, 'seal.json'));
    writeFileSync(join(copy, 'data.mdb'), whole.subarray(0, 5000));
    expect(inspect(copy)).toBeUndefined();
    expect(existsSync(join(copy, 'data.mdb'))).toBe(false);
    expect(readFileSync(join(copy, 'data.mdb.unfinished'))).toHaveLength(5000);
  });

  it('refuses the state before the last one it was closed in', () => {
    const bytes = Buffer.from(whole);
    // the number of the commit in the newer of the two first pages
    const [first, second] = [152, 4096 + 152].map((at) => bytes.readUInt32LE(at));
    bytes.writeUInt32LE(0, Number(first) > Number(second) ? 152 : 4096 + 152);
    writeFileSync(join(copy, 'data.mdb'), bytes);
    expect(() => inspect(copy)).toThrow('older than when it was last closed');
  });

  it('adds counts and checksums to a store of an earlier version', async () => {
    const root = open({ path: copy, overlappingSync: false });
    const rows = root.openDB<Buffer, Buffer>({ name: 'catalogue', keyEncoding: 'binary', encoding: 'binary' });
    for (const key of [...rows.getKeys()]) if (key.toString().startsWith('s:')) rows.removeSync(key);
    await root.close();
    expect(checkFile(join(copy, 'data.mdb')).stored.isEmpty).toBe(true);
    const engine = openEngine(copy);
    const steps = engine.verify();
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) continue;
      expect(step.value.problems).toEqual([]);
      break;
    }
    await engine.close();
    expect(checkFile(join(copy, 'data.mdb')).stored.isEmpty).toBe(false);
  });
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { startCloudProcess } from '../support/local-cloud';
import { callsIn, compileDisk, idsOfWholeStore, missingForDisk, Platter } from './disk-log';
import { makeEnvironment, pointSdkAt } from './support';

/** A long test: POWER_IMAGES=100 and a compiler; not a part of npm test. */
const images = Number(process.env.POWER_IMAGES ?? 0);
const missing = missingForDisk();
if (images > 0 && missing) process.stderr.write(`the power loss tests do not run: ${missing}\n`);
const onDisk = images > 0 && !missing ? it : it.skip;
const seed = Number(process.env.POWER_SEED ?? 1);

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-power-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const collections = [
  {
    name: 'acts',
    indexes: [
      { name: 'writer', keys: [['writer', 1]] as const },
      { name: 'serial', keys: [['serial', 1]] as const, unique: true },
    ],
  },
];

/** An acknowledged write, and how much of the log was written when its answer came. */
type Acknowledged = { readonly id: string; readonly at: number };

async function write(log: string, most: number): Promise<readonly Acknowledged[]> {
  const acts = tcb.init({ env: 'local' }).database().collection('acts');
  const acknowledged: Acknowledged[] = [];
  const writer = async (name: string) => {
    for (let i = 0; acknowledged.length < most; i++) {
      const id = `${name}-${i}`;
      // some are longer than a page
      await acts.add({ _id: id, writer: name, serial: id, text: 'x'.repeat(i % 9 === 0 ? 6000 : 300) });
      acknowledged.push({ id, at: statSync(log).size });
    }
  };
  await Promise.all(['a', 'b', 'c', 'd'].map(writer));
  return acknowledged;
}

/** The same numbers for the same seed, so that an image can be made again (mulberry32). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function idsIn(bytes: Buffer): Promise<ReadonlySet<string>> {
  const path = join(dir, 'image');
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path);
  writeFileSync(join(path, 'data.mdb'), bytes);
  writeFileSync(join(path, 'seal.json'), '{}');
  return idsOfWholeStore(path);
}

describe('a power cut', () => {
  onDisk(
    `leaves a store that opens whole, with every acknowledged write, ${images} times`,
    async () => {
      const log = join(dir, 'disk.log');
      const environment = { LD_PRELOAD: compileDisk(dir), DISK_LOG: log };
      const cloud = await startCloudProcess({ dataDir: join(dir, 'cloud'), sync: true, variables: environment });
      pointSdkAt(cloud);
      await makeEnvironment(cloud, 'local', collections);
      const acknowledged = await write(log, 600);
      await cloud.kill();
      const calls = callsIn(readFileSync(log));
      const flushes = calls.filter(({ kind }) => kind === 'f').length;
      expect(flushes).toBeGreaterThan(0);
      const random = numbersFrom(seed);
      const first = calls.findIndex(({ end }) => end >= (acknowledged[0]?.at ?? 0));
      const cuts = Array.from({ length: images }, () => first + Math.floor(random() * (calls.length - first)));
      cuts.sort((a, b) => a - b);
      const platter = new Platter();
      let taken = 0;
      for (const cut of cuts) {
        for (; taken < cut; taken++)
          platter.take(calls[taken] ?? { kind: 'f', offset: 0, content: Buffer.alloc(0), end: 0 });
        const share = random();
        const ids = await idsIn(platter.image(calls[cut], () => random() < share));
        const due = acknowledged.filter(({ at }) => at <= (calls[cut - 1]?.end ?? 0));
        expect({ cut, lost: due.filter(({ id }) => !ids.has(id)) }).toEqual({ cut, lost: [] });
      }
      process.stderr.write(
        `${images} images of ${calls.length} calls, ${flushes} flushes, ${acknowledged.length} acknowledged\n`,
      );
    },
    1_800_000,
  );
});

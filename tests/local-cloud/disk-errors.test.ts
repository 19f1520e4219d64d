import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { type CloudProcess, startCloudProcess } from '../support/local-cloud';
import { compileDisk, idsOfWholeStore, missingForDisk } from './disk-log';
import { makeEnvironment, pointSdkAt } from './support';

/** A long test: DISK_FAULTS=200 fails each of the first 200 calls; DISK_FAULT_STEP=5 every fifth of them. */
const faults = Number(process.env.DISK_FAULTS ?? 0);
const step = Number(process.env.DISK_FAULT_STEP ?? 1);
const missing = missingForDisk();
if (faults > 0 && missing) process.stderr.write(`the disk error tests do not run: ${missing}\n`);
const onDisk = faults > 0 && !missing ? it : it.skip;

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-faults-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

// LMDB's first write of a new file: when it fails after the probe before it did not, lmdb 3.5.6 ends by a signal
const unspeakableCall = 2;

const collections = [{ name: 'acts', indexes: [{ name: 'writer', keys: [['writer', 1]] as const }] }];

type Answers = { readonly acknowledged: string[]; readonly refused: string[] };

/** Until the cloud dies. A refusal with a code of the database says that the write does not stand. */
async function writeUntilGone(cloud: CloudProcess): Promise<Answers> {
  pointSdkAt(cloud);
  const answers: Answers = { acknowledged: [], refused: [] };
  await makeEnvironment(cloud, 'local', collections).catch(() => undefined);
  const acts = tcb.init({ env: 'local' }).database().collection('acts');
  let isGone = false;
  const ended = cloud.ended().then(() => {
    isGone = true;
  });
  const writer = async (name: string) => {
    for (let i = 0; !isGone; i++) {
      const id = `${name}-${i}`;
      await acts.add({ _id: id, writer: name, text: 'x'.repeat(i % 9 === 0 ? 6000 : 300) }).then(
        () => answers.acknowledged.push(id),
        (error: { code?: unknown }) => {
          if (String(error.code).startsWith('DATABASE_')) answers.refused.push(id);
        },
      );
    }
  };
  await Promise.all([ended, ...['a', 'b', 'c'].map(writer)]);
  return answers;
}

async function runWithFault(
  dataDir: string,
  variables: Readonly<Record<string, string>>,
): Promise<Answers & { said: string }> {
  const started = await startCloudProcess({ dataDir, sync: true, variables }).catch((error: Error) => error);
  if (started instanceof Error) return { acknowledged: [], refused: [], said: started.message };
  const answers = await writeUntilGone(started);
  expect(await started.ended()).toBe(1);
  return { ...answers, said: started.errors() };
}

describe('a disk that fails', () => {
  for (const name of ['EIO', 'ENOSPC'] as const) {
    onDisk(
      `with ${name} ends the cloud with a line; what it acknowledged stands, what it refused does not`,
      async () => {
        const library = compileDisk(dir);
        let acknowledgedInAll = 0;
        for (let call = 1; call <= faults; call += step) {
          const dataDir = join(dir, `${name}-${call}`);
          const { acknowledged, refused, said } = await runWithFault(dataDir, {
            LD_PRELOAD: library,
            DISK_FAIL_AT: String(call),
            DISK_FAIL_WITH: String(constants.errno[name]),
          });
          const path = join(dataDir, 'local', 'store');
          const ids = existsSync(path) ? await idsOfWholeStore(path) : new Set<string>();
          const outcome = {
            call,
            lost: acknowledged.filter((id) => !ids.has(id)),
            doubted: refused.filter((id) => ids.has(id)),
            saysWhy: call === unspeakableCall || /local cloud: [^\n]+\n$/.test(said),
          };
          expect(outcome).toEqual({ call, lost: [], doubted: [], saysWhy: true });
          acknowledgedInAll += acknowledged.length;
          rmSync(dataDir, { recursive: true, force: true });
        }
        expect(acknowledgedInAll).toBeGreaterThan(0);
      },
      3_600_000,
    );
  }
});

import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { recordsIn } from '../backup/records';
import { type Restored, restoreInto } from '../backup/restore';
import { holdFolder } from '../held-folder';
import { progress } from './progress';

const options = {
  from: { type: 'string' },
  data: { type: 'string' },
  replace: { type: 'boolean', default: false },
} as const;

/**
 * `restore --from FILE --data DIR [--replace]`: builds the folder beside its place, verifies it, and only then puts it
 * there. A folder that holds something is refused unless it may be replaced, and one in use always.
 */
export async function restore(args: readonly string[]): Promise<void> {
  const { from, data, replace } = parseArgs({ args: [...args], options }).values;
  if (from === undefined || data === undefined) throw new Error('restore --from FILE --data DIR [--replace]');
  if (!existsSync(from)) throw new Error(`there is no file ${from}`);
  const dataDir = resolve(data);
  if (!replace && existsSync(dataDir) && readdirSync(dataDir).length > 0) {
    throw new Error(`${dataDir} is not empty; --replace puts the backup in its place`);
  }
  const held = await holdFolder(dataDir, 0);
  let isReplaced = false;
  try {
    const restored = await restoreBeside(from, `${dataDir}.restoring`);
    swap(dataDir, `${dataDir}.restoring`);
    isReplaced = true;
    process.stdout.write(`restored ${dataDir}: ${wordsFor(restored)}, verified\n`);
  } finally {
    await held.release(isReplaced);
  }
}

async function restoreBeside(from: string, next: string): Promise<Restored> {
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true, mode: 0o700 });
  const say = progress();
  const file = createReadStream(from);
  const lines = file.pipe(createGunzip());
  file.on('error', (error) => lines.destroy(error));
  try {
    return await restoreInto(next, recordsIn(lines), (restored) => say(() => `${wordsFor(restored)} so far`));
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}

/** Between the two renames the place is empty and the old folder stands beside it, under `.replaced`. */
function swap(dataDir: string, next: string): void {
  const old = `${dataDir}.replaced`;
  rmSync(old, { recursive: true, force: true });
  renameSync(dataDir, old);
  renameSync(next, dataDir);
  rmSync(old, { recursive: true, force: true });
}

const wordsFor = ({ environments, documents, files }: Restored) =>
  `${environments} environments, ${documents} documents, ${files} files`;

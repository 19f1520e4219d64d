import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Contents, checkFile } from './check';
import { StoreDamaged } from './damage';
import { newestMeta } from './metas';
import type { Sums } from './sums';

/** How a store's file looked when it was last closed in order. Empty for one that was opened since it was made. */
type Seal = { readonly bytes?: number; readonly changedAt?: string; readonly transaction?: number };

// a crash while LMDB made the file leaves at most its first pages
const mostUnfinishedBytes = 2 * 16_384;

export const storeFile = (dir: string) => join(dir, 'data.mdb');
const sealFile = (dir: string) => join(dir, 'seal.json');

/**
 * Makes sure before LMDB maps the file that it is whole; a file unchanged since it was closed is believed.
 * Answers the sums that a store of an earlier version lacks.
 * @throws StoreDamaged
 */
export function inspect(dir: string): Sums | undefined {
  const file = storeFile(dir);
  const seal = sealIn(dir);
  if (!existsSync(file)) {
    if (seal) throw new StoreDamaged(refusal(file, 'it is missing'));
    probe(dir);
    return undefined;
  }
  const now = lookAt(file);
  if (seal?.bytes !== undefined && isSame(seal, now)) return undefined;
  try {
    const { sums, stored } = checked(file, seal, now);
    return stored.isEmpty && !sums.isEmpty ? sums : undefined;
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    if (seal || statSync(file).size > mostUnfinishedBytes) throw error;
    // never opened, so nothing in it was ever acknowledged
    renameSync(file, `${file}.unfinished`);
    return undefined;
  }
}

/** Reads everything, also of a store that looks unchanged. @throws StoreDamaged */
export function checkStore(dir: string): void {
  const file = storeFile(dir);
  if (existsSync(file)) checked(file, sealIn(dir), lookAt(file));
}

function checked(file: string, seal: Seal | undefined, now: Seal | undefined): Contents {
  try {
    // one of the two first pages may hold an older state that is whole in itself
    if (now && seal && (seal.transaction ?? 0) > (now.transaction ?? 0)) {
      throw new StoreDamaged('it is older than when it was last closed');
    }
    return checkFile(file);
  } catch (error) {
    throw error instanceof StoreDamaged ? new StoreDamaged(refusal(file, error.message)) : error;
  }
}

/** LMDB 3.5.6 for Node.js ends the process by a signal when it cannot write a new file; here it is an error. */
function probe(dir: string): void {
  const file = `${storeFile(dir)}.probe`;
  mkdirSync(dir, { recursive: true });
  try {
    writeFileSync(file, Buffer.alloc(mostUnfinishedBytes), { mode: 0o600 });
  } finally {
    rmSync(file, { force: true });
  }
}

const refusal = (file: string, reason: string) =>
  `the store ${file} is damaged: ${reason}. Nothing was changed. ` +
  'Put a backup in its place: npm run local-cloud -- restore --from FILE --data DIR --replace';

/** Says that the store was made: from now on a missing or short file is a loss. */
export function sealOpened(dir: string): void {
  if (!existsSync(sealFile(dir))) writeSeal(dir, {});
}

/** After an orderly close, so that the next opening need not read everything. */
export function sealClosed(dir: string): void {
  writeSeal(dir, lookAt(storeFile(dir)) ?? {});
}

function writeSeal(dir: string, seal: Seal): void {
  const next = `${sealFile(dir)}.next`;
  writeFileSync(next, JSON.stringify(seal), { mode: 0o600, flush: true });
  renameSync(next, sealFile(dir));
}

function sealIn(dir: string): Seal | undefined {
  try {
    return JSON.parse(readFileSync(sealFile(dir), 'utf8')) as Seal;
  } catch (error) {
    // torn by a crash: it says at least that there was one
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : {};
  }
}

function lookAt(file: string): Seal | undefined {
  const { size, mtimeNs } = statSync(file, { bigint: true });
  const descriptor = openSync(file, 'r');
  try {
    const { transaction } = newestMeta(descriptor, Number(size));
    return { bytes: Number(size), changedAt: String(mtimeNs), transaction };
  } catch (error) {
    if (error instanceof StoreDamaged) return undefined;
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

const isSame = (seal: Seal, now: Seal | undefined) =>
  seal.bytes === now?.bytes && seal.changedAt === now?.changedAt && seal.transaction === now?.transaction;

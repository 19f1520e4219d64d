import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { BackupRecord } from './records';
import { RestoredStore } from './restored-store';

export type Restored = { readonly environments: number; readonly documents: number; readonly files: number };

/**
 * Makes a data folder out of a backup's records, in a folder that must be empty. Every environment is verified after
 * it was reopened, and its collections compared with what the backup counted.
 * @throws Error when anything differs
 */
export async function restoreInto(
  dataDir: string,
  records: AsyncIterable<BackupRecord>,
  onProgress: (restored: Restored) => void,
): Promise<Restored> {
  const restored = { environments: 0, documents: 0, files: 0 };
  let store: RestoredStore | undefined;
  let file: number | undefined;
  const finish = async () => {
    if (file !== undefined) closeFlushed(file);
    file = undefined;
    restored.documents += (await store?.finish()) ?? 0;
    store = undefined;
  };
  for await (const record of records) {
    if (record.kind === 'environment') {
      await finish();
      store = new RestoredStore(placeIn(dataDir, record.name));
      restored.environments++;
    } else if (record.kind === 'file') {
      await finish();
      file = createdFile(placeIn(dataDir, record.path));
      restored.files++;
    } else if (record.kind === 'piece') {
      if (file !== undefined) writeSync(file, Buffer.from(record.base64, 'base64'));
    } else store?.take(record);
    onProgress({ ...restored, documents: restored.documents + (store?.documents ?? 0) });
  }
  await finish();
  return restored;
}

function placeIn(dataDir: string, path: string): string {
  const place = join(dataDir, path);
  if (!place.startsWith(dataDir + sep)) throw new Error('the backup names a place outside of the data folder');
  return place;
}

function createdFile(place: string): number {
  mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
  return openSync(place, 'wx', 0o600);
}

function closeFlushed(file: number): void {
  fsyncSync(file);
  closeSync(file);
}

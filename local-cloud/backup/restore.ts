import { closeSync, fsyncSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
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
  const folder = new RestoredFolder(dataDir);
  for await (const record of records) {
    await folder.take(record);
    onProgress(folder.restored);
  }
  await folder.finish();
  return folder.restored;
}

class RestoredFolder {
  readonly #dir: string;
  #store: RestoredStore | undefined;
  #file: number | undefined;
  #environments = 0;
  #documents = 0;
  #files = 0;

  constructor(dir: string) {
    this.#dir = dir;
  }

  get restored(): Restored {
    const documents = this.#documents + (this.#store?.documents ?? 0);
    return { environments: this.#environments, documents, files: this.#files };
  }

  async take(record: BackupRecord): Promise<void> {
    if (record.kind === 'environment') {
      await this.finish();
      this.#store = new RestoredStore(placeIn(this.#dir, record.name));
      this.#environments++;
    } else if (record.kind === 'file') {
      await this.finish();
      this.#file = createdFile(placeIn(this.#dir, record.path));
      this.#files++;
    } else if (record.kind === 'piece') {
      if (this.#file !== undefined) writeFileSync(this.#file, Buffer.from(record.base64, 'base64'));
    } else this.#store?.take(record);
  }

  /** Ends the environment or file under way. */
  async finish(): Promise<void> {
    if (this.#file !== undefined) closeFlushed(this.#file);
    this.#file = undefined;
    this.#documents += (await this.#store?.finish()) ?? 0;
    this.#store = undefined;
  }
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

import { statfsSync } from 'node:fs';
import { requestFailed } from './errors';

const megabyte = 2 ** 20;

/** Bytes of `dir`'s disk that this process may still fill. */
export function freeBytes(dir: string): number {
  const { bavail, bsize } = statfsSync(dir);
  return bavail * bsize;
}

/** Refuses writes while the disk is nearly full, so that it never becomes full in the middle of a commit. */
export function roomGuard(dir: string, floorBytes: number, free = freeBytes): () => void {
  return () => {
    if (free(dir) >= floorBytes) return;
    throw requestFailed(`the disk has less than ${Math.ceil(floorBytes / megabyte)} MB left: nothing is written`);
  };
}

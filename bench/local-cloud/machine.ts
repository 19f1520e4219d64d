import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { oneByOne, type Timing } from '../measure';

/** What the disk alone needs to keep 4 KB: no durable write can be faster. */
export const measureFlush = async (folder: string): Promise<Omit<Timing, 'perSecond'>> => {
  const dir = mkdtempSync(path.join(folder, 'flush-'));
  const file = openSync(path.join(dir, 'file'), 'w');
  const page = Buffer.alloc(4096, 1);
  try {
    return await oneByOne(
      async () => {
        writeSync(file, page);
        fdatasyncSync(file);
      },
      0,
      200,
    );
  } finally {
    closeSync(file);
    rmSync(dir, { recursive: true });
  }
};

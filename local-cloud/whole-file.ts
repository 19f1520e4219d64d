import { renameSync, writeFileSync } from 'node:fs';

/** Replaces a small file so that a reader sees the old content or the new, never a part. */
export function writeWhole(file: string, content: string): void {
  const next = `${file}.next`;
  writeFileSync(next, content, { mode: 0o600 });
  renameSync(next, file);
}

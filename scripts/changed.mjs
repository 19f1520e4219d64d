import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const filesIn = (place) => {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
};

const fingerprintOf = (places) => {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
};

/** Runs the work when its sources changed since it last succeeded. Answers whether it ran. */
export const whenChanged = async (name, sources, outputs, work) => {
  const stamp = path.join(root, 'dist/.built', name);
  const fingerprint = fingerprintOf([...sources, 'package-lock.json']);
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
  if (isFresh && outputs.every((output) => existsSync(path.join(root, output)))) return false;
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint);
  return true;
};

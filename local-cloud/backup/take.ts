import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CollectionContents } from '../engine/engine';
import type { Environments } from '../environments';
import { type BackupRecord, backupVersion, lineOf } from './records';

// small enough to keep memory flat, large enough that a chunk costs nothing
const chunkBytes = 64 * 1024;
const pieceBytes = 48 * 1024;

/**
 * Everything in the data folder, as chunks of lines. Each environment's documents are one state of it, whatever is
 * written meanwhile; files are read after them, so a file removed in between may be missing.
 */
export async function* backupOf(dataDir: string, environments: Environments): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let chunk = '';
  for await (const record of recordsOf(dataDir, environments)) {
    chunk += lineOf(record);
    if (chunk.length < chunkBytes) continue;
    hash.update(chunk);
    yield chunk;
    chunk = '';
  }
  yield `${chunk}${lineOf({ kind: 'end', sha256: hash.update(chunk).digest('hex') })}`;
}

async function* recordsOf(dataDir: string, environments: Environments): AsyncGenerator<BackupRecord> {
  yield { kind: 'backup', version: backupVersion };
  for (const name of environments.names()) {
    yield { kind: 'environment', name };
    for (const collection of environments.find(name).engine.contents()) yield* collectionOf(collection);
  }
  for (const path of filesIn(dataDir)) yield* fileOf(dataDir, path);
}

function* collectionOf({ name, indexes, texts }: CollectionContents): Generator<BackupRecord> {
  const requests = indexes.map((index) => ({
    name: index.name,
    unique: index.isUnique,
    keys: index.keys.map(({ path, direction }) => [path, direction] as const),
  }));
  yield { kind: 'collection', name, indexes: requests };
  const hash = createHash('sha256');
  let documents = 0;
  for (const text of texts) {
    hash.update(text).update('\n');
    documents++;
    yield { kind: 'document', text };
  }
  yield { kind: 'counted', documents, sha256: hash.digest('hex') };
}

async function* fileOf(dataDir: string, path: string): AsyncGenerator<BackupRecord> {
  const place = join(dataDir, ...path.split('/'));
  const size = statSync(place, { throwIfNoEntry: false })?.size;
  if (size === undefined) return;
  yield { kind: 'file', path };
  // one that is being added to ends where it ended now
  if (size === 0) return;
  for await (const piece of createReadStream(place, { end: size - 1, highWaterMark: pieceBytes })) {
    yield { kind: 'piece', base64: (piece as Buffer).toString('base64') };
  }
}

/** Paths with `/`, in a stable order; not the stores, the lock, what functions printed, and what is half written. */
function filesIn(dataDir: string): readonly string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dataDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/^lock\.json|^logs\/|^[^/]+\/store\/|\.part$|\.next$/.test(path))
    .sort();
}

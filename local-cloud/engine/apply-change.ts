import type { Catalogue, Collection, Index } from './catalogue';
import { requestFailed } from './errors';
import { assertPlaces, duplicateOf, type Entry, entriesOf, holdersOf } from './indexes';
import { limits } from './limits';
import type { Store } from './store';
import { type Document, parseEjson } from './values';

/** One document before and after; `undefined` where it does not exist. */
export type DocumentChange = {
  readonly collection: Collection;
  readonly idKey: Buffer;
  readonly before: string | undefined;
  readonly after: string | undefined;
};

export const documentKey = (collection: Collection, idKey: Buffer) => Buffer.concat([collection.prefix, idKey]);

/**
 * Writes a document and its index entries. Only inside a commit.
 * @throws CloudError DATABASE_DUPLICATE_WRITE for a value a unique index already has.
 */
export function applyChange(store: Store, catalogue: Catalogue, change: DocumentChange): void {
  const { collection, idKey, before, after } = change;
  if (after !== undefined && Buffer.byteLength(after) > limits.documentBytes) {
    throw requestFailed(`object to insert too large, max size ${limits.documentBytes}`);
  }
  const old = before === undefined ? undefined : (parseEjson(before) as Document);
  const next = after === undefined ? undefined : (parseEjson(after) as Document);
  for (const index of collection.indexes) {
    updateEntries(store, catalogue, collection, index, idKey, old, next);
  }
  const key = documentKey(collection, idKey);
  if (after === undefined) store.remove('documents', key);
  else store.put('documents', key, Buffer.from(after));
}

function updateEntries(
  store: Store,
  catalogue: Catalogue,
  collection: Collection,
  index: Index,
  idKey: Buffer,
  old: Document | undefined,
  next: Document | undefined,
): void {
  if (next) assertPlaces(index, next);
  const stale = byKey(old ? entriesOf(index, old, idKey, ignore) : []);
  const fresh = byKey(next ? entriesOf(index, next, idKey, () => catalogue.noteMultikey(index)) : []);
  for (const [seal, entry] of stale) if (!fresh.has(seal)) store.remove('indexes', entry.key);
  for (const [seal, entry] of fresh) {
    if (stale.has(seal)) continue;
    if (index.isUnique) assertFree(store, collection, index, entry, idKey, next ?? {});
    store.put('indexes', entry.key);
  }
}

const ignore = () => undefined;

const byKey = (entries: readonly Entry[]) => new Map(entries.map((entry) => [entry.key.toString('latin1'), entry]));

function assertFree(store: Store, collection: Collection, index: Index, entry: Entry, idKey: Buffer, next: Document) {
  for (const _ of holdersOf(store, entry.head, idKey)) throw duplicateOf(collection, index, next);
}

/** Fills a new index from the collection's documents. Only inside a commit. */
export function fillIndex(store: Store, catalogue: Catalogue, collection: Collection, index: Index): void {
  // read first: the walk must not meet its own writes
  for (const { key, value } of [...store.entries('documents', collection.range)]) {
    const idKey = key.subarray(collection.prefix.length);
    updateEntries(store, catalogue, collection, index, idKey, undefined, parseEjson(value.toString()) as Document);
  }
}

import type { Catalogue, Collection, Index } from './catalogue';
import { requestFailed } from './errors';
import { assertPlaces, duplicateOf, type Entry, entriesOf, holdersOf } from './indexes';
import { nothing, type Store } from './store';
import { type Document, parseEjson } from './values';

/** One document before and after; `undefined` where it does not exist. */
export type DocumentChange = {
  readonly collection: Collection;
  readonly idKey: Buffer;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What `after` says, where that is known. */
  readonly next?: Document;
};

export const documentKey = (collection: Collection, idKey: Buffer) => Buffer.concat([collection.prefix, idKey]);

/**
 * Writes a document and its index entries. Only inside a commit.
 * @throws CloudError DATABASE_DUPLICATE_WRITE for a value a unique index already has.
 */
export function applyChange(store: Store, catalogue: Catalogue, change: DocumentChange): void {
  const { collection, idKey, before, after } = change;
  const { documentBytes } = collection.limits;
  const bytes = after === undefined ? undefined : Buffer.from(after);
  if (bytes && bytes.length > documentBytes) {
    throw requestFailed(`object to insert too large, max size ${documentBytes}`);
  }
  const old = before === undefined ? undefined : (parseEjson(before) as Document);
  const next = change.next ?? (after === undefined ? undefined : (parseEjson(after) as Document));
  for (const index of collection.indexes) {
    updateEntries(store, catalogue, collection, index, idKey, old, next);
  }
  const key = documentKey(collection, idKey);
  store.replace('documents', key, before === undefined ? undefined : Buffer.from(before), bytes);
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
  const stale = old ? entriesOf(index, old, idKey, ignore) : [];
  const fresh = next ? entriesOf(index, next, idKey, () => catalogue.noteMultikey(index)) : [];
  for (const { key } of without(stale, fresh)) store.replace('indexes', key, nothing, undefined);
  for (const entry of without(fresh, stale)) {
    if (index.isUnique) assertFree(store, collection, index, entry, idKey, next ?? {});
    store.replace('indexes', entry.key, undefined, nothing);
  }
}

const ignore = () => undefined;
const few = 4;

/** One entry is the rule and compared at once; many come from arrays. */
function without(entries: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  if (others.length <= few) return entries.filter(({ key }) => !others.some((other) => other.key.equals(key)));
  const seals = new Set(others.map(({ key }) => key.toString('latin1')));
  return entries.filter(({ key }) => !seals.has(key.toString('latin1')));
}

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

import { collectionExists, collectionMissing, invalidParameter } from './errors';
import { successor } from './keys';
import { cloudLimits, type Limits } from './limits';
import type { KeyRange, Store } from './store';

export type Direction = 1 | -1 | '2dsphere';
export type IndexKey = { readonly path: string; readonly parts: readonly string[]; readonly direction: Direction };

export type Index = {
  readonly id: number;
  readonly name: string;
  readonly isUnique: boolean;
  readonly isGeo: boolean;
  readonly keys: readonly IndexKey[];
  /** The first bytes of its entries. */
  readonly prefix: Buffer;
  /** How long an indexed value may be. */
  readonly fieldBytes: number;
  /** Some document has (or had) an array on the path: entries may repeat a document and cannot give an order. */
  isMultikey: boolean;
};

export type Collection = {
  readonly id: number;
  readonly name: string;
  readonly prefix: Buffer;
  readonly range: KeyRange;
  readonly indexes: Index[];
  readonly limits: Limits;
  nextIndexId: number;
};

/** What a deployment asks for: `keys` are `[path, 1 | -1 | '2dsphere']`. */
export type IndexRequest = {
  readonly name: string;
  readonly keys: readonly (readonly [string, Direction])[];
  readonly unique?: boolean;
};

type StoredIndex = Pick<Index, 'id' | 'name' | 'isUnique'> & { keys: [string, Direction][] };
type StoredCollection = { id: number; name: string; nextIndexId: number; indexes: StoredIndex[] };

/** Collections and their indexes, kept in the store beside the documents. */
export class Catalogue {
  readonly #store: Store;
  readonly #collections = new Map<string, Collection>();
  readonly #limits: Limits;
  #nextId = 1;

  constructor(store: Store, limits = cloudLimits) {
    this.#store = store;
    this.#limits = limits;
    for (const { value } of store.entries('catalogue', { from: Buffer.from('c:'), to: Buffer.from('c;') })) {
      const collection = fromStored(JSON.parse(value.toString()) as StoredCollection, limits);
      for (const index of collection.indexes)
        index.isMultikey = store.get('catalogue', multikeyKey(index)) !== undefined;
      this.#collections.set(collection.name, collection);
      this.#nextId = Math.max(this.#nextId, collection.id + 1);
    }
  }

  all(): readonly Collection[] {
    return [...this.#collections.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  find(name: string): Collection | undefined {
    return this.#collections.get(name);
  }

  /** Without the limit collectionMustExist one that nobody made is empty. @throws CloudError DATABASE_COLLECTION_NOT_EXIST */
  collection(name: string): Collection {
    const collection = this.#collections.get(name);
    if (collection) return collection;
    if (this.#limits.collectionMustExist) throw collectionMissing(name);
    return fromStored({ id: noCollection, name, nextIndexId: 1, indexes: [] }, this.#limits);
  }

  /** Inside a commit. */
  add(name: string): Collection {
    if (this.#collections.has(name)) throw collectionExists(name);
    if (!/^[A-Za-z0-9_][\w.-]{0,127}$/.test(name)) throw invalidParameter(`not a collection name: ${name}`);
    const collection = fromStored({ id: this.#nextId++, name, nextIndexId: 1, indexes: [] }, this.#limits);
    this.#collections.set(name, collection);
    this.save(collection);
    return collection;
  }

  /** Inside a commit; the caller fills the index. */
  addIndex(collection: Collection, request: IndexRequest): Index {
    assertIndexable(collection, request);
    const stored = {
      id: collection.nextIndexId++,
      name: request.name,
      isUnique: request.unique ?? false,
      keys: request.keys.map(([path, direction]): [string, Direction] => [path, direction]),
    };
    const index = toIndex(collection.id, stored, this.#limits.indexedFieldBytes);
    collection.indexes.push(index);
    this.save(collection);
    return index;
  }

  /** Takes back an index whose filling failed; the commit undoes the stored part. */
  forgetIndex(collection: Collection, index: Index): void {
    collection.indexes.splice(collection.indexes.indexOf(index), 1);
  }

  /**
   * Inside a commit, for each array found on an index's path. Kept under a key of its own, so that it is undone with
   * the commit; the flag in memory may then say more than is true, which costs time but no answer.
   */
  noteMultikey(index: Index): void {
    index.isMultikey = true;
    const key = multikeyKey(index);
    if (this.#store.get('catalogue', key) === undefined) this.#store.put('catalogue', key);
  }

  save(collection: Collection): void {
    this.#store.put(
      'catalogue',
      Buffer.from(`c:${collection.name}`),
      Buffer.from(JSON.stringify(toStored(collection))),
    );
  }
}

function assertIndexable(collection: Collection, { name, keys }: IndexRequest): void {
  const { indexesPerCollection, fieldsPerIndex } = collection.limits;
  if (collection.indexes.length >= indexesPerCollection) {
    throw invalidParameter(`a collection has at most ${indexesPerCollection} indexes: ${collection.name}`);
  }
  if (keys.length > fieldsPerIndex) throw invalidParameter(`an index has at most ${fieldsPerIndex} fields: ${name}`);
  const isValid =
    keys.length > 0 && keys.every(([path, direction]) => path !== '' && [1, -1, '2dsphere'].includes(direction));
  if (!isValid) throw invalidParameter(`index ${name} of ${collection.name}: keys are [path, 1 | -1 | "2dsphere"]`);
  if (keys.length > 1 && keys.some(([, direction]) => direction === '2dsphere')) {
    throw invalidParameter(`index ${name} of ${collection.name}: a 2dsphere index has one field`);
  }
}

// an id no collection gets
const noCollection = 0xffff;

const multikeyKey = ({ prefix }: Index) => Buffer.concat([Buffer.from('m:'), prefix]);

const uint16 = (...values: readonly number[]) =>
  Buffer.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]));

function fromStored({ id, name, nextIndexId, indexes }: StoredCollection, limits: Limits): Collection {
  const prefix = uint16(id);
  const range = { from: prefix, to: successor(prefix) };
  const all = indexes.map((index) => toIndex(id, index, limits.indexedFieldBytes));
  return { id, name, nextIndexId, prefix, range, limits, indexes: all };
}

const toIndex = (collectionId: number, { id, name, isUnique, keys }: StoredIndex, fieldBytes: number): Index => ({
  id,
  fieldBytes,
  name,
  isUnique,
  isMultikey: false,
  isGeo: keys.some(([, direction]) => direction === '2dsphere'),
  keys: keys.map(([path, direction]) => ({ path, parts: path.split('.'), direction })),
  prefix: uint16(collectionId, id),
});

const toStored = ({ id, name, nextIndexId, indexes }: Collection): StoredCollection => ({
  id,
  name,
  nextIndexId,
  indexes: indexes.map((index) => ({
    id: index.id,
    name: index.name,
    isUnique: index.isUnique,
    keys: index.keys.map(({ path, direction }) => [path, direction]),
  })),
});

import { aggregate, type Stage } from './aggregate';
import { fillIndex } from './apply-change';
import { Catalogue, type Index, type IndexRequest } from './catalogue';
import {
  insertInto,
  removeFrom,
  replacement,
  toNewDocument,
  type Update,
  type Updated,
  updateIn,
} from './document-writes';
import { roomGuard } from './free-space';
import type { Sort } from './planner';
import { compileProjection } from './projection';
import { documentOf, rowsOf, select } from './rows';
import { countEntries } from './scan';
import { type KeyRange, type Reader, Store } from './store';
import { Transactions } from './transactions';
import { compileUpdate } from './update';
import { type Document, stringifyEjson } from './values';
import { type Verification, verify } from './verify';
import { WriteQueue } from './write-queue';
import { Writer } from './writer';

export type EngineOptions = {
  readonly path: string;
  readonly isDurable: boolean;
  /** The cloud's clock, for server-made dates. */
  readonly now: () => Date;
  readonly onFailedCommit: (error: unknown) => void;
  /** Writes are refused while the disk has less room than this. Default 0: none are. */
  readonly freeFloorBytes?: number;
};

export type Find = {
  readonly filter: Document;
  readonly sort?: Sort;
  readonly skip?: number;
  readonly limit?: number;
  readonly projection?: Document;
  readonly transactionId?: string;
};

export type Removal = { readonly filter: Document; readonly isMulti: boolean; readonly transactionId?: string };

export type CollectionContents = {
  readonly name: string;
  readonly indexes: readonly Index[];
  readonly texts: Iterable<string>;
};

/** A document database of one environment: collections, indexes, queries, updates, transactions. */
export class Engine {
  readonly #store: Store;
  readonly #queue: WriteQueue;
  readonly #writer: Writer;
  readonly #transactions: Transactions;
  readonly #now: () => Date;
  readonly catalogue: Catalogue;

  constructor({ path, isDurable, now, onFailedCommit, freeFloorBytes = 0 }: EngineOptions) {
    this.#store = new Store(path, isDurable);
    const assertRoom = roomGuard(path, freeFloorBytes);
    this.#queue = new WriteQueue({ store: this.#store, assertRoom, onFailedCommit });
    this.#transactions = new Transactions(this.#store);
    this.catalogue = new Catalogue(this.#store);
    this.#writer = new Writer(this.#store, this.catalogue, this.#queue, this.#transactions);
    this.#now = now;
  }

  /** Writes taken since the start, and the flushes they shared. */
  get commits() {
    return this.#queue.counts;
  }

  async createCollection(name: string): Promise<void> {
    await this.#queue.run(() => this.catalogue.add(name));
  }

  /** Adds an index and fills it; an index of that name that exists already is left as it is. */
  async createIndex(name: string, request: IndexRequest): Promise<void> {
    await this.#queue.run(() => {
      const collection = this.catalogue.collection(name);
      if (collection.indexes.some((index) => index.name === request.name)) return;
      // their snapshots know nothing of the new index
      this.#transactions.endAll();
      const index = this.catalogue.addIndex(collection, request);
      try {
        fillIndex(this.#store, this.catalogue, collection, index);
      } catch (error) {
        this.catalogue.forgetIndex(collection, index);
        throw error;
      }
    });
  }

  find(name: string, { filter, sort, skip = 0, limit = Number.POSITIVE_INFINITY, projection, transactionId }: Find) {
    const selection = select(this.catalogue.collection(name), filter, sort);
    const transaction = transactionId === undefined ? undefined : this.#transactions.find(transactionId);
    const reader = transaction ? this.#transactions.snapshotOf(transaction) : this.#store;
    const project = projection && compileProjection(projection);
    const texts: string[] = [];
    let position = 0;
    for (const row of rowsOf(reader, selection, transaction)) {
      if (position++ < skip) continue;
      texts.push(project ? stringifyEjson(project(documentOf(row))) : row.text);
      if (texts.length >= limit) break;
    }
    return { texts, indexUsed: selection.plan.indexUsed };
  }

  count(name: string, filter: Document) {
    const selection = select(this.catalogue.collection(name), filter);
    const { plan } = selection;
    if (plan.isExact) return { total: countEntries(this.#store, plan), indexUsed: plan.indexUsed };
    let total = 0;
    for (const _ of rowsOf(this.#store, selection)) total++;
    return { total, indexUsed: plan.indexUsed };
  }

  aggregate(name: string, stages: readonly Stage[]) {
    const collection = this.catalogue.collection(name);
    const { documents, indexUsed } = aggregate(this.#store, this.catalogue, collection, stages);
    return { texts: documents.map(stringifyEjson), indexUsed };
  }

  /** All or nothing. Answers the ids. */
  async insert(name: string, documents: readonly Document[], transactionId?: string): Promise<readonly unknown[]> {
    const collection = this.catalogue.collection(name);
    const rows = documents.map(toNewDocument);
    await this.#writer.run(transactionId, (session) => {
      for (const row of rows) insertInto(session, collection, row);
    });
    return rows.map(({ id }) => id);
  }

  async update(name: string, request: Update): Promise<Updated> {
    const collection = this.catalogue.collection(name);
    const change = request.isReplacement ? replacement(request.update) : compileUpdate(request.update, this.#now);
    return this.#writer.run(request.transactionId, (session) => updateIn(session, collection, request, change));
  }

  async remove(name: string, { filter, isMulti, transactionId }: Removal) {
    const collection = this.catalogue.collection(name);
    return this.#writer.run(transactionId, (session) => removeFrom(session, collection, filter, isMulti));
  }

  startTransaction(): string {
    return this.#transactions.start();
  }

  commitTransaction(id: string): Promise<void> {
    return this.#writer.commit(id);
  }

  abortTransaction(id: string): void {
    this.#transactions.end(this.#transactions.find(id));
  }

  /** One state of the whole database: each collection with its indexes and the texts of its documents, by id. */
  *contents(): Iterable<CollectionContents> {
    const snapshot = this.#store.snapshot();
    // as they are at this moment: the catalogue in memory moves on
    const all = this.catalogue.all().map(({ name, range, indexes }) => ({ name, range, indexes: [...indexes] }));
    try {
      for (const { name, range, indexes } of all) yield { name, indexes, texts: textsIn(snapshot, range) };
    } finally {
      snapshot.release();
    }
  }

  /** Every document, by collection name and id: the same store always gives the same lines. */
  *everything(): Iterable<{ readonly collection: string; readonly text: string }> {
    for (const { name, texts } of this.contents()) for (const text of texts) yield { collection: name, text };
  }

  /** Compares every document and index entry; see verify.ts. Yields so that others can work in between. */
  *verify(): Generator<undefined, Verification> {
    const snapshot = this.#store.snapshot();
    try {
      return yield* verify(snapshot, this.catalogue);
    } finally {
      snapshot.release();
    }
  }

  async close(): Promise<void> {
    this.#transactions.endAll();
    // writes already accepted are committed before the store closes
    await this.#queue.settled();
    await this.#store.close();
  }
}

function* textsIn(reader: Reader, range: KeyRange): Iterable<string> {
  for (const { value } of reader.entries('documents', range)) yield value.toString();
}

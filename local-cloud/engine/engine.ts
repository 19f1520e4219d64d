import { aggregate, type Stage } from './aggregate';
import { fillIndex } from './apply-change';
import { Catalogue, type IndexRequest } from './catalogue';
import {
  insertInto,
  removeFrom,
  replacement,
  toNewDocument,
  type Update,
  type Updated,
  updateIn,
} from './document-writes';
import type { Sort } from './planner';
import { compileProjection } from './projection';
import { documentOf, rowsOf, select } from './rows';
import { countEntries } from './scan';
import { Store } from './store';
import { Transactions } from './transactions';
import { compileUpdate } from './update';
import { type Document, stringifyEjson } from './values';
import { WriteQueue } from './write-queue';
import { Writer } from './writer';

export type EngineOptions = {
  readonly path: string;
  readonly isDurable: boolean;
  /** The cloud's clock, for server-made dates. */
  readonly now: () => Date;
  readonly onFailedCommit: (error: unknown) => void;
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

/** A document database of one environment: collections, indexes, queries, updates, transactions. */
export class Engine {
  readonly #store: Store;
  readonly #queue: WriteQueue;
  readonly #writer: Writer;
  readonly #transactions: Transactions;
  readonly #now: () => Date;
  readonly catalogue: Catalogue;

  constructor({ path, isDurable, now, onFailedCommit }: EngineOptions) {
    this.#store = new Store(path, isDurable);
    this.#queue = new WriteQueue(this.#store, onFailedCommit);
    this.#transactions = new Transactions(this.#store);
    this.catalogue = new Catalogue(this.#store);
    this.#writer = new Writer(this.#store, this.catalogue, this.#queue, this.#transactions);
    this.#now = now;
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
    const project = projection && compileProjection(projection, filter);
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
    const { update, filter } = request;
    const change = request.isReplacement ? replacement(update) : compileUpdate(update, this.#now, filter);
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

  /** Every document, by collection name and id: the same store always gives the same lines. */
  *everything(): Iterable<{ readonly collection: string; readonly text: string }> {
    const snapshot = this.#store.snapshot();
    try {
      for (const { name, range } of this.catalogue.all()) {
        for (const { value } of snapshot.entries('documents', range))
          yield { collection: name, text: value.toString() };
      }
    } finally {
      snapshot.release();
    }
  }

  async close(): Promise<void> {
    this.#transactions.endAll();
    // writes already accepted are committed before the store closes
    await this.#queue.run(() => undefined);
    await this.#store.close();
  }
}

import { aggregate, type Stage } from './aggregate';
import { applyChange, type DocumentChange, documentKey, fillIndex } from './apply-change';
import { Catalogue, type Collection, type IndexRequest } from './catalogue';
import { areEqual } from './compare';
import { CloudError, duplicateKey, requestFailed, transactionConflict } from './errors';
import { assertStorable, withId } from './insertion';
import { keyOf } from './keys';
import { limits } from './limits';
import type { Sort } from './planner';
import { compileProjection } from './projection';
import { documentOf, type Row, rowsOf, type Selection, select } from './rows';
import { countEntries } from './scan';
import { type Reader, Store } from './store';
import { type Transaction, Transactions } from './transactions';
import { type Change, compileUpdate } from './update';
import { type Document, parseEjson, stringifyEjson } from './values';
import { WriteQueue } from './write-queue';

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

export type Update = {
  readonly filter: Document;
  /** Operators, or with `isReplacement` the whole new document without its id. */
  readonly update: Document;
  readonly isReplacement?: boolean;
  readonly isMulti?: boolean;
  readonly isUpsert?: boolean;
  readonly transactionId?: string;
};

export type Updated = {
  readonly matched: number;
  readonly updated: number;
  readonly upsertedId: unknown;
  /** The last document written, as EJSON. */
  readonly text: string | undefined;
  readonly indexUsed: string;
};

/** A document database of one environment: collections, indexes, queries, updates, transactions. */
export class Engine {
  readonly #store: Store;
  readonly #queue: WriteQueue;
  readonly #now: () => Date;
  readonly #transactions: Transactions;
  readonly catalogue: Catalogue;

  constructor({ path, isDurable, now, onFailedCommit }: EngineOptions) {
    this.#store = new Store(path, isDurable);
    this.#queue = new WriteQueue(this.#store, onFailedCommit);
    this.#transactions = new Transactions(this.#store);
    this.#now = now;
    this.catalogue = new Catalogue(this.#store);
  }

  async createCollection(name: string): Promise<void> {
    await this.#queue.run(() => this.catalogue.add(name));
  }

  /** Adds an index and fills it; an index of that name that exists already is left as it is. */
  async createIndex(name: string, request: IndexRequest): Promise<void> {
    await this.#queue.run(() => {
      const collection = this.catalogue.collection(name);
      if (collection.indexes.some((index) => index.name === request.name)) return;
      const index = this.catalogue.addIndex(collection, request);
      try {
        fillIndex(this.#store, this.catalogue, collection, index);
      } catch (error) {
        this.catalogue.forgetIndex(collection, index);
        throw error;
      }
    });
  }

  find(name: string, { filter, sort, skip = 0, limit, projection, transactionId }: Find) {
    const collection = this.catalogue.collection(name);
    const transaction = this.#transactionOf(transactionId);
    const selection = select(collection, filter, sort);
    const project = projection && compileProjection(projection);
    const texts: string[] = [];
    let position = 0;
    for (const row of rowsOf(this.#readerOf(transaction), selection, transaction)) {
      if (texts.length >= (limit ?? Number.POSITIVE_INFINITY)) break;
      if (position++ >= skip) texts.push(project ? stringifyEjson(project(documentOf(row))) : row.text);
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
    const transaction = this.#transactionOf(transactionId);
    const rows = documents.map((document) => {
      assertStorable(document);
      const whole = withId(document);
      return { id: whole._id, idKey: keyOf(whole._id), text: stringifyEjson(whole) };
    });
    await this.#write(transaction, () => {
      for (const { id, idKey, text } of rows) {
        if (this.#current(collection, idKey, transaction) !== undefined) {
          throw duplicateKey(name, '_id_', stringifyEjson({ _id: id }));
        }
        this.#put(transaction, { collection, idKey, before: undefined, after: text });
      }
    });
    return rows.map(({ id }) => id);
  }

  async update(name: string, request: Update): Promise<Updated> {
    const collection = this.catalogue.collection(name);
    const transaction = this.#transactionOf(request.transactionId);
    const change = request.isReplacement ? replacement(request.update) : compileUpdate(request.update, this.#now);
    const selection = select(collection, request.filter);
    const outcome = { matched: 0, updated: 0, upsertedId: null, text: undefined, indexUsed: selection.plan.indexUsed };
    return this.#write(transaction, () => {
      const rows = this.#rowsToWrite(selection, transaction, request.isMulti ?? false);
      if (rows.length === 0 && request.isUpsert) {
        return { ...outcome, ...this.#upsert(collection, transaction, request.filter, change) };
      }
      let updated = 0;
      let text: string | undefined;
      for (const row of rows) {
        text = changed(row, change);
        if (text === row.text && !request.isReplacement) continue;
        this.#put(transaction, { collection, idKey: row.idKey, before: row.text, after: text });
        updated++;
      }
      return { ...outcome, matched: rows.length, updated, text };
    });
  }

  async remove(name: string, request: { filter: Document; isMulti: boolean; transactionId?: string }) {
    const selection = select(this.catalogue.collection(name), request.filter);
    const transaction = this.#transactionOf(request.transactionId);
    return this.#write(transaction, () => {
      const rows = this.#rowsToWrite(selection, transaction, request.isMulti);
      const { collection } = selection;
      for (const { idKey, text } of rows) this.#put(transaction, { collection, idKey, before: text, after: undefined });
      return { deleted: rows.length, indexUsed: selection.plan.indexUsed };
    });
  }

  startTransaction(): string {
    return this.#transactions.start();
  }

  async commitTransaction(id: string): Promise<void> {
    const transaction = this.#transactions.find(id);
    const changes = [...transaction.pending.values()];
    // removals first: they free the unique values that an insert of the same transaction may take
    changes.sort((a, b) => Number(a.text !== undefined) - Number(b.text !== undefined));
    try {
      if (changes.length === 0) return;
      await this.#queue.run(() => {
        for (const { collection, idKey, text } of changes) {
          const before = this.#store.get('documents', documentKey(collection, idKey))?.toString();
          applyChange(this.#store, this.catalogue, { collection, idKey, before, after: text });
        }
      });
    } finally {
      this.#transactions.end(transaction);
    }
  }

  abortTransaction(id: string): void {
    this.#transactions.end(this.#transactions.find(id));
  }

  /** Every document, by collection name and id: the same store always gives the same lines. */
  *everything(): Iterable<{ readonly collection: string; readonly text: string }> {
    for (const { name, range } of this.catalogue.all()) {
      for (const { value } of this.#store.entries('documents', range))
        yield { collection: name, text: value.toString() };
    }
  }

  async close(): Promise<void> {
    this.#transactions.endAll();
    // writes already accepted are committed before the store closes
    await this.#queue.run(() => undefined);
    await this.#store.close();
  }

  #transactionOf(id: string | undefined): Transaction | undefined {
    return id === undefined ? undefined : this.#transactions.find(id);
  }

  #readerOf(transaction: Transaction | undefined): Reader {
    return transaction ? this.#transactions.snapshotOf(transaction) : this.#store;
  }

  #current(collection: Collection, idKey: Buffer, transaction: Transaction | undefined): string | undefined {
    const key = documentKey(collection, idKey);
    const pending = transaction && this.#transactions.pendingOf(transaction, collection, idKey);
    return pending ? pending.text : this.#readerOf(transaction).get('documents', key)?.toString();
  }

  #rowsToWrite(selection: Selection, transaction: Transaction | undefined, isMulti: boolean): readonly Row[] {
    const rows: Row[] = [];
    for (const row of rowsOf(this.#readerOf(transaction), selection, transaction)) {
      rows.push(row);
      if (!isMulti) break;
    }
    return rows;
  }

  #upsert(collection: Collection, transaction: Transaction | undefined, filter: Document, change: Change) {
    const document = withId(filter._id === undefined ? {} : { _id: filter._id });
    change(document);
    const text = stringifyEjson(document);
    this.#put(transaction, { collection, idKey: keyOf(document._id), before: undefined, after: text });
    return { upsertedId: document._id, text };
  }

  #put(transaction: Transaction | undefined, change: DocumentChange): void {
    const { collection, idKey, after } = change;
    if (transaction) this.#transactions.stage(transaction, { collection, idKey, text: after });
    else if (this.#transactions.isHeld(collection, idKey)) throw new Held();
    else applyChange(this.#store, this.catalogue, change);
  }

  /** Plain writes are queued and wait for transactions that hold their documents; others are staged at once. */
  async #write<T>(transaction: Transaction | undefined, work: () => T): Promise<T> {
    if (transaction) return work();
    const until = performance.now() + limits.lockWaitMs;
    for (;;) {
      try {
        return await this.#queue.run(work);
      } catch (error) {
        if (!(error instanceof Held)) throw error;
        if (performance.now() > until) throw transactionConflict();
        this.#transactions.endExpired();
        await this.#transactions.nextEnd(100);
      }
    }
  }
}

/** The document is held by an open transaction. */
class Held extends CloudError {
  constructor() {
    super('DATABASE_TRANSACTION_CONFLICT', 'held by a transaction');
  }
}

const replacement =
  (whole: Document): Change =>
  (document) => {
    assertStorable(whole);
    for (const name of Object.keys(document)) if (name !== '_id') delete document[name];
    for (const [name, value] of Object.entries(whole)) if (name !== '_id') document[name] = value;
  };

function changed(row: Row, change: Change): string {
  const document = parseEjson(row.text) as Document;
  const id = document._id;
  change(document);
  if (!areEqual(id, document._id)) throw requestFailed("the immutable field '_id' cannot change");
  return stringifyEjson(document);
}

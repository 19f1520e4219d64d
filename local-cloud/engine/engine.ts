import { aggregate, type Stage } from './aggregate';
import { fillIndex } from './apply-change';
import { Catalogue, type Collection, type Index, type IndexRequest } from './catalogue';
import {
  insertInto,
  removeFrom,
  replacement,
  toNewDocument,
  type Update,
  type Updated,
  updateIn,
} from './document-writes';
import { type Explanation, FullScans } from './explain';
import { roomGuard } from './free-space';
import { cloudLimits, type Limits } from './limits';
import { countIn, type Find, findIn } from './queries';
import { type KeyRange, type Reader, Store } from './store';
import { type Transaction, Transactions } from './transactions';
import { compileUpdate } from './update';
import { type Document, stringifyEjson } from './values';
import { type Verification, verify } from './verify';
import { WriteQueue } from './write-queue';
import { Writer, type WriteSession } from './writer';

export type EngineOptions = {
  readonly path: string;
  readonly isDurable: boolean;
  /** The cloud's clock, for server-made dates. */
  readonly now: () => Date;
  readonly onFailedCommit: (error: unknown) => void;
  /** Writes are refused while the disk has less room than this. Default 0: none are. */
  readonly freeFloorBytes?: number;
  /** Hears once of each kind of query that reads a large collection from end to end. */
  readonly onFullScan?: (line: string) => void;
  /** Default: those of the cloud. */
  readonly limits?: Limits;
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
  readonly #limits: Limits;
  readonly #fullScans: FullScans;
  readonly catalogue: Catalogue;

  constructor(options: EngineOptions) {
    const { path, isDurable, now, onFailedCommit, onFullScan, freeFloorBytes = 0, limits = cloudLimits } = options;
    this.#limits = limits;
    this.#store = new Store(path, isDurable);
    const assertRoom = roomGuard(path, freeFloorBytes);
    this.#queue = new WriteQueue({ store: this.#store, assertRoom, onFailedCommit });
    this.#transactions = new Transactions(this.#store, limits.transactionMs);
    this.catalogue = new Catalogue(this.#store, limits);
    this.#writer = new Writer(this.#store, this.catalogue, this.#queue, this.#transactions);
    this.#now = now;
    this.#fullScans = new FullScans(onFullScan ?? (() => undefined));
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

  find(name: string, request: Find) {
    const [reader, transaction] = this.#readerFor(request.transactionId);
    return this.#noted(findIn(reader, this.catalogue.collection(name), request, transaction));
  }

  count(name: string, filter: Document, transactionId?: string) {
    const [reader, transaction] = this.#readerFor(transactionId);
    return this.#noted(countIn(reader, this.catalogue.collection(name), filter, transaction));
  }

  aggregate(name: string, stages: readonly Stage[]) {
    const collection = this.catalogue.collection(name);
    const { documents, used, joined } = this.#noted(aggregate(this.#store, this.catalogue, collection, stages));
    for (const each of joined) this.#noted({ used: each });
    return { texts: documents.map(stringifyEjson), used, joined };
  }

  /** All or nothing. Answers the ids. */
  async insert(name: string, documents: readonly Document[], transactionId?: string): Promise<readonly unknown[]> {
    const collection = await this.#writable(name);
    const rows = documents.map(toNewDocument);
    await this.#writer.run(transactionId, (session) => {
      for (const row of rows) insertInto(session, collection, row);
    });
    return rows.map(({ id }) => id);
  }

  async update(name: string, request: Update): Promise<Updated> {
    const collection = await this.#writable(name);
    const { update, filter } = request;
    const change = request.isReplacement ? replacement(update) : compileUpdate(update, this.#now, filter);
    const work = (session: WriteSession) => updateIn(session, collection, request, change);
    return this.#noted(await this.#writer.run(request.transactionId, work));
  }

  async remove(name: string, { filter, isMulti, transactionId }: Removal) {
    const collection = await this.#writable(name);
    const work = (session: WriteSession) => removeFrom(session, collection, filter, isMulti);
    return this.#noted(await this.#writer.run(transactionId, work));
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

  #readerFor(transactionId: string | undefined): [Reader, Transaction | undefined] {
    if (transactionId === undefined) return [this.#store, undefined];
    const transaction = this.#transactions.find(transactionId);
    return [this.#transactions.snapshotOf(transaction), transaction];
  }

  /** The collection to write to; made by the write when it need not exist. */
  async #writable(name: string): Promise<Collection> {
    if (!this.#limits.collectionMustExist) {
      await this.#queue.run(() => this.catalogue.find(name) ?? this.catalogue.add(name));
    }
    return this.catalogue.collection(name);
  }

  #noted<T extends { readonly used: Explanation }>(answer: T): T {
    this.#fullScans.note(answer.used);
    return answer;
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

import { applyChange, type DocumentChange, documentKey } from './apply-change';
import type { Catalogue, Collection, Index } from './catalogue';
import { CloudError, transactionConflict } from './errors';
import { duplicateOf, entriesOf, holdersOf } from './indexes';
import { limits } from './limits';
import { rowsOf, type Selection } from './rows';
import type { Row } from './scan';
import type { Reader, Store } from './store';
import type { Transaction, Transactions } from './transactions';
import { type Document, parseEjson } from './values';
import type { WriteQueue } from './write-queue';

/** What a write sees and does, alone or as a part of a transaction. */
export type WriteSession = {
  rows(selection: Selection, isMulti: boolean): readonly Row[];
  /** The document's text; undefined when there is none. */
  current(collection: Collection, idKey: Buffer): string | undefined;
  put(change: DocumentChange): void;
};

/** Carries out writes: plain ones through the queue, those of a transaction into its pending changes. */
export class Writer {
  readonly #store: Store;
  readonly #catalogue: Catalogue;
  readonly #queue: WriteQueue;
  readonly #transactions: Transactions;

  constructor(store: Store, catalogue: Catalogue, queue: WriteQueue, transactions: Transactions) {
    this.#store = store;
    this.#catalogue = catalogue;
    this.#queue = queue;
    this.#transactions = transactions;
  }

  /** `work` runs without waiting, and may run again when a transaction held one of its documents. */
  async run<T>(transactionId: string | undefined, work: (session: WriteSession) => T): Promise<T> {
    if (transactionId !== undefined) return work(this.#within(this.#transactions.find(transactionId)));
    const until = performance.now() + limits.lockWaitMs;
    for (;;) {
      try {
        return await this.#queue.run(() => work(this.#plain));
      } catch (error) {
        if (!(error instanceof Held)) throw error;
        if (performance.now() > until) throw transactionConflict();
        this.#transactions.endExpired();
        await this.#transactions.nextEnd(100);
      }
    }
  }

  /** Writes all changes of a transaction in one commit, or none. The transaction is over either way. */
  async commit(transactionId: string): Promise<void> {
    const transaction = this.#transactions.find(transactionId);
    // removals first: they free the unique values that an insert of the same transaction may take
    const changes = [...transaction.pending.values()].sort((a, b) => Number(!!a.text) - Number(!!b.text));
    try {
      if (changes.length === 0) return;
      await this.#queue.run(() => {
        for (const change of changes) this.#applyPending(change);
      });
    } finally {
      this.#transactions.end(transaction);
    }
  }

  #applyPending({ collection, idKey, text }: { collection: Collection; idKey: Buffer; text: string | undefined }) {
    const before = textIn(this.#store, collection, idKey);
    applyChange(this.#store, this.#catalogue, { collection, idKey, before, after: text });
  }

  /** A unique value taken in the store or by the transaction itself ends it at once, as a conflict does. */
  #assertFree(transaction: Transaction, { collection, idKey, after }: DocumentChange): void {
    if (after === undefined) return;
    const document = parseEjson(after) as Document;
    for (const index of collection.indexes.filter(({ isUnique }) => isUnique)) {
      const isTaken = entriesOf(index, document, idKey, ignore).some(
        ({ head }) =>
          this.#isStored(transaction, collection, head, idKey) ||
          isPending(transaction, collection, index, head, idKey),
      );
      if (!isTaken) continue;
      this.#transactions.end(transaction);
      throw duplicateOf(collection, index, document);
    }
  }

  /** By a document that the transaction has not changed itself. */
  #isStored(transaction: Transaction, collection: Collection, head: Buffer, idKey: Buffer): boolean {
    for (const holder of holdersOf(this.#store, head, idKey)) {
      if (!this.#transactions.pendingOf(transaction, collection, holder)) return true;
    }
    return false;
  }

  readonly #plain: WriteSession = {
    rows: (selection, isMulti) => firstOrAll(rowsOf(this.#store, selection), isMulti),
    current: (collection, idKey) => textIn(this.#store, collection, idKey),
    put: (change) => {
      if (this.#transactions.isHeld(change.collection, change.idKey)) throw new Held();
      applyChange(this.#store, this.#catalogue, change);
    },
  };

  #within(transaction: Transaction): WriteSession {
    const reader = this.#transactions.snapshotOf(transaction);
    return {
      rows: (selection, isMulti) => firstOrAll(rowsOf(reader, selection, transaction), isMulti),
      current: (collection, idKey) => {
        const pending = this.#transactions.pendingOf(transaction, collection, idKey);
        return pending ? pending.text : textIn(reader, collection, idKey);
      },
      put: (change) => {
        const { collection, idKey, after } = change;
        this.#assertFree(transaction, change);
        this.#transactions.stage(transaction, { collection, idKey, text: after });
      },
    };
  }
}

/** The document is held by an open transaction. */
class Held extends CloudError {
  constructor() {
    super('DATABASE_TRANSACTION_CONFLICT', 'held by a transaction');
  }
}

const ignore = () => undefined;

function isPending(own: Transaction, collection: Collection, index: Index, head: Buffer, idKey: Buffer): boolean {
  for (const pending of own.pending.values()) {
    if (pending.collection !== collection || pending.text === undefined || pending.idKey.equals(idKey)) continue;
    const entries = entriesOf(index, parseEjson(pending.text) as Document, pending.idKey, ignore);
    if (entries.some((entry) => entry.head.equals(head))) return true;
  }
  return false;
}

const textIn = (reader: Reader, collection: Collection, idKey: Buffer) =>
  reader.get('documents', documentKey(collection, idKey))?.toString();

function firstOrAll(rows: Iterable<Row>, isAll: boolean): readonly Row[] {
  // read before the first write: the walk must not meet its own changes
  if (isAll) return [...rows];
  for (const row of rows) return [row];
  return [];
}

import { randomUUID } from 'node:crypto';
import type { Collection } from './catalogue';
import { transactionConflict, transactionGone } from './errors';
import { cloudLimits } from './limits';
import type { Snapshot, Store } from './store';

/** A document as the transaction would leave it; `text` is undefined when it removes it. */
export type Pending = { readonly collection: Collection; readonly idKey: Buffer; readonly text: string | undefined };

export type Transaction = {
  readonly id: string;
  readonly startedAt: number;
  /** The store at the first operation. */
  snapshot: Snapshot | undefined;
  readonly pending: Map<string, Pending>;
};

export const sealOf = (collection: Collection, idKey: Buffer) => `${collection.id}:${idKey.toString('latin1')}`;

/** Open transactions and the documents they hold until they end. */
export class Transactions {
  readonly #store: Store;
  readonly #longestMs: number;
  readonly #open = new Map<string, Transaction>();
  readonly #holders = new Map<string, Transaction>();
  #waiting: (() => void)[] = [];

  constructor(store: Store, longestMs = cloudLimits.transactionMs) {
    this.#store = store;
    this.#longestMs = longestMs;
  }

  start(): string {
    const transaction = { id: randomUUID(), startedAt: performance.now(), snapshot: undefined, pending: new Map() };
    this.#open.set(transaction.id, transaction);
    return transaction.id;
  }

  /** @throws CloudError DATABASE_TRANSACTION_FAIL when it ended or is older than 30 seconds. */
  find(id: string): Transaction {
    this.endExpired();
    const transaction = this.#open.get(id);
    if (!transaction) throw transactionGone();
    return transaction;
  }

  snapshotOf(transaction: Transaction): Snapshot {
    transaction.snapshot ??= this.#store.snapshot();
    return transaction.snapshot;
  }

  pendingOf(transaction: Transaction, collection: Collection, idKey: Buffer): Pending | undefined {
    return transaction.pending.get(sealOf(collection, idKey));
  }

  isHeld(collection: Collection, idKey: Buffer): boolean {
    return this.#holders.size > 0 && this.#holders.has(sealOf(collection, idKey));
  }

  /**
   * Notes a write. The first writer wins: a document held by another transaction, or changed since the snapshot,
   * ends this one.
   * @throws CloudError DATABASE_TRANSACTION_CONFLICT
   */
  stage(transaction: Transaction, change: Pending): void {
    const seal = sealOf(change.collection, change.idKey);
    const holder = this.#holders.get(seal);
    if (holder !== transaction && (holder || this.#hasChanged(transaction, change))) {
      this.end(transaction);
      throw transactionConflict();
    }
    this.#holders.set(seal, transaction);
    transaction.pending.set(seal, change);
  }

  #hasChanged(transaction: Transaction, { collection, idKey }: Pending): boolean {
    const key = Buffer.concat([collection.prefix, idKey]);
    const then = this.snapshotOf(transaction).get('documents', key);
    const now = this.#store.get('documents', key);
    return then === undefined || now === undefined ? then !== now : !then.equals(now);
  }

  end(transaction: Transaction): void {
    if (!this.#open.delete(transaction.id)) return;
    for (const seal of transaction.pending.keys()) this.#holders.delete(seal);
    transaction.snapshot?.release();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }

  endExpired(): void {
    const oldest = performance.now() - this.#longestMs;
    for (const transaction of this.#open.values()) if (transaction.startedAt < oldest) this.end(transaction);
  }

  endAll(): void {
    for (const transaction of [...this.#open.values()]) this.end(transaction);
  }

  /** Resolves when some transaction ends, or after `ms`. */
  nextEnd(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

import { ABORT, type Database, open, type RootDatabase, type Transaction } from 'lmdb';
import { inspect, sealClosed, sealOpened } from './store-file/seal';
import { Sums } from './store-file/sums';

export type Space = 'documents' | 'indexes' | 'catalogue';

/** Keys from `from` (included) up to `to` (excluded; undefined: to the end). */
export type KeyRange = { readonly from: Buffer; readonly to: Buffer | undefined };

export type Reader = {
  get(space: Space, key: Buffer): Buffer | undefined;
  keys(space: Space, range: KeyRange, isReversed?: boolean): Iterable<Buffer>;
  entries(space: Space, range: KeyRange, isReversed?: boolean): Iterable<{ key: Buffer; value: Buffer }>;
  count(space: Space, range: KeyRange): number;
};

export type Snapshot = Reader & { release(): void };

// one for each open transaction
const maxReaders = 2000;
// address space, not disk: the file grows with its content
const mapSize = 16 * 2 ** 30;
// every commit sorts the free pages it knows and checks them all: of LMDB's 50,000 that takes 13 ms after a bulk load
// (an option that lmdb's types do not name)
const freePages = { maxFreeSpaceToLoad: 1000 };
/** The value of an index entry, which is all key. */
export const nothing = Buffer.alloc(0);

/** An ordered store on LMDB. All calls are synchronous; writes only inside `commit`. */
export class Store implements Reader {
  readonly #root: RootDatabase;
  readonly #spaces: Readonly<Record<Space, Database<Buffer, Buffer>>>;
  readonly #path: string;
  readonly #isDurable: boolean;
  /** What the commit under way changes. */
  #changes = new Sums();

  /**
   * `isDurable: false` skips the flush: only for tests and loads that may be lost.
   * @throws StoreDamaged when the file is not what was written
   */
  constructor(path: string, isDurable: boolean) {
    this.#path = path;
    this.#isDurable = isDurable;
    const missingSums = inspect(path);
    // overlappingSync off: with it, a write answered as failed was found present after reopening
    this.#root = open({
      path,
      maxDbs: 4,
      maxReaders,
      mapSize,
      noSync: !isDurable,
      overlappingSync: false,
      eventTurnBatching: false,
      ...freePages,
    });
    const binary = { keyEncoding: 'binary', encoding: 'binary' } as const;
    this.#spaces = {
      documents: this.#root.openDB({ name: 'documents', ...binary }),
      indexes: this.#root.openDB({ name: 'indexes', ...binary }),
      catalogue: this.#root.openDB({ name: 'catalogue', ...binary }),
    };
    if (missingSums) this.#root.transactionSync(() => this.#writeSums(missingSums));
    sealOpened(path);
  }

  get(space: Space, key: Buffer): Buffer | undefined {
    return this.#spaces[space].get(key);
  }

  keys(space: Space, range: KeyRange, isReversed = false): Iterable<Buffer> {
    return this.#spaces[space].getKeys(bounds(range, isReversed));
  }

  entries(space: Space, range: KeyRange, isReversed = false): Iterable<{ key: Buffer; value: Buffer }> {
    return this.#spaces[space].getRange(bounds(range, isReversed));
  }

  count(space: Space, range: KeyRange): number {
    return this.#spaces[space].getKeysCount(bounds(range, false));
  }

  put(space: Space, key: Buffer, value: Buffer = nothing): void {
    this.#forget(space, key);
    this.#changes.add(space, key, value);
    this.#spaces[space].putSync(key, value);
  }

  /** From what the caller knows is there to what shall be; undefined is nothing. A `put` would read it first. */
  replace(space: Space, key: Buffer, before: Buffer | undefined, after: Buffer | undefined): void {
    if (before) this.#changes.subtract(space, key, before);
    if (after) this.#changes.add(space, key, after);
    if (after) this.#spaces[space].putSync(key, after);
    else this.#spaces[space].removeSync(key);
  }

  /** Runs `work` as one atomic, flushed commit; when it answers false everything is undone. */
  commit(work: () => boolean): void {
    this.#changes = new Sums();
    this.#root.transactionSync(() => {
      if (!work()) return ABORT;
      this.#writeSums(this.#changes);
    });
  }

  /** Inside `commit`: runs `work` so that its writes are undone when it throws. */
  nested<T>(work: () => T): T {
    const before = this.#changes.copy();
    try {
      return this.#root.transactionSync(work);
    } catch (error) {
      this.#changes = before;
      throw error;
    }
  }

  /** The store as it is now, until released. A held snapshot keeps old pages from being reused. */
  snapshot(): Snapshot {
    // biome-ignore lint/correctness/useHookAtTopLevel: LMDB's name for a held read transaction, not a React hook
    const transaction: Transaction = this.#root.useReadTransaction();
    const within = (range: KeyRange, isReversed: boolean) => ({ ...bounds(range, isReversed), transaction });
    return {
      get: (space, key) => this.#spaces[space].get(key, { transaction }),
      keys: (space, range, isReversed = false) => this.#spaces[space].getKeys(within(range, isReversed)),
      entries: (space, range, isReversed = false) => this.#spaces[space].getRange(within(range, isReversed)),
      count: (space, range) => this.#spaces[space].getKeysCount(within(range, false)),
      release: () => transaction.done(),
    };
  }

  async close(): Promise<void> {
    await this.#root.close();
    // without flushes nobody knows how much of it would outlive the machine
    if (this.#isDurable) sealClosed(this.#path);
  }

  #forget(space: Space, key: Buffer): void {
    const before = this.get(space, key);
    if (before) this.#changes.subtract(space, key, before);
  }

  #writeSums(sums: Sums): void {
    const { catalogue } = this.#spaces;
    for (const { key, value } of sums.rows((row) => catalogue.get(row))) catalogue.putSync(key, value);
  }
}

function bounds({ from, to }: KeyRange, isReversed: boolean) {
  if (!isReversed) return to ? { start: from, end: to } : { start: from };
  const down = { end: from, reverse: true, exclusiveStart: true, inclusiveEnd: true };
  return to ? { ...down, start: to } : down;
}

/** What each document holds: its `n`. */
type Store = Map<string, number>;
type Open = { snapshot: Store | undefined; readonly own: Map<string, number | undefined> };

/** Snapshot isolation in thirty lines: reads from the first operation's snapshot, the first writer wins. */
export class SnapshotModel {
  readonly committed: Store = new Map();
  readonly #open = new Map<string, Open>();

  start(transaction: string): void {
    this.#open.set(transaction, { snapshot: undefined, own: new Map() });
  }

  /** What the transaction (undefined: somebody outside) sees now. */
  view(transaction: string | undefined): Store {
    const open = transaction === undefined ? undefined : this.#open.get(transaction);
    if (!open) return this.committed;
    open.snapshot ??= new Map(this.committed);
    const seen = new Map(open.snapshot);
    for (const [id, n] of open.own) {
      if (n === undefined) seen.delete(id);
      else seen.set(id, n);
    }
    return seen;
  }

  isHeld(id: string): boolean {
    return [...this.#open.values()].some(({ own }) => own.has(id));
  }

  /** False for a conflict, which ends the transaction. */
  write(transaction: string | undefined, id: string, n: number | undefined): boolean {
    const open = transaction === undefined ? undefined : this.#open.get(transaction);
    if (!open) {
      this.#commit(id, n);
      return true;
    }
    const isStale = this.isHeld(id) || open.snapshot?.get(id) !== this.committed.get(id);
    if (!open.own.has(id) && isStale) {
      this.end(transaction ?? '');
      return false;
    }
    open.own.set(id, n);
    return true;
  }

  end(transaction: string, isCommit = false): void {
    const own = this.#open.get(transaction)?.own ?? new Map();
    this.#open.delete(transaction);
    if (isCommit) for (const [id, n] of own) this.#commit(id, n);
  }

  #commit(id: string, n: number | undefined): void {
    if (n === undefined) this.committed.delete(id);
    else this.committed.set(id, n);
  }
}

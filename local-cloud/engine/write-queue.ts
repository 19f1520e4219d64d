import { CloudError } from './errors';
import type { Store } from './store';

type Job = { readonly work: () => void; readonly settle: () => void; readonly refuse: (error: unknown) => void };

export type WriteQueueOptions = {
  readonly store: Pick<Store, 'commit' | 'nested'>;
  /** Throws when there is no room for another commit; then nothing is tried. */
  readonly assertRoom: () => void;
  /** A failed commit may or may not stand after reopening: the owner must stop, answering nobody. */
  readonly onFailedCommit: (error: unknown) => void;
};

const mostJobs = 256;

/**
 * Runs writes one after the other; those waiting at the same time share one commit and so one flush.
 * A write that throws leaves nothing behind and does not touch its neighbours.
 */
export class WriteQueue {
  readonly #options: WriteQueueOptions;
  #waiting: Job[] = [];
  #isScheduled = false;
  #writes = 0;
  #flushes = 0;

  constructor(options: WriteQueueOptions) {
    this.#options = options;
  }

  /** How many writes were taken and how many flushed commits they shared. */
  get counts() {
    return { writes: this.#writes, flushes: this.#flushes };
  }

  /** Resolves when the work's writes are flushed; `work` runs inside the commit and must not wait. */
  run<T>(work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let settle: () => void = () => reject(new CloudError('DATABASE_REQUEST_FAILED', 'the write did not run'));
      this.#waiting.push({
        work: () => {
          try {
            const result = work();
            settle = () => resolve(result);
          } catch (error) {
            settle = () => reject(error);
            throw error;
          }
        },
        settle: () => settle(),
        refuse: reject,
      });
      if (!this.#isScheduled) {
        this.#isScheduled = true;
        setImmediate(() => this.#commit());
      }
    });
  }

  /** Resolves when all writes taken so far are answered, whatever the answer. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.run(() => undefined)]);
  }

  #commit(): void {
    const jobs = this.#waiting.splice(0, mostJobs);
    this.#isScheduled = this.#waiting.length > 0;
    if (this.#isScheduled) setImmediate(() => this.#commit());
    if (!this.#hasRoom(jobs)) return;
    try {
      this.#options.store.commit(() => this.#runAll(jobs));
    } catch (error) {
      this.#options.onFailedCommit(error);
      return;
    }
    this.#writes += jobs.length;
    this.#flushes++;
    for (const job of jobs) job.settle();
  }

  #hasRoom(jobs: readonly Job[]): boolean {
    try {
      this.#options.assertRoom();
      return true;
    } catch (error) {
      for (const job of jobs) job.refuse(error);
      return false;
    }
  }

  /** False when nothing is to be kept. */
  #runAll(jobs: readonly Job[]): boolean {
    // a write alone needs no undo of its own: the whole commit is undone
    const isAlone = jobs.length === 1;
    return jobs
      .map((job) => succeeds(() => (isAlone ? job.work() : this.#options.store.nested(job.work))))
      .includes(true);
  }
}

/** The reason of a failure is the job's own to tell. */
function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

import { CloudError } from './errors';
import type { Store } from './store';

type Job = { readonly work: () => void; readonly settle: () => void };

const mostJobs = 256;

/**
 * Runs writes one after the other; those waiting at the same time share one commit and so one flush.
 * A write that throws leaves nothing behind and does not touch its neighbours.
 */
export class WriteQueue {
  readonly #store: Store;
  readonly #onFailedCommit: (error: unknown) => void;
  #waiting: Job[] = [];
  #isScheduled = false;

  /** A failed commit may or may not stand after reopening: the owner must stop, answering nobody. */
  constructor(store: Store, onFailedCommit: (error: unknown) => void) {
    this.#store = store;
    this.#onFailedCommit = onFailedCommit;
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
      });
      if (!this.#isScheduled) {
        this.#isScheduled = true;
        setImmediate(() => this.#commit());
      }
    });
  }

  #commit(): void {
    const jobs = this.#waiting.splice(0, mostJobs);
    this.#isScheduled = this.#waiting.length > 0;
    if (this.#isScheduled) setImmediate(() => this.#commit());
    try {
      this.#store.commit(() => this.#runAll(jobs));
    } catch (error) {
      this.#onFailedCommit(error);
      return;
    }
    for (const job of jobs) job.settle();
  }

  /** False when nothing is to be kept. */
  #runAll(jobs: readonly Job[]): boolean {
    // a write alone needs no undo of its own: the whole commit is undone
    const isAlone = jobs.length === 1;
    return jobs.map((job) => succeeds(() => (isAlone ? job.work() : this.#store.nested(job.work)))).includes(true);
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

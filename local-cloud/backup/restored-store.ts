import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { applyChange } from '../engine/apply-change';
import { Catalogue, type Collection } from '../engine/catalogue';
import { Engine } from '../engine/engine';
import { keyOf } from '../engine/keys';
import { Store } from '../engine/store';
import { storeFile } from '../engine/store-file/seal';
import { type Document, parseEjson } from '../engine/values';
import type { BackupRecord } from './records';

type Counted = { readonly documents: number; readonly sha256: string };

const documentsPerCommit = 1000;

/** One environment's database while it is read from a backup. */
export class RestoredStore {
  readonly #path: string;
  readonly #store: Store;
  readonly #catalogue: Catalogue;
  readonly #counted = new Map<string, Counted>();
  #collection: Collection | undefined;
  #waiting: string[] = [];
  documents = 0;

  constructor(dir: string) {
    mkdirSync(dir, { mode: 0o700, recursive: true });
    this.#path = join(dir, 'store');
    // flushed once, at the end
    this.#store = new Store(this.#path, false);
    this.#catalogue = new Catalogue(this.#store);
  }

  take(record: BackupRecord): void {
    if (record.kind === 'collection') this.#begin(record);
    if (record.kind === 'document') {
      this.documents++;
      if (this.#waiting.push(record.text) >= documentsPerCommit) this.#write();
    }
    if (record.kind === 'counted' && this.#collection) {
      this.#write();
      this.#counted.set(this.#collection.name, record);
    }
  }

  /** Answers how many documents there are. @throws Error when the reopened store is not what the backup says. */
  async finish(): Promise<number> {
    this.#write();
    await this.#store.close();
    flush(storeFile(this.#path));
    const engine = new Engine({ path: this.#path, isDurable: true, now: () => new Date(), onFailedCommit: stop });
    try {
      const { problems } = resultOf(engine.verify());
      if (problems.length > 0) throw new Error(`the restored store is not whole: ${problems[0]}`);
      for (const { name, texts } of engine.contents()) assertCounted(name, texts, this.#counted.get(name));
    } finally {
      await engine.close();
    }
    return this.documents;
  }

  #begin({ name, indexes }: BackupRecord & { kind: 'collection' }): void {
    this.#store.commit(() => {
      this.#collection = this.#catalogue.add(name);
      for (const index of indexes) this.#catalogue.addIndex(this.#collection, index);
      return true;
    });
  }

  #write(): void {
    const collection = this.#collection;
    const texts = this.#waiting;
    this.#waiting = [];
    if (!collection || texts.length === 0) return;
    this.#store.commit(() => {
      for (const after of texts) {
        const idKey = keyOf((parseEjson(after) as Document)._id);
        applyChange(this.#store, this.#catalogue, { collection, idKey, before: undefined, after });
      }
      return true;
    });
  }
}

function assertCounted(name: string, texts: Iterable<string>, counted: Counted | undefined): void {
  const hash = createHash('sha256');
  let documents = 0;
  for (const text of texts) {
    hash.update(text).update('\n');
    documents++;
  }
  if (documents !== counted?.documents || hash.digest('hex') !== counted.sha256) {
    throw new Error(`the restored collection ${name} differs from the backup`);
  }
}

function resultOf<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function stop(error: unknown): never {
  throw error;
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

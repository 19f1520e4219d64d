import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CallLog } from './calls';
import type { Clock } from './clock';
import type { IndexRequest } from './engine/catalogue';
import { Engine } from './engine/engine';
import { CloudError, invalidParameter } from './engine/errors';
import type { Limits } from './engine/limits';
import { type Document, parseEjson } from './engine/values';
import { FileStore } from './files/file-store';
import { MessageLog } from './wechat/message-log';

export type CollectionRequest = { readonly name: string; readonly indexes?: readonly IndexRequest[] };

export type Entry = { readonly collection: string; readonly document: Document };

export type EnvironmentOptions = {
  readonly name: string;
  readonly dir: string;
  readonly isDurable: boolean;
  readonly clock: Clock;
  readonly onFailedCommit: (error: unknown) => void;
  readonly freeFloorBytes?: number;
  readonly onFullScan: (line: string) => void;
  readonly limits: Limits;
};

// one flush for each: fewer would spend their time flushing
const documentsPerLoad = 5000;

/** One CloudBase environment: its documents, its files, and a count of the calls it got. */
export class Environment {
  readonly name: string;
  readonly engine: Engine;
  readonly files: FileStore;
  readonly messages: MessageLog;
  readonly calls = new CallLog();
  readonly clock: Clock;
  readonly limits: Limits;

  constructor({ name, dir, clock, limits, ...more }: EnvironmentOptions) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.name = name;
    this.clock = clock;
    this.limits = limits;
    this.engine = new Engine({ ...more, path: join(dir, 'store'), now: () => clock.now(), limits });
    this.files = new FileStore(join(dir, 'files'), name, clock);
    this.messages = new MessageLog(join(dir, 'messages.ndjson'));
  }

  /** Makes the collections and indexes that are missing; never removes one. */
  async apply(collections: readonly CollectionRequest[]): Promise<void> {
    for (const { name, indexes = [] } of collections) {
      if (!this.engine.catalogue.find(name)) await this.engine.createCollection(name);
      for (const index of indexes) await this.engine.createIndex(name, index);
    }
  }

  /** Every document as a line `{collection, document}`, in a stable order. */
  *lines(): Iterable<string> {
    for (const { collection, text } of this.engine.everything()) {
      yield `{"collection":${JSON.stringify(collection)},"document":${text}}\n`;
    }
  }

  /** SHA-256 over `lines`. */
  hash(): string {
    const hash = createHash('sha256');
    for (const line of this.lines()) hash.update(line);
    return hash.digest('hex');
  }

  /** Inserts many documents quickly, in whatever order their collections come. Answers how many. */
  async load(entries: Iterable<Entry>): Promise<number> {
    let loaded = 0;
    const waiting = new Map<string, Document[]>();
    const flush = async (collection: string, documents: Document[]) => {
      waiting.delete(collection);
      await this.engine.insert(collection, documents);
      loaded += documents.length;
    };
    for (const { collection, document } of entries) {
      const documents = waiting.get(collection) ?? [];
      documents.push(document);
      waiting.set(collection, documents);
      if (documents.length >= documentsPerLoad) await flush(collection, documents);
    }
    for (const [collection, documents] of waiting) await flush(collection, documents);
    return loaded;
  }

  close(): Promise<void> {
    return this.engine.close();
  }
}

/** A line as `lines` writes it. @throws CloudError INVALID_PARAM for anything else. */
export function parseLine(line: string): Entry {
  try {
    const { collection, document } = parseEjson(line) as { collection: unknown; document: unknown };
    if (typeof collection === 'string' && document !== null && typeof document === 'object') {
      return { collection, document: document as Document };
    }
  } catch (error) {
    if (error instanceof CloudError) throw error;
  }
  throw invalidParameter('a line to load is {"collection": NAME, "document": {…}}');
}

import { readSync } from 'node:fs';
import { StoreDamaged } from './damage';
import { headerBytes, long, type Meta, pageFlags } from './metas';

/** Reads the pages of one state of a store, each at most once: a page in two places is damage. */
export class Pages {
  readonly #descriptor: number;
  readonly #fileBytes: number;
  readonly #meta: Meta;
  readonly #taken: Uint8Array;
  // one for each level of a tree: a parent is still being read while its children are
  readonly #levels: Buffer[] = [];

  constructor(descriptor: number, fileBytes: number, meta: Meta) {
    this.#descriptor = descriptor;
    this.#fileBytes = fileBytes;
    this.#meta = meta;
    this.#taken = new Uint8Array(meta.lastPage + 1);
  }

  get pageSize(): number {
    return this.#meta.pageSize;
  }

  /** A branch or leaf; valid until the next page of that level is read. @throws StoreDamaged */
  node(page: number, level: number): Buffer {
    this.take(page, 1);
    this.#levels[level] ??= Buffer.alloc(this.pageSize);
    const bytes = this.#levels[level];
    this.#read(page, bytes);
    const flags = bytes.readUInt16LE(18);
    if (flags !== pageFlags.branch && flags !== pageFlags.leaf) throw new StoreDamaged(`page ${page} is no tree page`);
    return bytes;
  }

  /** A value too long for its leaf. @throws StoreDamaged */
  overflow(page: number, count: number, valueBytes: number): Buffer {
    if (count < 1 || headerBytes + valueBytes > count * this.pageSize) {
      throw new StoreDamaged(`the long value at page ${page} has a wrong length`);
    }
    this.take(page, count);
    const bytes = Buffer.allocUnsafe(headerBytes + valueBytes);
    this.#read(page, bytes);
    if (bytes.readUInt16LE(18) !== pageFlags.overflow || bytes.readUInt32LE(20) !== count) {
      throw new StoreDamaged(`page ${page} is not the long value it should be`);
    }
    return bytes.subarray(headerBytes);
  }

  /** Marks pages as used; free ones may lie beyond the end of the file. @throws StoreDamaged when they already are. */
  take(page: number, count: number, isFree = false): void {
    const isInside = page >= 2 && page + count - 1 <= this.#meta.lastPage;
    if (!isInside) throw new StoreDamaged(`page ${page} does not exist`);
    if (!isFree && (page + count) * this.pageSize > this.#fileBytes) {
      throw new StoreDamaged(`page ${page} lies beyond the end of the file`);
    }
    for (let each = page; each < page + count; each++) {
      if (this.#taken[each]) throw new StoreDamaged(`page ${each} is used twice`);
      this.#taken[each] = 1;
    }
  }

  /** @throws StoreDamaged when a page is neither used nor free: a piece of a tree or of the free list is gone. */
  assertAllTaken(): void {
    const page = this.#taken.indexOf(0, 2);
    if (page !== -1) throw new StoreDamaged(`page ${page} is neither used nor free`);
  }

  #read(page: number, bytes: Buffer): void {
    const length = readSync(this.#descriptor, bytes, 0, bytes.length, page * this.pageSize);
    if (length < bytes.length) throw new StoreDamaged(`page ${page} lies beyond the end of the file`);
    if (long(bytes, 0) !== page || long(bytes, 8) > this.#meta.transaction) {
      throw new StoreDamaged(`page ${page} holds something else`);
    }
  }
}

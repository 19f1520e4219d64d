import { crc32 } from 'node:zlib';
import type { Space } from '../store';

/** How many entries a collection or an index has, and the sum of their checksums, which no order changes. */
export type Sum = { readonly count: number; readonly checksum: number };

const rowPrefix = Buffer.from('s:');
const rowBytes = 12;
const none: Sum = { count: 0, checksum: 0 };

// the first bytes of a document's key are its collection, those of an entry its index
const prefixBytes: Readonly<Record<Space, number>> = { documents: 2, indexes: 4, catalogue: 0 };

export const isSumRow = (space: Space, key: Buffer) =>
  space === 'catalogue' && key.length >= rowPrefix.length && key.compare(rowPrefix, 0, 2, 0, 2) === 0;

/** Sums by collection and index: of a whole store, or of what one commit changes (then they may be negative). */
export class Sums {
  readonly #sums: Map<string, Sum>;

  constructor(sums: Iterable<readonly [string, Sum]> = []) {
    this.#sums = new Map(sums);
  }

  add(space: Space, key: Buffer, value: Buffer): void {
    this.#change(space, key, value, 1);
  }

  subtract(space: Space, key: Buffer, value: Buffer): void {
    this.#change(space, key, value, -1);
  }

  copy(): Sums {
    return new Sums(this.#sums);
  }

  of(prefix: Buffer): Sum {
    return this.#sums.get(prefix.toString('latin1')) ?? none;
  }

  /** The rows that hold them in the store's catalogue, each added to what `stored` answers for it. */
  *rows(stored: (key: Buffer) => Buffer | undefined): Iterable<{ readonly key: Buffer; readonly value: Buffer }> {
    for (const [prefix, { count, checksum }] of this.#sums) {
      const key = Buffer.concat([rowPrefix, Buffer.from(prefix, 'latin1')]);
      const row = stored(key);
      const before = row ? sumIn(row) : none;
      const value = Buffer.alloc(rowBytes);
      value.writeDoubleBE(before.count + count, 0);
      value.writeUInt32BE((before.checksum + checksum) >>> 0, 8);
      yield { key, value };
    }
  }

  /** From a row's key and value. */
  read(key: Buffer, value: Buffer): void {
    if (value.length === rowBytes) this.#sums.set(key.toString('latin1', rowPrefix.length), sumIn(value));
  }

  /** The collection (2 bytes), index (4) or catalogue (0) whose sums differ; undefined when none does. */
  firstDifference(other: Sums): Buffer | undefined {
    for (const prefix of new Set([...this.#sums.keys(), ...other.#sums.keys()])) {
      const [mine, theirs] = [this.#sums.get(prefix) ?? none, other.#sums.get(prefix) ?? none];
      if (mine.count !== theirs.count || mine.checksum !== theirs.checksum) return Buffer.from(prefix, 'latin1');
    }
    return undefined;
  }

  get isEmpty(): boolean {
    return this.#sums.size === 0;
  }

  #change(space: Space, key: Buffer, value: Buffer, sign: 1 | -1): void {
    const prefix = key.toString('latin1', 0, prefixBytes[space]);
    const { count, checksum } = this.#sums.get(prefix) ?? none;
    const own = value.length > 0 ? crc32(value, crc32(key)) : crc32(key);
    this.#sums.set(prefix, { count: count + sign, checksum: (checksum + sign * own) >>> 0 });
  }
}

const sumIn = (row: Buffer): Sum => ({ count: row.readDoubleBE(0), checksum: row.readUInt32BE(8) });

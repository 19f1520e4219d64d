import type { Binary, ObjectId } from 'bson';
import { type Document, rank, rankOf } from './values';

/**
 * Writes values as bytes whose order (memcmp) is BSON's order.
 * Every encoding is prefix-free, so keys of several values compare value by value.
 */
export class KeyWriter {
  #bytes: Buffer;
  length = 0;

  constructor(capacity = 256) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  reset(length = 0): this {
    this.length = length;
    return this;
  }

  byte(value: number): this {
    this.#reserve(1);
    this.#bytes[this.length++] = value;
    return this;
  }

  uint16(value: number): this {
    this.#reserve(2);
    this.length = this.#bytes.writeUInt16BE(value, this.length);
    return this;
  }

  bytes(value: Buffer): this {
    this.#reserve(value.length);
    this.length += value.copy(this.#bytes, this.length);
    return this;
  }

  double(value: number): this {
    this.#reserve(8);
    this.length = this.#bytes.writeDoubleBE(value, this.length);
    return this;
  }

  value(value: unknown, isDescending = false): this {
    const start = this.length;
    const kind = rankOf(value);
    this.byte(kind);
    writers[kind]?.(this, value as never);
    if (isDescending) this.#complement(start);
    return this;
  }

  number(value: number): void {
    this.#reserve(8);
    const start = this.length;
    this.length += 8;
    if (Number.isNaN(value)) return void this.#bytes.fill(0, start, this.length);
    this.#bytes.writeDoubleBE(value === 0 ? 0 : value, start);
    const sign = this.#bytes[start] ?? 0;
    if (sign & 0x80) this.#complement(start);
    else this.#bytes[start] = sign | 0x80;
  }

  /** UTF-8 with 0x00 escaped as 00 FF and 00 00 as the end. */
  string(text: string): void {
    this.#reserve(text.length * 3 + 2);
    if (text.includes('\0')) {
      for (const byte of Buffer.from(text)) {
        this.byte(byte);
        if (byte === 0) this.byte(0xff);
      }
    } else this.length += this.#bytes.write(text, this.length);
    this.byte(0).byte(0);
  }

  take(): Buffer {
    const taken = Buffer.allocUnsafe(this.length);
    this.#bytes.copy(taken, 0, 0, this.length);
    return taken;
  }

  #complement(start: number): void {
    for (let i = start; i < this.length; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0) & 0xff;
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe((this.length + more) * 2);
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }
}

// below every rank, so a shorter array or document sorts first
const end = 0x00;

const writers: Readonly<Record<number, (writer: KeyWriter, value: never) => void>> = {
  [rank.number]: (writer, value: number | bigint) => writer.number(Number(value)),
  [rank.string]: (writer, value: string) => writer.string(value),
  [rank.boolean]: (writer, value: boolean) => void writer.byte(Number(value)),
  [rank.date]: (writer, value: Date) => writer.number(value.getTime()),
  [rank.objectId]: (writer, value: ObjectId) => void writer.bytes(Buffer.from(value.toHexString(), 'hex')),
  [rank.binary]: (writer, value: Binary) => {
    writer.number(value.length());
    writer.string(value.toString('hex'));
  },
  [rank.regex]: (writer, value: RegExp) => {
    writer.string(value.source);
    writer.string(value.flags);
  },
  [rank.array]: (writer, value: readonly unknown[]) => {
    for (const element of value) writer.value(element);
    writer.byte(end);
  },
  [rank.object]: (writer, value: Document) => {
    for (const name of Object.keys(value)) {
      writer.byte(rankOf(value[name]));
      writer.string(name);
      writer.value(value[name]);
    }
    writer.byte(end);
  },
};

const shared = new KeyWriter(2048);

export const keyOf = (value: unknown): Buffer => shared.reset().value(value).take();

/** The smallest key above every key that starts with `prefix`; undefined when there is none. */
export function successor(prefix: Buffer): Buffer | undefined {
  const next = Buffer.from(prefix);
  for (let i = next.length - 1; i >= 0; i--) {
    const byte = next[i] ?? 0xff;
    if (byte !== 0xff) {
      next[i] = byte + 1;
      return next.subarray(0, i + 1);
    }
  }
  return undefined;
}

/** The document's id at the end of an index entry (see indexes.ts). */
export function idKeyOf(entry: Buffer): Buffer {
  const end = entry.length - 2;
  return entry.subarray(end - entry.readUInt16BE(end), end);
}

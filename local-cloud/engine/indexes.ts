import type { Collection, Index, IndexKey } from './catalogue';
import { duplicateKey, requestFailed } from './errors';
import { writeGeoEntry } from './geo-index';
import { assertSound } from './geo-sound';
import { readGeometry, toGeometry } from './geometry';
import { idKeyOf, KeyWriter, successor } from './keys';
import { limits } from './limits';
import { valuesAt } from './paths';
import type { Reader } from './store';
import { type Document, stringifyEjson } from './values';

/**
 * An entry is prefix, indexed values, document id, length of the id (2 bytes).
 * `head` is the entry without the id: two documents with the same head have the same indexed values.
 */
export type Entry = { readonly key: Buffer; readonly head: Buffer };

const writer = new KeyWriter(2048);

/** Calls `onArray` when an array lies on one of the index's paths. */
export function entriesOf(index: Index, document: Document, idKey: Buffer, onArray: () => void): readonly Entry[] {
  if (index.isGeo) return geoEntries(index, document, idKey);
  const all = index.keys.map((key) => indexedValues(key, document, onArray));
  if (all.every((values) => values.length === 1)) return [onlyEntry(index, all.flat(), idKey)];
  let heads: readonly Buffer[] = [index.prefix];
  for (const [i, key] of index.keys.entries()) heads = extend(heads, key, all[i] ?? [], index.fieldBytes);
  return heads.map((head) => toEntry(head, idKey));
}

function indexedValues(key: IndexKey, document: Document, onArray: () => void): readonly unknown[] {
  const { values, crossesArray } = valuesAt(document, key.parts);
  if (!crossesArray) return values;
  onArray();
  // an array is found by any of its elements, and by itself as a whole when nested
  return values.flatMap((value) => (Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value]));
}

/** Without arrays, as nearly always: written in one go. */
function onlyEntry(index: Index, values: readonly unknown[], idKey: Buffer): Entry {
  writer.reset().bytes(index.prefix);
  for (const [i, key] of index.keys.entries()) writeField(key, values[i], index.fieldBytes);
  const { length } = writer;
  const key = writer.bytes(idKey).uint16(idKey.length).take();
  return { key: assertShort(key), head: key.subarray(0, length) };
}

function writeField(key: IndexKey, value: unknown, mostBytes: number): void {
  const start = writer.length;
  writer.value(value, key.direction === -1);
  if (writer.length - start <= mostBytes) return;
  throw requestFailed(`an indexed field has at most ${mostBytes} bytes: ${key.path}`);
}

function extend(
  heads: readonly Buffer[],
  key: IndexKey,
  values: readonly unknown[],
  mostBytes: number,
): readonly Buffer[] {
  const extended: Buffer[] = [];
  for (const head of heads) {
    for (const value of values) {
      writer.reset().bytes(head);
      writeField(key, value, mostBytes);
      extended.push(writer.take());
    }
  }
  return extended.length > 1 ? distinct(extended) : extended;
}

const distinct = (keys: readonly Buffer[]) => [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()];

function geoEntries(index: Index, document: Document, idKey: Buffer): readonly Entry[] {
  const { values } = valuesAt(document, index.keys[0]?.parts ?? []);
  const heads = values.filter(isPlace).flatMap((value) => {
    const geometry = toGeometry(value);
    if (!geometry) return [];
    writeGeoEntry(writer, index, geometry);
    return [writer.take()];
  });
  return distinct(heads).map((head) => toEntry(head, idKey));
}

function toEntry(head: Buffer, idKey: Buffer): Entry {
  const key = writer.reset().bytes(head).bytes(idKey).uint16(idKey.length).take();
  return { head, key: assertShort(key) };
}

function assertShort(key: Buffer): Buffer {
  if (key.length > limits.keyBytes) throw requestFailed(`an index entry has at most ${limits.keyBytes} bytes`);
  return key;
}

const isPlace = (value: unknown) => value !== undefined && value !== null;

/** @throws CloudError for what a geo index does not take: no geometry, or one that cannot be drawn. */
export function assertPlaces(index: Index, document: Document): void {
  const [key] = index.keys;
  if (!index.isGeo || !key) return;
  for (const value of valuesAt(document, key.parts).values.filter(isPlace)) {
    try {
      assertSound(readGeometry(value));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw requestFailed(`Can't extract geo keys: ${key.path} is not a valid geometry: ${reason}`);
    }
  }
}

/** The documents other than `idKey` that already have these indexed values. */
export function* holdersOf(reader: Reader, head: Buffer, idKey: Buffer): Iterable<Buffer> {
  for (const key of reader.keys('indexes', { from: head, to: successor(head) })) {
    const holder = idKeyOf(key);
    if (!holder.equals(idKey)) yield holder;
  }
}

export function duplicateOf(collection: Collection, index: Index, document: Document) {
  const key = Object.fromEntries(
    index.keys.map(({ path, parts }) => [path, valuesAt(document, parts).values[0] ?? null]),
  );
  return duplicateKey(collection.name, index.name, stringifyEjson(key));
}

import type { Catalogue, Collection, Index } from './catalogue';
import { entriesOf } from './indexes';
import { idKeyOf, keyOf, successor } from './keys';
import type { Reader, Space } from './store';
import { isSumRow, Sums } from './store-file/sums';
import { type Document, parseEjson, stringifyEjson } from './values';

export type Verification = {
  readonly collections: readonly {
    readonly name: string;
    readonly documents: number;
    readonly indexes: readonly { readonly name: string; readonly entries: number }[];
  }[];
  /** Each a sentence; empty when the store is whole. */
  readonly problems: readonly string[];
};

type Findings = { readonly sums: Sums; readonly problems: string[] };

const rowsPerStep = 5000;
const mostProblems = 100;
const everything = { from: Buffer.from([0]), to: undefined };

/**
 * Reads every document and every index entry and compares them both ways, with uniqueness, order, the stored counts
 * and checksums. Yields now and then, so that a caller can let others work; the last answer is the report.
 */
export function* verify(reader: Reader, catalogue: Catalogue): Generator<undefined, Verification> {
  const findings: Findings = { sums: new Sums(), problems: [] };
  const all = catalogue.all().map((collection) => ({ collection, indexes: [...collection.indexes] }));
  const collections = [];
  for (const { collection, indexes } of all) {
    const expected = yield* verifyDocuments(reader, collection, indexes, findings);
    for (const index of indexes) yield* verifyIndex(reader, collection, index, expected.get(index) ?? 0, findings);
    const entries = indexes.map((index) => ({ name: index.name, entries: findings.sums.of(index.prefix).count }));
    collections.push({
      name: collection.name,
      documents: findings.sums.of(collection.prefix).count,
      indexes: entries,
    });
  }
  const owned = { documents: 0, indexes: 0 };
  for (const { documents, indexes } of collections) {
    owned.documents += documents;
    owned.indexes += indexes.reduce((total, { entries }) => total + entries, 0);
  }
  for (const space of ['documents', 'indexes'] as const) verifyOwned(reader, space, owned[space], findings);
  verifySums(reader, all, findings);
  return { collections, problems: findings.problems };
}

/** Answers how many entries each index should have. */
function* verifyDocuments(reader: Reader, collection: Collection, indexes: readonly Index[], findings: Findings) {
  const expected = new Map<Index, number>();
  let rows = 0;
  for (const { key, value } of reader.entries('documents', collection.range)) {
    findings.sums.add('documents', key, value);
    const idKey = key.subarray(collection.prefix.length);
    const document = documentIn(value.toString());
    if (!document || !keyOf(document._id).equals(idKey)) {
      note(findings, `${collection.name}: the document with the key ${idKey.toString('hex')} is not readable`);
      continue;
    }
    for (const index of indexes) {
      const entries = verifyEntries(reader, collection, index, { document, idKey }, findings);
      expected.set(index, (expected.get(index) ?? 0) + entries);
    }
    if (++rows % rowsPerStep === 0) yield;
  }
  return expected;
}

type Stored = { readonly document: Document; readonly idKey: Buffer };

function verifyEntries(reader: Reader, { name }: Collection, index: Index, stored: Stored, findings: Findings): number {
  const { document, idKey } = stored;
  const onArray = () => {
    if (!index.isMultikey) note(findings, `${name}: index ${index.name} does not know that it holds arrays`);
  };
  const keys = new Map(entriesOf(index, document, idKey, onArray).map(({ key }) => [key.toString('latin1'), key]));
  for (const key of keys.values()) {
    if (reader.get('indexes', key) !== undefined) continue;
    note(findings, `${name}: document ${stringifyEjson(document._id)} is missing from index ${index.name}`);
  }
  return keys.size;
}

function* verifyIndex(reader: Reader, collection: Collection, index: Index, expected: number, findings: Findings) {
  const nothing = Buffer.alloc(0);
  let last: Buffer | undefined;
  let rows = 0;
  for (const key of reader.keys('indexes', { from: index.prefix, to: successor(index.prefix) })) {
    findings.sums.add('indexes', key, nothing);
    const head = headOf(key);
    if (index.isUnique && last?.equals(head)) {
      note(findings, `${collection.name}: two documents share a value of the unique index ${index.name}`);
    }
    last = head;
    if (++rows % rowsPerStep === 0) yield;
  }
  if (rows <= expected) return;
  // every document was found in the index, so there are entries of none
  for (const key of reader.keys('indexes', { from: index.prefix, to: successor(index.prefix) })) {
    if (isOfDocument(reader, collection, index, key)) continue;
    note(findings, `${collection.name}: index ${index.name} has an entry ${key.toString('hex')} of no document`);
  }
}

const headOf = (key: Buffer) => key.subarray(0, Math.max(0, key.length - 2 - idKeyOf(key).length));

function isOfDocument(reader: Reader, collection: Collection, index: Index, key: Buffer): boolean {
  const idKey = idKeyOf(key);
  const text = reader.get('documents', Buffer.concat([collection.prefix, idKey]))?.toString();
  const document = text === undefined ? undefined : documentIn(text);
  return !!document && entriesOf(index, document, idKey, () => undefined).some((entry) => entry.key.equals(key));
}

function verifyOwned(reader: Reader, space: Space, owned: number, findings: Findings): void {
  const strays = reader.count(space, everything) - owned;
  if (strays !== 0) note(findings, `${strays} ${space} belong to no collection`);
}

type Listed = readonly { readonly collection: Collection; readonly indexes: readonly Index[] }[];

function verifySums(reader: Reader, all: Listed, findings: Findings): void {
  const { sums } = findings;
  const stored = new Sums();
  for (const { key, value } of reader.entries('catalogue', everything)) {
    if (isSumRow('catalogue', key)) stored.read(key, value);
    else sums.add('catalogue', key, value);
  }
  const prefix = sums.firstDifference(stored);
  if (!prefix) return;
  const owner = all.find(({ collection }) => collection.prefix.equals(prefix.subarray(0, 2)))?.collection.name;
  const [is, says] = [sums.of(prefix), stored.of(prefix)];
  note(
    findings,
    `${owner ?? 'the catalogue'}: ${is.count} entries where ${says.count} are noted, or others than these`,
  );
}

function documentIn(text: string): Document | undefined {
  try {
    return parseEjson(text) as Document;
  } catch {
    return undefined;
  }
}

function note({ problems }: Findings, problem: string): void {
  if (problems.length < mostProblems && !problems.includes(problem)) problems.push(problem);
}

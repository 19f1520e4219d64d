import type { Binary, ObjectId } from 'bson';
import { type Document, rank, rankOf } from './values';

/** BSON comparison order; missing counts as null. */
export function compareValues(a: unknown, b: unknown): number {
  const rankA = rankOf(a);
  const rankB = rankOf(b);
  return rankA === rankB ? (comparers[rankA]?.(a as never, b as never) ?? 0) : rankA - rankB;
}

export const areEqual = (a: unknown, b: unknown) => compareValues(a, b) === 0;

const comparers: Readonly<Record<number, (a: never, b: never) => number>> = {
  [rank.number]: compareNumbers,
  [rank.string]: compareStrings,
  [rank.boolean]: (a: boolean, b: boolean) => Number(a) - Number(b),
  [rank.date]: (a: Date, b: Date) => compareNumbers(a.getTime(), b.getTime()),
  [rank.array]: compareArrays,
  [rank.object]: compareDocuments,
  [rank.objectId]: (a: ObjectId, b: ObjectId) => compareStrings(a.toHexString(), b.toHexString()),
  [rank.binary]: (a: Binary, b: Binary) =>
    a.length() - b.length() || compareStrings(a.toString('hex'), b.toString('hex')),
  [rank.regex]: (a: RegExp, b: RegExp) => compareStrings(a.source, b.source) || compareStrings(a.flags, b.flags),
};

/** NaN sorts below every number. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
}

/** By UTF-8 bytes, as MongoDB does: it differs from JavaScript's order only where surrogates are involved. */
function compareStrings(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let i = 0; i < shorter; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return surrogatesLast(x) - surrogatesLast(y);
  }
  return a.length - b.length;
}

const surrogatesLast = (unit: number) => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

function compareArrays(a: readonly unknown[], b: readonly unknown[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareValues(a[i], b[i]);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/** Field by field in stored order: type, then name, then value. */
function compareDocuments(a: Document, b: Document): number {
  const namesA = Object.keys(a);
  const namesB = Object.keys(b);
  for (let i = 0; i < Math.min(namesA.length, namesB.length); i++) {
    const nameA = namesA[i] ?? '';
    const nameB = namesB[i] ?? '';
    const order =
      rankOf(a[nameA]) - rankOf(b[nameB]) || compareStrings(nameA, nameB) || compareValues(a[nameA], b[nameB]);
    if (order !== 0) return order;
  }
  return namesA.length - namesB.length;
}

import { StoreDamaged } from './damage';
import { headerBytes, long, pageFlags, type Tree } from './metas';
import type { Pages } from './pages';

/** A key with its value, or with the record of a tree of its own. */
export type OnEntry = (key: Buffer, value: Buffer, isTree: boolean) => void;

/** Keys from `low` (included) to `high` (excluded); undefined: no bound. */
type Bounds = { readonly low: Buffer | undefined; readonly high: Buffer | undefined };
type Found = { branches: number; leaves: number; overflows: number; entries: number };

const nodeHeaderBytes = 8;
const overflowRecordBytes = 24;
const nodeFlags = { plain: 0, overflow: 1, tree: 2 } as const;
const deepest = 16;

/** Walks every page of a tree and calls `onEntry` in key order. @throws StoreDamaged */
export function walkTree(pages: Pages, tree: Tree, onEntry: OnEntry): void {
  const found: Found = { branches: 0, leaves: 0, overflows: 0, entries: 0 };
  const compare = tree.isIntegerKeyed ? compareIntegers : Buffer.compare;
  if (tree.root !== undefined) {
    walkPage({ pages, found, compare, onEntry }, tree.root, 0, { low: undefined, high: undefined });
  }
  for (const name of ['branches', 'leaves', 'overflows', 'entries'] as const) {
    if (found[name] !== tree[name]) throw new StoreDamaged(`a tree has ${found[name]} ${name} and not ${tree[name]}`);
  }
}

type Walk = {
  readonly pages: Pages;
  readonly found: Found;
  readonly compare: (a: Buffer, b: Buffer) => number;
  readonly onEntry: OnEntry;
};

const compareIntegers = (a: Buffer, b: Buffer) => long(a, 0) - long(b, 0);

function walkPage(walk: Walk, page: number, level: number, bounds: Bounds): void {
  if (level > deepest) throw new StoreDamaged('a tree is deeper than can be');
  const bytes = walk.pages.node(page, level);
  const count = countOf(bytes, page);
  const isLeaf = bytes.readUInt16LE(18) === pageFlags.leaf;
  if (isLeaf) walkLeaf(walk, bytes, page, count, bounds);
  else walkBranch(walk, bytes, page, count, level, bounds);
}

function countOf(bytes: Buffer, page: number): number {
  const lower = bytes.readUInt16LE(20);
  const upper = bytes.readUInt16LE(22);
  const isSound = lower % 2 === 0 && lower > 0 && lower <= upper && upper <= bytes.length - headerBytes;
  if (!isSound) throw new StoreDamaged(`page ${page} is torn`);
  return lower / 2;
}

/** Where the node begins in its page, checked to lie within it. */
function nodeAt(bytes: Buffer, page: number, index: number): number {
  const at = headerBytes + bytes.readUInt16LE(headerBytes + 2 * index);
  const isInside = at >= headerBytes + bytes.readUInt16LE(22) && at + nodeHeaderBytes <= bytes.length;
  if (!isInside || keyEnd(bytes, at) > bytes.length) throw new StoreDamaged(`page ${page} is torn`);
  return at;
}

const keyEnd = (bytes: Buffer, at: number) => at + nodeHeaderBytes + bytes.readUInt16LE(at + 6);
const keyAt = (bytes: Buffer, at: number) => bytes.subarray(at + nodeHeaderBytes, keyEnd(bytes, at));

function walkBranch(walk: Walk, bytes: Buffer, page: number, count: number, level: number, bounds: Bounds): void {
  walk.found.branches++;
  // the first key of a branch stands for "from the start"
  let low = bounds.low;
  for (let index = 0; index < count; index++) {
    const at = nodeAt(bytes, page, index);
    const child = bytes.readUInt32LE(at) + bytes.readUInt16LE(at + 4) * 2 ** 32;
    const high = index + 1 < count ? keyAt(bytes, nodeAt(bytes, page, index + 1)) : bounds.high;
    walkPage(walk, child, level + 1, { low, high });
    low = high;
  }
}

function walkLeaf(walk: Walk, bytes: Buffer, page: number, count: number, { low, high }: Bounds): void {
  const { found, compare, onEntry, pages } = walk;
  found.leaves++;
  found.entries += count;
  let last: Buffer | undefined;
  for (let index = 0; index < count; index++) {
    const at = nodeAt(bytes, page, index);
    const key = keyAt(bytes, at);
    const isInOrder = last ? compare(last, key) < 0 : !low || compare(low, key) <= 0;
    if (!isInOrder) throw new StoreDamaged(`page ${page} is out of order`);
    last = key;
    const flags = bytes.readUInt16LE(at + 4);
    const value = valueAt(pages, bytes, page, at, flags);
    if (flags === nodeFlags.overflow) found.overflows += bytes.readUInt32LE(keyEnd(bytes, at) + 16);
    onEntry(key, value, flags === nodeFlags.tree);
  }
  if (last && high && compare(last, high) >= 0) throw new StoreDamaged(`page ${page} is out of order`);
}

function valueAt(pages: Pages, bytes: Buffer, page: number, at: number, flags: number): Buffer {
  const from = keyEnd(bytes, at);
  const length = bytes.readUInt32LE(at);
  const stored = flags === nodeFlags.overflow ? overflowRecordBytes : length;
  const isKnown = flags === nodeFlags.plain || flags === nodeFlags.overflow || flags === nodeFlags.tree;
  if (!isKnown || from + stored > bytes.length) throw new StoreDamaged(`page ${page} is torn`);
  if (flags !== nodeFlags.overflow) return bytes.subarray(from, from + length);
  return pages.overflow(long(bytes, from), long(bytes, from + 16), length);
}

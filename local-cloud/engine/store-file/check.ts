import { closeSync, fstatSync, openSync } from 'node:fs';
import type { Space } from '../store';
import { StoreDamaged } from './damage';
import { long, newestMeta, type Tree, treeAt, treeBytes } from './metas';
import { Pages } from './pages';
import { isSumRow, Sums } from './sums';
import { walkTree } from './tree';

/** What the store holds, and what it says of itself: nothing when an earlier version made it. */
export type Contents = { readonly sums: Sums; readonly stored: Sums };

const spaces: readonly Space[] = ['documents', 'indexes', 'catalogue'];

/**
 * Reads every page of the store's newest state without LMDB, which would follow a torn page anywhere.
 * @throws StoreDamaged when a page, the free list or an entry is not what was written.
 */
export function checkFile(file: string): Contents {
  const descriptor = openSync(file, 'r');
  try {
    const fileBytes = fstatSync(descriptor).size;
    const meta = newestMeta(descriptor, fileBytes);
    const pages = new Pages(descriptor, fileBytes, meta);
    walkTree(pages, meta.free, (_key, list) => takeFree(pages, list));
    const contents = { sums: new Sums(), stored: new Sums() };
    for (const { space, tree } of treesIn(pages, meta.main)) {
      walkTree(pages, tree, (key, value) => count(contents, space, key, value));
    }
    pages.assertAllTaken();
    assertSame(contents);
    return contents;
  } finally {
    closeSync(descriptor);
  }
}

function treesIn(pages: Pages, main: Tree): readonly { readonly space: Space; readonly tree: Tree }[] {
  const trees: { space: Space; tree: Tree }[] = [];
  walkTree(pages, main, (key, record, isTree) => {
    // LMDB's binding ends names with a zero
    const name = key.toString('latin1').replace(/\0$/, '');
    const space = spaces.find((each) => each === name);
    if (!space || !isTree || record.length !== treeBytes) throw new StoreDamaged('its list of trees is wrong');
    trees.push({ space, tree: treeAt(record, 0) });
  });
  return trees;
}

function count({ sums, stored }: Contents, space: Space, key: Buffer, value: Buffer): void {
  if (isSumRow(space, key)) stored.read(key, value);
  else sums.add(space, key, value);
}

/** A list is its length, then page numbers; a negative number is the length of the run that starts at the next. */
function takeFree(pages: Pages, list: Buffer): void {
  const length = list.length >= 8 ? long(list, 0) : -1;
  if (length < 0 || (length + 1) * 8 > list.length) throw new StoreDamaged('its list of free pages is torn');
  for (let index = 1; index <= length; index++) {
    const number = Number(list.readBigInt64LE(index * 8));
    if (number > 0) pages.take(number, 1, true);
    if (number >= 0) continue;
    index++;
    if (index > length) throw new StoreDamaged('its list of free pages is torn');
    pages.take(long(list, index * 8), -number, true);
  }
}

function assertSame({ sums, stored }: Contents): void {
  if (stored.isEmpty) return;
  const prefix = sums.firstDifference(stored);
  if (prefix) throw new StoreDamaged(`${nameOf(prefix)} not what was written there`);
}

function nameOf(prefix: Buffer): string {
  if (prefix.length === 0) return 'the list of collections is';
  const collection = `collection number ${prefix.readUInt16BE(0)}`;
  return prefix.length === 2 ? `documents of ${collection} are` : `an index of ${collection} is`;
}

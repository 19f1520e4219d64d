import { readSync } from 'node:fs';
import { StoreDamaged } from './damage';

/** A tree of pages as its parent describes it. */
export type Tree = {
  readonly isIntegerKeyed: boolean;
  readonly branches: number;
  readonly leaves: number;
  readonly overflows: number;
  readonly entries: number;
  /** Undefined: the tree is empty. */
  readonly root: number | undefined;
};

/** The newest state in a store's file. */
export type Meta = {
  readonly pageSize: number;
  readonly transaction: number;
  /** What the file may grow to. */
  readonly mapBytes: number;
  readonly lastPage: number;
  readonly free: Tree;
  readonly main: Tree;
};

// Layout of LMDB's format 2 on 64-bit machines: mdb.c, MDB_page_header, MDB_meta, MDB_db, MDB_node.
export const headerBytes = 24;
export const treeBytes = 48;
export const pageFlags = { branch: 1, leaf: 2, overflow: 4, meta: 8 } as const;
const magic = 0xbeefc0de;
const version = 2;
const metaBytes = 168;
const integerKey = 8;
const pageSizes = [4096, 8192, 16_384, 32_768, 65_536];

/** Eight bytes; beyond 2^53 it is no page and no count, and only compared. */
export const long = (bytes: Buffer, at: number) => bytes.readUInt32LE(at) + bytes.readUInt32LE(at + 4) * 2 ** 32;

export function treeAt(bytes: Buffer, at: number): Tree {
  const isEmpty = bytes.readInt32LE(at + 40) === -1 && bytes.readInt32LE(at + 44) === -1;
  return {
    isIntegerKeyed: (bytes.readUInt16LE(at + 4) & integerKey) !== 0,
    branches: long(bytes, at + 8),
    leaves: long(bytes, at + 16),
    overflows: long(bytes, at + 24),
    entries: long(bytes, at + 32),
    root: isEmpty ? undefined : long(bytes, at + 40),
  };
}

/** Each commit writes the older of the two first pages. @throws StoreDamaged when either is not one. */
export function newestMeta(descriptor: number, fileBytes: number): Meta {
  const first = metaAt(descriptor, 0, 0);
  const second = metaAt(descriptor, 1, first.pageSize);
  if (first.pageSize !== second.pageSize) throw new StoreDamaged('its two first pages contradict each other');
  const newest = first.transaction > second.transaction ? first : second;
  if (newest.lastPage * newest.pageSize > newest.mapBytes || newest.lastPage > mostPages) {
    throw new StoreDamaged('its first pages hold an impossible size');
  }
  if (fileBytes < 2 * newest.pageSize) throw new StoreDamaged('the file ends within its first pages');
  return newest;
}

// 8 TB; a torn number must not become an array of its size
const mostPages = 2 ** 31;

function metaAt(descriptor: number, page: number, at: number): Meta {
  const bytes = Buffer.alloc(metaBytes);
  if (readSync(descriptor, bytes, 0, metaBytes, at) < metaBytes) {
    throw new StoreDamaged('the file ends within its first pages');
  }
  const pageSize = bytes.readUInt32LE(48);
  const isMeta =
    long(bytes, 0) === page &&
    bytes.readUInt16LE(18) === pageFlags.meta &&
    bytes.readUInt32LE(24) === magic &&
    (bytes.readUInt32LE(28) & 0xffff) === version &&
    pageSizes.includes(pageSize);
  if (!isMeta) throw new StoreDamaged(`page ${page} is not the first page of a store`);
  return {
    pageSize,
    transaction: long(bytes, 152),
    mapBytes: long(bytes, 40),
    lastPage: long(bytes, 144),
    free: { ...treeAt(bytes, 48), isIntegerKeyed: true },
    main: treeAt(bytes, 96),
  };
}

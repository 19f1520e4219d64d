import { requestFailed } from './errors';
import { matchedPosition } from './positions';
import { read, targetOf } from './targets';
import type { Document } from './values';

/**
 * The plain paths a path with `$` or `$[]` stands for in a document (MongoDB Manual: $ (update), $[]).
 * @throws CloudError for `$[name]`, which needs array filters that the SDK cannot send.
 */
export function resolvedPaths(path: string, filter: Document): (document: Document) => readonly string[] {
  const parts = path.split('.');
  if (parts.includes('')) throw requestFailed(`The update path '${path}' contains an empty field name`);
  const named = parts.find((part) => /^\$\[.+\]$/.test(part));
  if (named) throw requestFailed(`No array filter found for identifier '${named.slice(2, -1)}' in path '${path}'`);
  const positional = parts.filter((part) => part === '$').length;
  if (positional > 1) throw requestFailed(`Too many positional (i.e. '$') elements found in path '${path}'`);
  if (parts[0]?.startsWith('$')) throw requestFailed(`Cannot have an array operator at the start of path '${path}'`);
  if (positional === 0 && !parts.includes('$[]')) return () => [path];
  return (document) => expand(document, parts, filter);
}

function expand(document: Document, parts: readonly string[], filter: Document): readonly string[] {
  const at = parts.findIndex((part) => part === '$' || part === '$[]');
  if (at < 0) return [parts.join('.')];
  const before = parts.slice(0, at);
  const positions = parts[at] === '$' ? [matchedPosition(filter, document, before.join('.'))] : allIn(document, before);
  return positions.flatMap((position) =>
    expand(document, [...before, String(position), ...parts.slice(at + 1)], filter),
  );
}

function allIn(document: Document, parts: readonly string[]): readonly number[] {
  const path = parts.join('.');
  const array = read(targetOf(document, path, false));
  if (array === undefined) {
    throw requestFailed(`The path '${path}' must exist in the document in order to apply array updates.`);
  }
  if (!Array.isArray(array)) throw requestFailed(`Cannot apply array updates to non-array element ${path}`);
  return array.map((_, i) => i);
}

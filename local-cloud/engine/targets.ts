import { requestFailed } from './errors';
import { type Document, isDocument } from './values';

/** The place an update writes to: `key` inside `holder`; `holder` is undefined where a read-only look finds no path. */
export type Target = { readonly holder: Document | unknown[] | undefined; readonly key: string };

const longestPadding = 1_500_000;

/**
 * Walks to the field a dotted path names, creating embedded documents on the way when `isCreating`.
 * @throws CloudError when the path runs through a value that holds no fields.
 */
export function targetOf(document: Document, path: string, isCreating: boolean): Target {
  const parts = path.split('.');
  const key = assertPart(parts.pop() ?? '', path);
  let holder: Document | unknown[] = document;
  for (const part of parts) {
    const inner: unknown = read({ holder, key: assertPart(part, path) });
    if (isDocument(inner) || Array.isArray(inner)) holder = inner;
    else if (!isCreating) return { holder: undefined, key };
    else if (inner === undefined) holder = embed(holder, part);
    else throw requestFailed(`Cannot create field '${key}' in element {${part}: ${JSON.stringify(inner)}}`);
  }
  return { holder, key };
}

function embed(holder: Document | unknown[], part: string): Document {
  const inner: Document = {};
  write({ holder, key: part }, inner);
  return inner;
}

function assertPart(part: string, path: string): string {
  if (part === '') throw requestFailed(`The update path '${path}' contains an empty field name`);
  if (part.startsWith('$')) throw requestFailed(`The dollar ($) prefixed field '${part}' in '${path}' is not allowed`);
  if (part === '__proto__') throw requestFailed(`'${path}' is not a field name`);
  return part;
}

const position = (key: string) => (/^(0|[1-9]\d*)$/.test(key) ? Number(key) : undefined);

export function read({ holder, key }: Target): unknown {
  if (holder === undefined) return undefined;
  if (!Array.isArray(holder)) return Object.hasOwn(holder, key) ? holder[key] : undefined;
  const at = position(key);
  return at === undefined ? undefined : holder[at];
}

export function write({ holder, key }: Target, value: unknown): void {
  if (holder === undefined) return;
  if (!Array.isArray(holder)) {
    holder[key] = value;
    return;
  }
  const at = position(key);
  if (at === undefined) throw requestFailed(`Cannot create field '${key}' in an array`);
  if (at > longestPadding) throw requestFailed(`can't backfill more than ${longestPadding} elements`);
  while (holder.length < at) holder.push(null);
  holder[at] = value;
}

/** In an array the element becomes null, so that the others keep their places. */
export function erase({ holder, key }: Target): void {
  if (holder === undefined) return;
  if (!Array.isArray(holder)) delete holder[key];
  else {
    const at = position(key);
    if (at !== undefined && at < holder.length) holder[at] = null;
  }
}

import { requestFailed } from './errors';
import { type Document, isDocument } from './values';

/** What a projection does with one field: keep it, drop it, make its value, or go inside. */
export type Leaf = 'kept' | 'dropped' | { make(root: Document, present: unknown): unknown };
export type Shape = Map<string, Leaf | Shape>;

/** @throws CloudError when two paths meet. */
export function place(shape: Shape, path: string, leaf: Leaf): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  if (last === '' || parts.includes(''))
    throw requestFailed(`FieldPath must not be empty or end with a '.': '${path}'`);
  let level = shape;
  for (const part of parts) {
    const next = level.get(part) ?? new Map();
    if (!(next instanceof Map)) throw requestFailed(`Invalid projection: Path collision at ${path}`);
    level.set(part, next);
    level = next;
  }
  if (level.has(last)) throw requestFailed(`Invalid projection: Path collision at ${path}`);
  level.set(last, leaf);
}

const isMaking = (leaf: Leaf | Shape): boolean =>
  leaf instanceof Map ? [...leaf.values()].some(isMaking) : typeof leaf === 'object';

/**
 * `value` in that shape; `isOpen` keeps what the shape does not name. Arrays are shaped element by element; what is no
 * document holds no fields, so it becomes one when a field is made in it.
 */
export function shaped(value: unknown, shape: Shape, isOpen: boolean, root: Document): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => shaped(each, shape, isOpen, root)).filter((each) => each !== undefined);
  }
  if (!isDocument(value)) return isMaking(shape) ? made({}, shape, isOpen, root) : isOpen ? value : undefined;
  const result: Document = {};
  for (const [name, inner] of Object.entries(value)) {
    const leaf = shape.get(name);
    const kept = leaf === undefined ? (isOpen ? inner : undefined) : within(inner, leaf, isOpen, root);
    if (kept !== undefined) result[name] = kept;
  }
  return made(result, shape, isOpen, root, value);
}

function within(value: unknown, leaf: Leaf | Shape, isOpen: boolean, root: Document): unknown {
  if (leaf instanceof Map) return shaped(value, leaf, isOpen, root);
  if (leaf === 'dropped') return undefined;
  // in a closed shape what is made comes after what is kept
  return leaf === 'kept' ? value : isOpen ? leaf.make(root, value) : undefined;
}

function made(result: Document, shape: Shape, isOpen: boolean, root: Document, source: Document = {}): Document {
  for (const [name, leaf] of shape) {
    const isDone = Object.hasOwn(source, name) && (isOpen || leaf instanceof Map);
    if (isDone || !isMaking(leaf)) continue;
    const value = leaf instanceof Map ? made({}, leaf, isOpen, root) : makeIn(leaf, root, source[name]);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

const makeIn = (leaf: Leaf, root: Document, present: unknown) =>
  typeof leaf === 'object' ? leaf.make(root, present) : undefined;

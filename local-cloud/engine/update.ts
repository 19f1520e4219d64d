import { arrayOperators } from './array-update';
import { compareValues } from './compare';
import { invalidParameter, requestFailed } from './errors';
import { erase, read, type Target, targetOf, write } from './targets';
import { type Document, isDocument } from './values';

/** Changes a document in place. */
export type Change = (document: Document) => void;

type Apply = (target: Target, value: unknown, path: string) => void;

/** Operators that act on one field; `isCreating` ones make the path when it is missing. */
const fieldOperators: Readonly<Record<string, { readonly isCreating: boolean; readonly apply: Apply }>> = {
  $set: { isCreating: true, apply: write },
  $unset: { isCreating: false, apply: erase },
  $inc: {
    isCreating: true,
    apply: (target, by, path) => write(target, numberAt(target, '$inc', path) + amount(by, '$inc')),
  },
  $mul: {
    isCreating: true,
    apply: (target, by, path) => write(target, numberAt(target, '$mul', path) * amount(by, '$mul')),
  },
  $min: { isCreating: true, apply: (target, value) => keep(target, value, (order) => order < 0) },
  $max: { isCreating: true, apply: (target, value) => keep(target, value, (order) => order > 0) },
  ...arrayOperators,
};

/**
 * Compiles `{$set: …, $inc: …}`. `now` answers `$currentDate`.
 * @throws CloudError for unknown operators, a change of `_id`, or two operators on the same path.
 */
export function compileUpdate(update: Document, now: () => Date): Change {
  const changes: Change[] = [];
  const paths: string[] = [];
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$')) throw invalidParameter(`unknown top level operator: ${name}`);
    if (!isDocument(fields)) throw requestFailed(`Modifiers operate on fields but found no document for ${name}`);
    for (const [path, value] of Object.entries(fields)) {
      paths.push(path);
      if (name === '$rename') paths.push(String(value));
      changes.push(changeFor(name, path, value, now));
    }
  }
  assertApart(paths);
  return (document) => {
    for (const change of changes) change(document);
  };
}

function changeFor(name: string, path: string, value: unknown, now: () => Date): Change {
  if (name === '$rename') return rename(path, value);
  if (name === '$currentDate') return (document) => write(targetOf(document, path, true), now());
  const operator = fieldOperators[name];
  if (!operator) throw requestFailed(`Unknown modifier: ${name}`);
  return (document) => operator.apply(targetOf(document, path, operator.isCreating), copyOf(value), path);
}

/** Several documents of one update must not share an embedded value. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]));
}

function rename(path: string, to: unknown): Change {
  if (typeof to !== 'string' || to === '') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`);
  return (document) => {
    const from = targetOf(document, path, false);
    const value = read(from);
    if (value === undefined) return;
    erase(from);
    write(targetOf(document, to, true), value);
  };
}

function numberAt(target: Target, operator: string, path: string): number {
  const value = read(target);
  if (value === undefined) return 0;
  if (typeof value === 'number') return value;
  throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: ${path}`);
}

function amount(value: unknown, operator: string): number {
  if (typeof value === 'number') return value;
  throw requestFailed(`Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument`);
}

function keep(target: Target, value: unknown, isBetter: (order: number) => boolean): void {
  const present = read(target);
  if (present === undefined || isBetter(compareValues(value, present))) write(target, value);
}

function assertApart(paths: readonly string[]): void {
  const sorted = [...paths].sort();
  for (const path of sorted) {
    if (path === '_id' || path.startsWith('_id.')) {
      throw requestFailed("Performing an update on the path '_id' would modify the immutable field '_id'");
    }
  }
  const seen = new Set<string>();
  for (const path of sorted) {
    const parts = path.split('.');
    const clash = parts.map((_, i) => parts.slice(0, i + 1).join('.')).find((start) => seen.has(start));
    if (clash !== undefined) throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`);
    seen.add(path);
  }
}

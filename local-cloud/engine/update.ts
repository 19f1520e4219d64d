import { arrayOperators } from './array-update';
import { invalidParameter, requestFailed } from './errors';
import { fieldOperators } from './field-update';
import { resolvedPaths } from './positional-paths';
import { erase, read, targetOf, write } from './targets';
import { type Document, isDocument } from './values';

/** Changes a document in place; `isNew` when an upsert is making it. */
export type Change = (document: Document, isNew?: boolean) => void;

type Step = {
  pathsIn(document: Document): readonly string[];
  apply(document: Document, path: string, isNew: boolean): void;
};

const operators = { ...fieldOperators, ...arrayOperators };

/**
 * Compiles `{$set: …, $inc: …}`. `now` answers `$currentDate`, `filter` says what `list.$` means.
 * @throws CloudError for unknown operators, a change of `_id`, or two operators on the same path.
 */
export function compileUpdate(update: Document, now: () => Date, filter: Document = {}): Change {
  const steps: Step[] = [];
  const paths: string[] = [];
  for (const [name, fields] of Object.entries(update)) {
    if (!name.startsWith('$')) throw invalidParameter(`unknown top level operator: ${name}`);
    if (!isDocument(fields)) throw requestFailed(`Modifiers operate on fields but found no document for ${name}`);
    for (const [path, value] of Object.entries(fields)) {
      paths.push(path);
      if (name === '$rename') paths.push(String(value));
      steps.push(stepFor(name, path, value, now, filter));
    }
  }
  assertApart(paths);
  return (document, isNew = false) => {
    // `$` means what the document was when the filter matched it
    const places = steps.map(({ pathsIn }) => pathsIn(document));
    for (const [i, { apply }] of steps.entries()) for (const path of places[i] ?? []) apply(document, path, isNew);
  };
}

function stepFor(name: string, path: string, value: unknown, now: () => Date, filter: Document): Step {
  if (name === '$rename') return { pathsIn: () => [path], apply: rename(path, value) };
  const pathsIn = resolvedPaths(path, filter);
  if (name === '$currentDate') {
    assertDate(value);
    return { pathsIn, apply: (document, each) => write(targetOf(document, each, true), now()) };
  }
  const isForNew = name === '$setOnInsert';
  const operator = operators[isForNew ? '$set' : name];
  if (!operator) throw requestFailed(`Unknown modifier: ${name}`);
  operator.check?.(value);
  const apply: Step['apply'] = (document, each, isNew) => {
    if (isForNew && !isNew) return;
    operator.apply(targetOf(document, each, operator.isCreating), copyOf(value), each);
  };
  return { pathsIn, apply };
}

/** Several documents of one update must not share an embedded value. */
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isDocument(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]));
}

function assertDate(value: unknown): void {
  if (typeof value === 'boolean' || (isDocument(value) && value.$type === 'date')) return;
  throw requestFailed("$currentDate takes true or {$type: 'date'}; timestamps are not supported here");
}

function rename(path: string, to: unknown): (document: Document) => void {
  if (typeof to !== 'string' || to === '') throw requestFailed(`The 'to' field for $rename must be a string: ${path}`);
  if (path === to) throw requestFailed(`The source and target field for $rename must differ: ${path}`);
  if (`${path}.${to}`.split('.').some((part) => part.startsWith('$'))) {
    throw requestFailed(`The fields of $rename may not be dynamic: ${path}`);
  }
  return (document) => {
    const from = targetOf(document, path, false);
    const value = read(from);
    if (value === undefined) return;
    if (crossesArray(document, path))
      throw requestFailed(`The source field of $rename cannot be an array element: ${path}`);
    if (crossesArray(document, to)) throw requestFailed(`The destination of $rename cannot be an array element: ${to}`);
    erase(from);
    write(targetOf(document, to, true), value);
  };
}

function crossesArray(document: Document, path: string): boolean {
  let value: unknown = document;
  for (const part of path.split('.')) {
    if (Array.isArray(value)) return true;
    value = isDocument(value) ? value[part] : undefined;
  }
  return false;
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

import { requestFailed } from './errors';
import { evaluate } from './expressions';
import { compileFilter } from './matcher';
import { matchedPosition } from './positions';
import { type Leaf, place, type Shape, shaped } from './shape';
import { type Document, isDocument } from './values';

export type Project = (document: Document) => Document;
type Evaluate = (document: Document, expression: unknown) => unknown;
/** Answers the leaf of an operator that only `find` knows. */
type Special = (path: string, value: Document) => { readonly leaf: Leaf; readonly isNeutral: boolean } | undefined;

/**
 * Compiles a `find` projection: `{field: 1}` or `{field: 0}`, `$slice`, `$elemMatch`, `list.$` and expressions.
 * `filter` is the query, which says what `list.$` means.
 * @throws CloudError for a mixture of both or an operator that does not exist.
 */
export function compileProjection(projection: Document, filter: Document = {}): Project {
  const { positional, rest } = withoutPositional(projection);
  const project = projectionOf(rest, evaluate, special);
  if (positional === undefined) return project;
  return (document) => {
    const position = matchedPosition(filter, document, positional);
    return project(onlyAt(document, positional.split('.'), position));
  };
}

/** Compiles what `find` and `$project` share. */
export function projectionOf(projection: Document, value: Evaluate, special: Special = () => undefined): Project {
  const shape: Shape = new Map();
  const seen = { kept: false, dropped: false };
  const add = (path: string, wanted: unknown): void => {
    const own = isDocument(wanted) ? special(path, wanted) : undefined;
    if (!own && isFields(wanted)) {
      for (const [name, inner] of Object.entries(wanted)) add(`${path}.${name}`, inner);
      return;
    }
    const leaf = own?.leaf ?? leafOf(wanted, value);
    if (path !== '_id' && !own?.isNeutral) seen[leaf === 'dropped' ? 'dropped' : 'kept'] = true;
    place(shape, path, leaf);
  };
  for (const [path, wanted] of Object.entries(projection)) add(path, wanted);
  if (seen.kept && seen.dropped) throw requestFailed('Invalid projection: cannot mix inclusion and exclusion');
  const id = shape.get('_id');
  const isOpen = !seen.kept && (seen.dropped || id === undefined || id === 'dropped');
  if (!isOpen && !shape.has('_id')) shape.set('_id', 'kept');
  return (document) => idFirst(shaped(document, shape, isOpen, document) as Document);
}

const isFields = (wanted: unknown): wanted is Document => {
  if (!isDocument(wanted)) return false;
  const names = Object.keys(wanted);
  if (names.length === 0) throw requestFailed('An empty sub-projection is not a valid value');
  return !names.some((name) => name.startsWith('$'));
};

function leafOf(wanted: unknown, value: Evaluate): Leaf {
  if (wanted === true || (typeof wanted === 'number' && wanted !== 0)) return 'kept';
  if (wanted === false || wanted === 0) return 'dropped';
  return { make: (root) => value(root, wanted) };
}

function idFirst(document: Document): Document {
  if (!Object.hasOwn(document, '_id')) return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}

const special: Special = (_path, wanted) => {
  const { $slice, $elemMatch } = wanted;
  if ($elemMatch !== undefined) return { leaf: { make: elementOf($elemMatch) }, isNeutral: false };
  // with an array as its first argument it is the expression of that name
  const isOnField = $slice !== undefined && !(Array.isArray($slice) && typeof $slice[0] !== 'number');
  return isOnField ? { leaf: { make: (_, present) => sliced(present, $slice) }, isNeutral: true } : undefined;
};

function elementOf(wanted: unknown): (root: Document, present: unknown) => unknown {
  const matches = compileFilter({ element: { $elemMatch: wanted } });
  return (_, present) => {
    const found = Array.isArray(present) ? present.find((each) => matches({ element: [each] })) : undefined;
    return found === undefined ? undefined : [found];
  };
}

function sliced(value: unknown, wanted: unknown): unknown {
  const [first, count] = Array.isArray(wanted) ? wanted : [wanted];
  if (!Number.isInteger(first)) throw requestFailed('$slice only supports numbers and [skip, limit] arrays');
  if (count !== undefined && !(Number.isInteger(count) && count > 0))
    throw requestFailed('$slice limit must be positive');
  if (!Array.isArray(value)) return value;
  if (count === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
  const start = first < 0 ? Math.max(0, value.length + first) : first;
  return value.slice(start, start + count);
}

function withoutPositional(projection: Document): { readonly positional: string | undefined; readonly rest: Document } {
  const paths = Object.keys(projection).filter((path) => path.endsWith('.$'));
  if (paths.length > 1) throw requestFailed('Cannot specify more than one positional projection per query');
  const entries = Object.entries(projection).map(([path, wanted]) => [path.replace(/\.\$$/, ''), wanted]);
  return { positional: paths[0]?.slice(0, -2), rest: Object.fromEntries(entries) };
}

function onlyAt(value: unknown, parts: readonly string[], position: number): Document {
  const [part, ...deeper] = parts;
  const document = value as Document;
  const inner = part === undefined ? undefined : document[part];
  if (part === undefined || inner === undefined) return document;
  if (Array.isArray(inner)) return { ...document, [part]: [inner[position]] };
  return isDocument(inner) ? { ...document, [part]: onlyAt(inner, deeper, position) } : document;
}

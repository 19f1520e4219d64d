import { areEqual, compareValues } from './compare';
import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { compileFilter } from './matcher';
import { orderBy } from './sorting';
import { read, type Target, write } from './targets';
import { type Document, isDocument } from './values';

type Operator = {
  readonly isCreating: boolean;
  /** Refuses an argument that no document could take. */
  check?(value: unknown): void;
  apply(target: Target, value: unknown, path: string): void;
};

const hasEach = (value: unknown): value is Document => isDocument(value) && '$each' in value;

/** Update operators that act on an array. */
export const arrayOperators: Readonly<Record<string, Operator>> = {
  $push: {
    isCreating: true,
    check: (value) => hasEach(value) && assertPush(value),
    apply: (target, value, path) => {
      const array = arrayAt(target, '$push', path) ?? [];
      write(target, pushed(array, hasEach(value) ? value : { $each: [value] }));
    },
  },
  $addToSet: {
    isCreating: true,
    check: (value) => {
      if (!hasEach(value)) return;
      if (Object.keys(value).length > 1) throw requestFailed('Found unexpected fields after $each in $addToSet');
      listOf(value.$each, '$each in $addToSet');
    },
    apply: (target, value, path) => {
      const array = arrayAt(target, '$addToSet', path) ?? [];
      const added = hasEach(value) ? listOf(value.$each, '$each') : [value];
      for (const each of added) if (!array.some((present) => areEqual(present, each))) array.push(each);
      write(target, array);
    },
  },
  $pop: {
    isCreating: false,
    check: (value) => {
      if (value !== 1 && value !== -1) throw requestFailed(`$pop expects 1 or -1, found: ${String(value)}`);
    },
    apply: (target, value, path) => {
      const array = arrayAt(target, '$pop', path);
      if (value === -1) array?.shift();
      else array?.pop();
    },
  },
  $pull: {
    isCreating: false,
    apply: (target, value, path) => keepOnly(target, '$pull', path, pullTest(value)),
  },
  $pullAll: {
    isCreating: false,
    check: (value) => void listOf(value, '$pullAll'),
    apply: (target, value, path) => {
      const unwanted = listOf(value, '$pullAll');
      keepOnly(target, '$pullAll', path, (element) => unwanted.some((each) => areEqual(each, element)));
    },
  },
};

function arrayAt(target: Target, operator: string, path: string): unknown[] | undefined {
  const value = read(target);
  if (value === undefined) return undefined;
  if (Array.isArray(value)) return value;
  throw requestFailed(`The field '${path}' must be an array for ${operator}`);
}

function listOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw requestFailed(`The argument to ${name} must be an array`);
}

const isWholeOrAbsent = (value: unknown) => value === undefined || Number.isInteger(value);

function assertPush({ $each, $position, $sort, $slice, ...rest }: Document): void {
  const [stranger] = Object.keys(rest);
  if (stranger !== undefined) throw requestFailed(`Unrecognized clause in $push: ${stranger}`);
  listOf($each, '$each in $push');
  if (!isWholeOrAbsent($position)) throw requestFailed('The value for $position must be an integer value');
  if (!isWholeOrAbsent($slice)) throw requestFailed('The value for $slice must be an integer value');
  if ($sort !== undefined) orderFor($sort);
}

function pushed(array: readonly unknown[], { $each, $position, $sort, $slice }: Document): unknown[] {
  const result = [...array];
  // a negative position counts from the end, as that of splice does
  result.splice(typeof $position === 'number' ? $position : result.length, 0, ...listOf($each, '$each'));
  if ($sort !== undefined) result.sort(orderFor($sort));
  if (typeof $slice !== 'number') return result;
  if ($slice === 0) return [];
  return $slice > 0 ? result.slice(0, $slice) : result.slice($slice);
}

function orderFor(sort: unknown): (a: unknown, b: unknown) => number {
  if (isDocument(sort)) return orderBy(sort);
  if (sort !== 1 && sort !== -1) throw requestFailed('The $sort must be 1, -1 or a document of them');
  return (a, b) => compareValues(a, b) * sort;
}

function keepOnly(target: Target, operator: string, path: string, isUnwanted: (element: unknown) => boolean): void {
  const array = arrayAt(target, operator, path);
  if (!array) return;
  const kept = array.filter((element) => !isUnwanted(element));
  write(target, kept);
}

/** Operators test the element itself, a document its fields, anything else equality. */
function pullTest(wanted: unknown): (element: unknown) => boolean {
  if (isOperators(wanted)) {
    const matches = compileFilter({ element: wanted });
    return (element) => matches({ element });
  }
  if (!isDocument(wanted)) {
    const matches = wanted instanceof RegExp ? compileFilter({ element: wanted }) : undefined;
    return (element) => (matches ? matches({ element }) : areEqual(element, wanted));
  }
  const matches = compileFilter(wanted);
  return (element) => isDocument(element) && matches(element);
}

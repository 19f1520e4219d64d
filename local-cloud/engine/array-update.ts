import { areEqual, compareValues } from './compare';
import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { compileFilter } from './matcher';
import { valuesAt } from './paths';
import { read, type Target, write } from './targets';
import { type Document, isDocument } from './values';

type Operator = {
  readonly isCreating: boolean;
  apply(target: Target, value: unknown, path: string): void;
};

/** Update operators that act on an array. */
export const arrayOperators: Readonly<Record<string, Operator>> = {
  $push: {
    isCreating: true,
    apply: (target, value, path) => {
      const array = arrayAt(target, '$push', path) ?? [];
      write(target, pushed(array, isDocument(value) && '$each' in value ? value : { $each: [value] }));
    },
  },
  $addToSet: {
    isCreating: true,
    apply: (target, value, path) => {
      const array = arrayAt(target, '$addToSet', path) ?? [];
      const added = isDocument(value) && '$each' in value ? listOf(value.$each, '$each') : [value];
      for (const each of added) if (!array.some((present) => areEqual(present, each))) array.push(each);
      write(target, array);
    },
  },
  $pop: {
    isCreating: false,
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

function pushed(array: readonly unknown[], { $each, $position, $sort, $slice }: Document): unknown[] {
  const result = [...array];
  const at = typeof $position === 'number' ? $position : result.length;
  result.splice(at, 0, ...listOf($each, '$each'));
  if ($sort !== undefined) result.sort(orderFor($sort));
  if (typeof $slice !== 'number') return result;
  return $slice >= 0 ? result.slice(0, $slice) : result.slice($slice);
}

function orderFor(sort: unknown): (a: unknown, b: unknown) => number {
  if (!isDocument(sort)) return (a, b) => compareValues(a, b) * Number(sort);
  const keys = Object.entries(sort).map(([path, direction]) => [path.split('.'), Number(direction)] as const);
  const valueAt = (element: unknown, parts: readonly string[]) =>
    isDocument(element) ? valuesAt(element, parts).values[0] : undefined;
  return (a, b) => {
    for (const [parts, direction] of keys) {
      const order = compareValues(valueAt(a, parts), valueAt(b, parts)) * direction;
      if (order !== 0) return order;
    }
    return 0;
  };
}

function keepOnly(target: Target, operator: string, path: string, isUnwanted: (element: unknown) => boolean): void {
  const array = arrayAt(target, operator, path);
  if (array)
    write(
      target,
      array.filter((element) => !isUnwanted(element)),
    );
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

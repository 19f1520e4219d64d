import type { Options } from 'mingo/types';
import { areEqual, compareValues } from '../compare';
import { requestFailed } from '../errors';
import { orderBy } from '../sorting';
import { type Document, isDocument } from '../values';
import { arrayIn, type Expressions, isNothing, onFields, onList, onOne, textIn, wholeIn } from './call';
import { resultOf } from './field-path';

const overArray = (name: string, work: (array: readonly unknown[]) => unknown) =>
  onOne(name, (value) => (isNothing(value) ? null : work(arrayIn(name, value))));

/** `{input, n}` of an array. */
const some = (name: string, work: (array: readonly unknown[], n: number) => unknown) =>
  onFields(name, ['input', 'n'], ({ input, n }) => {
    if (wholeIn(name, n) < 1) throw requestFailed(`${name} 'n' must be greater than 0`);
    return work(arrayIn(name, input), Number(n));
  });

const present = (array: readonly unknown[]) => array.filter((each) => !isNothing(each));

function elementAt(array: unknown, position: unknown): unknown {
  if (isNothing(array) || isNothing(position)) return null;
  return arrayIn('$arrayElemAt', array).at(wholeIn('$arrayElemAt', position));
}

function indexIn(array: unknown, wanted: unknown, start: unknown = 0, end?: unknown): unknown {
  if (isNothing(array)) return null;
  const all = arrayIn('$indexOfArray', array);
  const last = Math.min(all.length, end === undefined ? all.length : wholeIn('$indexOfArray', end));
  for (let at = wholeIn('$indexOfArray', start); at < last; at++) if (areEqual(all[at], wanted)) return at;
  return -1;
}

function sliceOf(array: unknown, first: unknown, second?: unknown): unknown {
  if (isNothing(array) || isNothing(first) || second === null) return null;
  const all = arrayIn('$slice', array);
  const n = wholeIn('$slice', first);
  if (second === undefined) return n < 0 ? all.slice(n) : all.slice(0, n);
  const count = wholeIn('$slice', second);
  if (count < 1) throw requestFailed('Third argument to $slice must be positive');
  const start = n < 0 ? Math.max(0, all.length + n) : n;
  return all.slice(start, start + count);
}

function objectFrom(array: readonly unknown[]): Document {
  const entries = array.map((each) => {
    if (Array.isArray(each) && each.length === 2) return [textIn('$arrayToObject', each[0]), each[1]] as const;
    if (isDocument(each) && 'k' in each && 'v' in each) return [textIn('$arrayToObject', each.k), each.v] as const;
    throw requestFailed('$arrayToObject requires an array of [key, value] or {k, v}');
  });
  return Object.fromEntries(entries);
}

function entriesOf(value: unknown): unknown {
  if (isNothing(value)) return null;
  if (!isDocument(value)) throw requestFailed('$objectToArray requires a document input');
  return Object.entries(value).map(([k, v]) => ({ k, v }));
}

function zipped({ inputs, useLongestLength, defaults }: Document): unknown {
  const arrays = arrayIn('$zip', inputs);
  if (arrays.some(isNothing)) return null;
  const lists = arrays.map((each) => arrayIn('$zip', each));
  if (defaults !== undefined && !useLongestLength) throw requestFailed("$zip 'defaults' need useLongestLength");
  const lengths = lists.map(({ length }) => length);
  const rows = lengths.length === 0 ? 0 : useLongestLength ? Math.max(...lengths) : Math.min(...lengths);
  const fill = Array.isArray(defaults) ? defaults : [];
  return Array.from({ length: rows }, (_, i) => lists.map((list, j) => list[i] ?? fill[j] ?? null));
}

/** `$$this` is the element even inside another operator that has a `$$this`. */
function reduced(document: unknown, expression: unknown, options: Options): unknown {
  const { input, initialValue, in: step } = isDocument(expression) ? expression : {};
  const array = resultOf(document, input, options);
  if (isNothing(array)) return null;
  const vars = (value: unknown, element: unknown) => ({
    value: { $literal: value },
    this: { $literal: element },
  });
  return arrayIn('$reduce', array).reduce(
    (value, element) => resultOf(document, { $let: { vars: vars(value, element), in: step } }, options),
    resultOf(document, initialValue, options),
  );
}

function sortedBy(array: readonly unknown[], sortBy: unknown): readonly unknown[] {
  if (isDocument(sortBy)) return [...array].sort(orderBy(sortBy));
  if (sortBy !== 1 && sortBy !== -1) throw requestFailed('$sortArray sortBy is 1, -1 or a document of them');
  return [...array].sort((a, b) => compareValues(a, b) * sortBy);
}

export const arrayExpressions: Expressions = {
  $arrayElemAt: onList('$arrayElemAt', [2, 2], elementAt),
  $arrayToObject: overArray('$arrayToObject', objectFrom),
  $concatArrays: onList('$concatArrays', [0, Number.POSITIVE_INFINITY], (...arrays) =>
    arrays.some(isNothing) ? null : arrays.flatMap((each) => arrayIn('$concatArrays', each)),
  ),
  $first: overArray('$first', (array) => array[0]),
  $last: overArray('$last', (array) => array.at(-1)),
  $firstN: some('$firstN', (array, n) => array.slice(0, n)),
  $lastN: some('$lastN', (array, n) => array.slice(-n)),
  $maxN: some('$maxN', (array, n) =>
    present(array)
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
  ),
  $minN: some('$minN', (array, n) => present(array).sort(compareValues).slice(0, n)),
  $in: onList('$in', [2, 2], (value, array) => arrayIn('$in', array).some((each) => areEqual(each, value))),
  $indexOfArray: onList('$indexOfArray', [2, 4], indexIn),
  $isArray: onOne('$isArray', Array.isArray),
  $objectToArray: onOne('$objectToArray', entriesOf),
  $reduce: reduced,
  $reverseArray: overArray('$reverseArray', (array) => [...array].reverse()),
  $size: onOne('$size', (value) => arrayIn('The argument to $size', value).length),
  $slice: onList('$slice', [2, 3], sliceOf),
  $sortArray: onFields('$sortArray', ['input', 'sortBy'], ({ input, sortBy }) =>
    isNothing(input) ? null : sortedBy(arrayIn('$sortArray', input), sortBy),
  ),
  $zip: onFields('$zip', ['inputs'], zipped),
};

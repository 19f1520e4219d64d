import type { Options } from 'mingo/types';
import { compareValues } from '../compare';
import { requestFailed } from '../errors';
import { orderBy } from '../sorting';
import { type Document, isDocument } from '../values';
import { type Expression, type Expressions, isNothing, wholeIn } from './call';
import { resultOf } from './field-path';
import { distinct } from './sets';

type Values = readonly unknown[];
type Reduce = (values: Values) => unknown;

const numbers = (values: Values) => values.filter((value): value is number => typeof value === 'number');
const present = (values: Values) => values.filter((value) => !isNothing(value));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const mean: Reduce = (values) => {
  const found = numbers(values);
  return found.length === 0 ? null : sum(found) / found.length;
};

const deviation =
  (spare: 0 | 1): Reduce =>
  (values) => {
    const found = numbers(values);
    if (found.length <= spare) return null;
    const middle = sum(found) / found.length;
    return Math.sqrt(sum(found.map((value) => (value - middle) ** 2)) / (found.length - spare));
  };

const extreme =
  (sign: 1 | -1): Reduce =>
  (values) =>
    present(values).reduce<unknown>(
      (best, value) => (best === null || compareValues(value, best) * sign > 0 ? value : best),
      null,
    );

function merged(values: Values): Document {
  const documents = present(values).map((value) => {
    if (!isDocument(value)) throw requestFailed('$mergeObjects requires object inputs');
    return value;
  });
  return Object.assign({}, ...documents) as Document;
}

const isPresent = (value: unknown) => value !== undefined;

/** Of the values of one expression, `undefined` where a document has none. */
const ofValues: Readonly<Record<string, Reduce>> = {
  $sum: (values) => sum(numbers(values)),
  $avg: mean,
  $min: extreme(-1),
  $max: extreme(1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects: merged,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
  $push: (values) => values.filter(isPresent),
  $addToSet: (values) => distinct(values.filter(isPresent)),
};

const nulled = (values: Values) => values.map((value) => value ?? null);

const ofInput: Readonly<Record<string, (values: Values, n: number) => unknown>> = {
  $firstN: (values, n) => nulled(values.slice(0, n)),
  $lastN: (values, n) => nulled(values.slice(-n)),
  $minN: (values, n) => present(values).sort(compareValues).slice(0, n),
  $maxN: (values, n) =>
    present(values)
      .sort((a, b) => compareValues(b, a))
      .slice(0, n),
};

function countIn(name: string, { n }: Document, options: Options): number {
  const count = wholeIn(name, resultOf({}, n, options));
  if (count < 1) throw requestFailed(`${name} 'n' must be greater than 0`);
  return count;
}

/** `$top`, `$bottom` and their forms of several: the documents in an order of their own. */
function ranked(name: string, documents: Values, wanted: Document, options: Options): unknown {
  if (!isDocument(wanted.sortBy) || wanted.output === undefined) throw requestFailed(`${name} needs sortBy and output`);
  const sorted = [...documents].sort(orderBy(wanted.sortBy));
  const count = name.endsWith('N') ? countIn(name, wanted, options) : 1;
  const kept = name.startsWith('$top') ? sorted.slice(0, count) : sorted.slice(-count);
  const shown = nulled(kept.map((document) => resultOf(document, wanted.output, options)));
  return name.endsWith('N') ? shown : shown[0];
}

/**
 * The value of one field of a group, such as `{$sum: '$n'}`.
 * @throws CloudError for what is no accumulator.
 */
export function accumulate(documents: Values, field: string, wanted: unknown, options: Options): unknown {
  const [entry, ...more] = isDocument(wanted) ? Object.entries(wanted) : [];
  if (!entry || more.length > 0) throw requestFailed(`The field '${field}' must be an accumulator object`);
  const [name, argument] = entry;
  if (name === '$count') return documents.length;
  const valuesOf = (expression: unknown) => documents.map((document) => resultOf(document, expression, options));
  const reduce = ofValues[name];
  if (reduce) return reduce(valuesOf(argument));
  if (/^\$(top|bottom)N?$/.test(name) && isDocument(argument)) return ranked(name, documents, argument, options);
  const several = ofInput[name];
  if (!several || !isDocument(argument)) throw requestFailed(`unknown group operator '${name}'`);
  return several(valuesOf(argument.input), countIn(name, argument, options));
}

/** In an expression they take a list of arguments, or the elements of one array. */
const asExpression =
  (reduce: Reduce): Expression =>
  (document, expression, options) => {
    const isList = Array.isArray(expression) && expression.length !== 1;
    const value = resultOf(document, isList || !Array.isArray(expression) ? expression : expression[0], options);
    return reduce(Array.isArray(value) ? value : [value]);
  };

const names = ['$sum', '$avg', '$min', '$max', '$stdDevPop', '$stdDevSamp', '$mergeObjects'] as const;

export const accumulatorExpressions: Expressions = Object.fromEntries(
  names.map((name) => [name, asExpression(ofValues[name] ?? (() => null))]),
);

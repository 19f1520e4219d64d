import { compareValues } from '../compare';
import { type Expression, type Expressions, isTruthy, onList, onOne } from './call';
import { resultOf } from './field-path';

/** In an expression a missing value is less than null, which a filter takes for the same. */
function compareResults(a: unknown, b: unknown): number {
  if (a === undefined || b === undefined) return Number(b === undefined) - Number(a === undefined);
  return compareValues(a, b);
}

const comparing = (name: string, holds: (order: number) => unknown) =>
  onList(name, [2, 2], (a, b) => holds(compareResults(a, b)));

const listOf = (expression: unknown): readonly unknown[] => (Array.isArray(expression) ? expression : [expression]);

const and: Expression = (document, expression, options) =>
  listOf(expression).every((each) => isTruthy(resultOf(document, each, options)));

const or: Expression = (document, expression, options) =>
  listOf(expression).some((each) => isTruthy(resultOf(document, each, options)));

/** mingo sorts arrays and fields before it compares and takes missing for null. */
export const comparisons: Expressions = {
  $eq: comparing('$eq', (order) => order === 0),
  $ne: comparing('$ne', (order) => order !== 0),
  $gt: comparing('$gt', (order) => order > 0),
  $gte: comparing('$gte', (order) => order >= 0),
  $lt: comparing('$lt', (order) => order < 0),
  $lte: comparing('$lte', (order) => order <= 0),
  $cmp: comparing('$cmp', Math.sign),
  $and: and,
  $or: or,
  $not: onOne('$not', (value) => !isTruthy(value)),
};

import { evalExpr } from 'mingo/core';
import type { Options } from 'mingo/types';
import { own } from '../paths';
import { isDocument } from '../values';

/**
 * The value of an expression. Paths are followed here: unlike mingo's they never take a number for a position
 * (MongoDB Manual: Field Paths), and arrays inside arrays keep their shape.
 */
export function resultOf(document: unknown, expression: unknown, options: Options): unknown {
  if (typeof expression === 'string') {
    const isPath = expression.length > 1 && expression.startsWith('$') && expression[1] !== '$';
    return isPath ? follow(document, expression.slice(1).split('.'), 0) : evalExpr(document, expression, options);
  }
  if (Array.isArray(expression)) return expression.map((each) => resultOf(document, each, options));
  if (!isDocument(expression) || Object.keys(expression)[0]?.startsWith('$')) {
    return evalExpr(document, expression, options);
  }
  const fields = Object.entries(expression).map(([name, each]) => [name, resultOf(document, each, options)]);
  return Object.fromEntries(fields);
}

function follow(value: unknown, parts: readonly string[], depth: number): unknown {
  const part = parts[depth];
  if (part === undefined) return value;
  if (Array.isArray(value)) {
    return value
      .filter((each) => isDocument(each) || Array.isArray(each))
      .map((each) => follow(each, parts, depth))
      .filter((each) => each !== undefined);
  }
  return isDocument(value) ? follow(own(value, part), parts, depth + 1) : undefined;
}

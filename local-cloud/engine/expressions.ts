import { Context, evalExpr } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';
import * as pipeline from 'mingo/operators/pipeline';
import * as projections from 'mingo/operators/projection';
import * as queries from 'mingo/operators/query';
import * as windows from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { requestFailed } from './errors';

type Expression = (document: unknown, expression: unknown, options: Options) => unknown;

/** Where mingo 7.2.7 differs from MongoDB; each has a test. */
const corrected: Readonly<Record<`$${string}`, Expression>> = {
  $indexOfCP: (document, expression, options) => {
    const [text, wanted, start = 0, end] = evalExpr(document, expression, options) as [
      string,
      string,
      number?,
      number?,
    ];
    return text === null || text === undefined ? null : indexOfPoints([...text], [...wanted], start, end);
  },
  $substr: bytesOf,
  $substrBytes: bytesOf,
  // mingo's is one too high
  $week: (document, expression, options) => {
    const value = evalExpr(document, expression, options) as { date?: unknown } | null;
    const date = value instanceof Date ? value : value?.date;
    return date instanceof Date ? weekOf(date) : null;
  },
};

function indexOfPoints(text: readonly string[], wanted: readonly string[], start: number, end = text.length): number {
  for (let at = start; at + wanted.length <= end; at++) {
    if (wanted.every((point, i) => text[at + i] === point)) return at;
  }
  return -1;
}

/** A negative length means "to the end", which mingo refuses. */
function bytesOf(document: unknown, expression: unknown, options: Options): string {
  const [text, start, length] = evalExpr(document, expression, options) as [unknown, number, number];
  if (text === null || text === undefined || start < 0) return '';
  const bytes = Buffer.from(String(text));
  return bytes.subarray(start, length < 0 ? undefined : start + length).toString();
}

/** Weeks begin on Sunday; days before the first Sunday are in week 0. */
function weekOf(date: Date): number {
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const dayOfYear = Math.floor((midnight - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000);
  return Math.floor((dayOfYear + 7 - date.getUTCDay()) / 7);
}

export const expressionContext = Context.init({
  accumulator: accumulators,
  expression: { ...expressions, ...corrected } as typeof expressions,
  pipeline,
  projection: projections,
  query: queries,
  window: windows,
});

// scripts would run inside the server
export const expressionOptions = { context: expressionContext, scriptEnabled: false } as const;

/** @throws CloudError when the expression is not valid. */
export function evaluate(document: unknown, expression: unknown): unknown {
  return asRefusal(() => evalExpr(document, expression, expressionOptions as unknown as Options));
}

/** What counts as true in an expression: all but false, null, zero and what is missing. */
export const isTruthy = (value: unknown) =>
  value !== false && value !== null && value !== undefined && value !== 0 && value !== 0n;

/** mingo says what is wrong with a plain Error. */
export function asRefusal<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'CloudError') throw error;
    throw requestFailed(error instanceof Error ? error.message : String(error));
  }
}

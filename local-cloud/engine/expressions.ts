import { Context } from 'mingo/core';
import * as expressions from 'mingo/operators/expression';
import type { Options } from 'mingo/types';
import { requestFailed } from './errors';
import { ownExpressions } from './operators';
import { resultOf } from './operators/field-path';

// scripts would run inside the server
const { $function: _, ...plain } = expressions as Readonly<Record<string, unknown>>;

export const expressionContext = Context.init({ expression: { ...plain, ...ownExpressions } as typeof expressions });

export const expressionOptions = { context: expressionContext, scriptEnabled: false } as const;

/** @throws CloudError when the expression is not valid. */
export function evaluate(document: unknown, expression: unknown): unknown {
  return asRefusal(() => resultOf(document, expression, expressionOptions as unknown as Options));
}

/** mingo says what is wrong with a plain Error. */
export function asRefusal<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && error.name === 'CloudError') throw error;
    const message = error instanceof Error ? error.message : String(error);
    const clearer = message
      .replace(/^accumulator '(.*)' is not registered\.$/, "Unrecognized expression '$1'")
      .replace(/^unregistered pipeline operator (.*)\.$/, "Unrecognized pipeline stage name: '$1'");
    throw requestFailed(clearer);
  }
}

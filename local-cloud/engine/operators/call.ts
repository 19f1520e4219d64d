import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { type Document, isDocument } from '../values';
import { resultOf } from './field-path';

/** An operator as mingo calls it: on the document, with its argument not evaluated yet. */
export type Expression = (document: unknown, expression: unknown, options: Options) => unknown;
export type Expressions = { readonly [name: `$${string}`]: Expression };

export const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;

/** What counts as true in an expression: all but false, null, zero and what is missing. */
export const isTruthy = (value: unknown) =>
  value !== false && value !== null && value !== undefined && value !== 0 && value !== 0n;

/** An operator on a list of arguments; a single one may stand without the list. */
export function onList(
  name: string,
  [least, most]: readonly [number, number],
  work: (...values: readonly unknown[]) => unknown,
): Expression {
  return (document, expression, options) => {
    const given = Array.isArray(expression) ? expression : [expression];
    if (given.length < least || given.length > most) {
      const wanted = least === most ? `exactly ${least}` : `${least} to ${most}`;
      throw requestFailed(`Expression ${name} takes ${wanted} arguments. ${given.length} were passed in.`);
    }
    return work(...given.map((each) => resultOf(document, each, options)));
  };
}

export const onOne = (name: string, work: (value: unknown) => unknown) => onList(name, [1, 1], work);

/** An operator on named arguments; `work` gets those that were given. */
export function onFields(name: string, required: readonly string[], work: (fields: Document) => unknown): Expression {
  return (document, expression, options) => {
    if (!isDocument(expression)) throw requestFailed(`${name} only supports an object as its argument`);
    for (const field of required) {
      if (!Object.hasOwn(expression, field)) throw requestFailed(`Missing '${field}' parameter to ${name}`);
    }
    const entries = Object.entries(expression).map(([field, each]) => [field, resultOf(document, each, options)]);
    return work(Object.fromEntries(entries));
  };
}

/** @throws CloudError when it is no array. */
export function arrayIn(name: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw requestFailed(`${name} needs an array, but found: ${JSON.stringify(value) ?? 'missing'}`);
}

/** @throws CloudError when it is no whole number. */
export function wholeIn(name: string, value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw requestFailed(`${name} needs a whole number, but found: ${JSON.stringify(value) ?? 'missing'}`);
}

/** @throws CloudError when it is no text. */
export function textIn(name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw requestFailed(`${name} needs a string, but found: ${JSON.stringify(value) ?? 'missing'}`);
}

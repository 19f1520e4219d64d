import { isOperators } from './conditions';
import { requestFailed } from './errors';
import { evaluate } from './expressions';
import { own } from './paths';
import { type Nested, predicateFor } from './predicates';
import type { ValueTest } from './types';
import { type Document, isDocument } from './values';

export type Matches = (document: Document) => boolean;

type Evaluate = (document: Document, expression: unknown) => unknown;

/**
 * Compiles a filter with MongoDB's meaning. `value` works out `$expr`; a pipeline inside `$lookup` has variables.
 * @throws CloudError for an operator it does not know.
 */
export function compileFilter(filter: Document, value: Evaluate = evaluate): Matches {
  const tests = Object.entries(filter).map(([name, wanted]) =>
    name.startsWith('$') ? logical(name, wanted, value) : fieldTest(name, wanted),
  );
  const [only] = tests;
  if (tests.length === 1 && only) return only;
  return (document) => tests.every((test) => test(document));
}

function logical(name: string, wanted: unknown, value: Evaluate): Matches {
  if (name === '$comment') return () => true;
  if (name === '$expr') return (document) => Boolean(value(document, wanted));
  const isList = Array.isArray(wanted) && wanted.length > 0 && wanted.every(isDocument);
  if (!isList || !['$and', '$or', '$nor'].includes(name)) throw requestFailed(`unknown top level operator: ${name}`);
  const tests = wanted.map((each) => compileFilter(each, value));
  if (name === '$and') return (document) => tests.every((test) => test(document));
  if (name === '$or') return (document) => tests.some((test) => test(document));
  return (document) => !tests.some((test) => test(document));
}

function fieldTest(path: string, wanted: unknown): Matches {
  const parts = path.split('.');
  const test = valuesTest(wanted);
  const [field] = parts;
  if (parts.length === 1 && field !== undefined) return (document) => test([own(document, field)]);
  return (document) => {
    const reached: unknown[] = [];
    reach(document, parts, 0, reached);
    return test(reached);
  };
}

function valuesTest(wanted: unknown): ValueTest {
  if (!isOperators(wanted)) return predicateFor(wanted instanceof RegExp ? '$regex' : '$eq', wanted, {}, nested);
  const tests = Object.entries(wanted)
    .filter(([name]) => name !== '$options')
    .map(([name, value]) => predicateFor(name, value, wanted, nested));
  return (values) => tests.every((test) => test(values));
}

const nested: Nested = { compileFilter, valuesTest };

const isPosition = (part: string) => /^\d+$/.test(part);

/** Scalars and arrays directly inside an array hold no fields, so they yield nothing, not even a missing value. */
function reach(value: unknown, parts: readonly string[], depth: number, into: unknown[]): void {
  const part = parts[depth];
  if (part === undefined) into.push(value);
  else if (Array.isArray(value)) {
    if (isPosition(part) && Number(part) < value.length) reach(value[Number(part)], parts, depth + 1, into);
    for (const element of value) if (isDocument(element)) reach(element, parts, depth, into);
  } else reach(isDocument(value) ? own(value, part) : undefined, parts, depth + 1, into);
}

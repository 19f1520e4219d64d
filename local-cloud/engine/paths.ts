import { type Document, isDocument } from './values';

/** `values` found at a dotted path, arrays of documents fanning out; missing is undefined. */
export type Reached = { readonly values: readonly unknown[]; readonly crossesArray: boolean };

const isPosition = (part: string) => /^\d+$/.test(part);

export function valuesAt(document: Document, parts: readonly string[]): Reached {
  const first = parts[0];
  if (parts.length === 1 && first !== undefined) {
    const value = own(document, first);
    return { values: [value], crossesArray: Array.isArray(value) };
  }
  const reached: { values: unknown[]; crossesArray: boolean } = { values: [], crossesArray: false };
  walk(document, parts, 0, reached);
  return reached;
}

export const own = (document: Document, field: string): unknown =>
  Object.hasOwn(document, field) ? document[field] : undefined;

function walk(
  value: unknown,
  parts: readonly string[],
  depth: number,
  into: { values: unknown[]; crossesArray: boolean },
) {
  const part = parts[depth];
  if (Array.isArray(value)) into.crossesArray = true;
  if (part === undefined) return void into.values.push(value);
  if (Array.isArray(value)) return walkArray(value, part, parts, depth, into);
  if (!isDocument(value)) return void into.values.push(undefined);
  walk(own(value, part), parts, depth + 1, into);
}

function walkArray(
  array: readonly unknown[],
  part: string,
  parts: readonly string[],
  depth: number,
  into: { values: unknown[]; crossesArray: boolean },
) {
  const before = into.values.length;
  if (isPosition(part)) walk(array[Number(part)], parts, depth + 1, into);
  for (const element of array) if (isDocument(element)) walk(element, parts, depth, into);
  if (into.values.length === before) into.values.push(undefined);
}

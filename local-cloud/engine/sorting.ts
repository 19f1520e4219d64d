import { compareValues } from './compare';
import { requestFailed } from './errors';
import { valuesAt } from './paths';
import { type Document, isDocument } from './values';

/**
 * The order `{path: 1, other: -1}` asks for.
 * @throws CloudError for a direction that is neither.
 */
export function orderBy(sort: Document): (a: unknown, b: unknown) => number {
  const keys = Object.entries(sort).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) {
      throw requestFailed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    }
    return { parts: path.split('.'), direction } as const;
  });
  if (keys.length === 0) throw requestFailed('$sort must have at least one sort key');
  return (a, b) => {
    for (const { parts, direction } of keys) {
      const order = compareValues(sortKey(a, parts, direction), sortKey(b, parts, direction)) * direction;
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** An array sorts by its least element going up and by its greatest going down; an empty one before null. */
export function sortKey(value: unknown, parts: readonly string[], direction: 1 | -1): unknown {
  if (!isDocument(value)) return undefined;
  const all = valuesAt(value, parts).values.flatMap((each) =>
    Array.isArray(each) ? (each.length > 0 ? each : [undefined]) : [each],
  );
  return all.reduce((best, each) => (compareValues(each, best) * direction < 0 ? each : best));
}

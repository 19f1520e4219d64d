import { compareValues } from './compare';
import type { GeoCondition } from './conditions';
import { distanceTo } from './geo-query';
import { valuesAt } from './paths';
import type { Sort } from './planner';
import { sortKey } from './sorting';
import type { Document } from './values';

type SortKey = readonly [parts: readonly string[], direction: 1 | -1];
type Keyed<T> = { readonly row: T; readonly values: readonly unknown[] };

// sorting what is kept only when it has doubled costs little and keeps memory at what is asked for
const leastBatch = 1000;

/** The first `most` rows in the order asked for; never holds more than about twice as many. */
export function* firstInOrder<T>(
  rows: Iterable<T>,
  sort: Sort,
  most: number,
  documentOf: (row: T) => Document,
): Iterable<T> {
  const keys: readonly SortKey[] = sort.map(([path, direction]) => [path.split('.'), direction]);
  const order = (a: Keyed<T>, b: Keyed<T>) => compareKeyed(a, b, keys);
  const kept: Keyed<T>[] = [];
  for (const row of rows) {
    const document = documentOf(row);
    kept.push({ row, values: keys.map(([parts, direction]) => sortKey(document, parts, direction)) });
    if (kept.length < 2 * most || kept.length < leastBatch) continue;
    kept.sort(order);
    kept.length = most;
  }
  for (const { row } of kept.sort(order).slice(0, most)) yield row;
}

function compareKeyed<T>(a: Keyed<T>, b: Keyed<T>, keys: readonly SortKey[]): number {
  for (const [i, [, direction]] of keys.entries()) {
    const order = compareValues(a.values[i], b.values[i]) * direction;
    if (order !== 0) return order;
  }
  return 0;
}

/** Without a geo index: by the distance of the nearest of a document's places. */
export function* nearestFirst<T>(
  rows: Iterable<T>,
  { path, near }: GeoCondition,
  documentOf: (row: T) => Document,
): Iterable<T> {
  const parts = path.split('.');
  const distanceOf = (row: T) => {
    const places = valuesAt(documentOf(row), parts).values;
    return Math.min(...places.flatMap((place) => (near && distanceTo(near, place)) ?? []));
  };
  const placed = [...rows].map((row) => ({ row, distance: distanceOf(row) }));
  for (const { row } of placed.sort((a, b) => a.distance - b.distance)) yield row;
}

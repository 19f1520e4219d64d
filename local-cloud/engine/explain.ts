import type { Collection, Direction } from './catalogue';
import { conditionsOf } from './conditions';
import type { Plan, Sort } from './planner';
import { hasRange } from './ranges';
import type { Selection } from './rows';
import type { Document } from './values';

/** How a query was answered. */
export type Explanation = {
  readonly collection: string;
  /** Names of indexes, `_id_` for the primary key, `none` for a walk over everything. */
  readonly indexUsed: string;
  readonly entriesRead: number;
  readonly documentsRead: number;
  /** The order asked for came from the index and not from sorting. */
  readonly isSortedByIndex: boolean;
  /** The index that would help, as `state 1, dueAt 1`; only when the whole collection was walked. */
  readonly advice: string | undefined;
};

export function explain({ collection, filter, sort, plan, reads }: Selection): Explanation {
  return {
    collection: collection.name,
    indexUsed: plan.indexUsed,
    entriesRead: reads.entries,
    documentsRead: reads.documents,
    isSortedByIndex: sort.length > 0 && plan.isSorted,
    advice: isWalk(plan) ? adviceFor(collection, filter, sort) : undefined,
  };
}

const isWalk = ({ isNarrowed, kind }: Plan) => !isNarrowed && (kind === 'primary' || kind === 'index');

/** Equalities first, then the order, then a range: each next key then still narrows or orders. */
function adviceFor(collection: Collection, filter: Document, sort: Sort): string | undefined {
  const fields = [...conditionsOf(firstAlternative(filter)).fields];
  const equal = fields.filter(([, field]) => field.anyOf).map(([path]) => path);
  const ranged = fields.filter(([, field]) => !field.anyOf && hasRange(field)).map(([path]) => path);
  const keys = new Map<string, Direction>(equal.map((path) => [path, 1]));
  for (const [path, direction] of sort) if (path !== '_id' && !keys.has(path)) keys.set(path, direction);
  for (const path of ranged) if (!keys.has(path)) keys.set(path, 1);
  if (keys.size === 0 || isThere(collection, [...keys])) return undefined;
  return [...keys].map(([path, direction]) => `${path} ${direction}`).join(', ');
}

/** Of `$or` every alternative needs an index: naming the first is a start. */
function firstAlternative(filter: Document): Document {
  const { $or, ...rest } = filter;
  const [first] = Array.isArray($or) ? $or : [];
  return first === undefined ? filter : { $and: [rest, first] };
}

const isThere = ({ indexes }: Collection, wanted: readonly (readonly [string, Direction])[]) =>
  indexes.some((index) =>
    wanted.every(([path, direction], i) => index.keys[i]?.path === path && index.keys[i]?.direction === direction),
  );

const fewDocuments = 1000;

/** Tells once for each collection and kind of query that everything was read, and which index would help. */
export class FullScans {
  readonly #tell: (line: string) => void;
  readonly #told = new Set<string>();

  constructor(tell: (line: string) => void) {
    this.#tell = tell;
  }

  note({ collection, documentsRead, advice }: Explanation): void {
    if (advice === undefined || documentsRead <= fewDocuments) return;
    const kind = `${collection}: ${advice}`;
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    const size = documentsRead.toLocaleString('en-US');
    this.#tell(`full scan of ${collection} (${size} documents): an index on ${advice} would help`);
  }
}

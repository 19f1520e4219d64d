import type { Collection } from './catalogue';
import { compileFilter } from './matcher';
import { type Plan, planFor, type Sort } from './planner';
import { firstInOrder, nearestFirst } from './row-order';
import { candidates, type Reads, type Row } from './scan';
import type { Reader } from './store';
import { sealOf, type Transaction } from './transactions';
import { type Document, parseEjson } from './values';

export type Selection = {
  readonly collection: Collection;
  readonly filter: Document;
  readonly sort: Sort;
  /** How many rows will be taken at most. */
  readonly most: number;
  readonly plan: Plan;
  readonly reads: Reads;
};

export function select(
  collection: Collection,
  filter: Document,
  sort: Sort = [],
  most = Number.POSITIVE_INFINITY,
): Selection {
  const reads = { entries: 0, documents: 0 };
  return { collection, filter, sort, most, plan: planFor(collection, filter, sort), reads };
}

export const documentOf = (row: Row): Document => {
  row.document ??= parseEjson(row.text) as Document;
  return row.document;
};

/** The matching documents, in the order asked for. */
export function rowsOf(reader: Reader, selection: Selection, transaction?: Transaction): Iterable<Row> {
  const { plan, sort, most } = selection;
  const found = matching(reader, selection, transaction);
  if (plan.nearest) return nearestFirst(found, plan.nearest, documentOf);
  const isOrdered = plan.isSorted && !transaction?.pending.size;
  return isOrdered || sort.length === 0 ? found : firstInOrder(found, sort, most, documentOf);
}

function* matching(reader: Reader, selection: Selection, transaction?: Transaction): Iterable<Row> {
  const { collection, filter, plan, reads } = selection;
  const matches = plan.isExact && !transaction ? undefined : compileFilter(filter);
  for (const row of candidates(reader, collection, plan, reads)) {
    // what the transaction wrote itself is looked at below
    if (transaction?.pending.has(sealOf(collection, row.idKey))) continue;
    if (!matches || matches(documentOf(row))) yield row;
  }
  for (const pending of transaction?.pending.values() ?? []) {
    if (pending.collection !== collection || pending.text === undefined) continue;
    const row: Row = { idKey: pending.idKey, text: pending.text };
    if (matches?.(documentOf(row))) yield row;
  }
}

import type { Collection } from './catalogue';
import { compareValues } from './compare';
import { conditionsOf } from './conditions';
import { compileFilter } from './matcher';
import { valuesAt } from './paths';
import { type Plan, planFor, type Sort } from './planner';
import { candidateIds } from './scan';
import type { Reader } from './store';
import { sealOf, type Transaction } from './transactions';
import { type Document, parseEjson } from './values';

/** A stored document; parsed only when somebody had to look inside. */
export type Row = { readonly idKey: Buffer; readonly text: string; document?: Document };

export type Selection = {
  readonly collection: Collection;
  readonly filter: Document;
  readonly sort: Sort;
  readonly plan: Plan;
};

export function select(collection: Collection, filter: Document, sort: Sort = []): Selection {
  return { collection, filter, sort, plan: planFor(collection, conditionsOf(filter), sort) };
}

export const documentOf = (row: Row): Document => {
  row.document ??= parseEjson(row.text) as Document;
  return row.document;
};

/** The matching documents, in the order asked for. */
export function* rowsOf(reader: Reader, selection: Selection, transaction?: Transaction): Iterable<Row> {
  const found = matching(reader, selection, transaction);
  const isOrdered = selection.plan.isSorted && !transaction?.pending.size;
  yield* isOrdered || selection.sort.length === 0 ? found : sorted([...found], selection.sort);
}

function* matching(reader: Reader, { collection, filter, plan }: Selection, transaction?: Transaction): Iterable<Row> {
  const matches = plan.isExact && !transaction ? undefined : compileFilter(filter);
  for (const idKey of candidateIds(reader, collection, plan)) {
    // what the transaction wrote itself is looked at below
    if (transaction?.pending.has(sealOf(collection, idKey))) continue;
    const text = reader.get('documents', Buffer.concat([collection.prefix, idKey]))?.toString();
    if (text === undefined) continue;
    const row: Row = { idKey, text };
    if (!matches || matches(documentOf(row))) yield row;
  }
  for (const pending of transaction?.pending.values() ?? []) {
    if (pending.collection !== collection || pending.text === undefined) continue;
    const row: Row = { idKey: pending.idKey, text: pending.text };
    if (matches?.(documentOf(row))) yield row;
  }
}

function sorted(rows: readonly Row[], sort: Sort): readonly Row[] {
  const keys = sort.map(([path, direction]) => [path.split('.'), direction] as const);
  const keyed = rows.map((row) => ({
    row,
    values: keys.map(([parts, way]) => sortValue(documentOf(row), parts, way)),
  }));
  keyed.sort((a, b) => {
    for (const [i, [, direction]] of keys.entries()) {
      const order = compareValues(a.values[i], b.values[i]) * direction;
      if (order !== 0) return order;
    }
    return 0;
  });
  return keyed.map(({ row }) => row);
}

/** An array sorts by its least element going up and by its greatest going down. */
function sortValue(document: Document, parts: readonly string[], direction: 1 | -1): unknown {
  const { values } = valuesAt(document, parts);
  const all = values.flatMap((value) => (Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value]));
  return all.reduce((best, value) => (compareValues(value, best) * direction < 0 ? value : best));
}

import type { Collection } from './catalogue';
import { explain } from './explain';
import type { Sort } from './planner';
import { compileProjection } from './projection';
import { documentOf, rowsOf, select } from './rows';
import { countExact } from './scan';
import type { Reader } from './store';
import type { Transaction } from './transactions';
import { type Document, stringifyEjson } from './values';

export type Find = {
  readonly filter: Document;
  readonly sort?: Sort;
  readonly skip?: number;
  readonly limit?: number;
  readonly projection?: Document;
  readonly transactionId?: string;
};

/** The matching documents as EJSON texts. */
export function findIn(reader: Reader, collection: Collection, request: Find, transaction?: Transaction) {
  const { filter, sort, skip = 0, limit = Number.POSITIVE_INFINITY, projection } = request;
  const selection = select(collection, filter, sort, skip + limit);
  const project = projection && compileProjection(projection, filter);
  const texts: string[] = [];
  let position = 0;
  for (const row of rowsOf(reader, selection, transaction)) {
    if (position++ < skip) continue;
    texts.push(project ? stringifyEjson(project(documentOf(row))) : row.text);
    if (texts.length >= limit) break;
  }
  return { texts, used: explain(selection) };
}

export function countIn(reader: Reader, collection: Collection, filter: Document, transaction?: Transaction) {
  const selection = select(collection, filter);
  const { plan, reads } = selection;
  if (plan.isExact && plan.kind !== 'near' && !transaction) {
    return { total: countExact(reader, plan, reads), used: explain(selection) };
  }
  let total = 0;
  for (const _ of rowsOf(reader, selection, transaction)) total++;
  return { total, used: explain(selection) };
}

import { isAsParsed } from './as-parsed';
import type { Collection } from './catalogue';
import { areEqual } from './compare';
import { duplicateKey, requestFailed } from './errors';
import { type Explanation, explain } from './explain';
import { assertStorable, withId } from './insertion';
import { keyOf } from './keys';
import { select } from './rows';
import type { Row } from './scan';
import type { Change } from './update';
import { equalitiesOf } from './upsert-base';
import { type Document, parseEjson, stringifyEjson } from './values';
import type { WriteSession } from './writer';

export type Update = {
  readonly filter: Document;
  /** Operators, or with `isReplacement` the whole new document without its id. */
  readonly update: Document;
  readonly isReplacement?: boolean;
  readonly isMulti?: boolean;
  readonly isUpsert?: boolean;
  readonly transactionId?: string;
};

export type Updated = {
  readonly matched: number;
  readonly updated: number;
  readonly upsertedId: unknown;
  /** The last document written, as EJSON. */
  readonly text: string | undefined;
  readonly used: Explanation;
};

/** `document` is what `text` says, where that is known without reading it. */
export type NewDocument = {
  readonly id: unknown;
  readonly idKey: Buffer;
  readonly text: string;
  readonly document: Document | undefined;
};

/** @throws CloudError when the document cannot be stored. */
export function toNewDocument(document: Document): NewDocument {
  assertStorable(document);
  const whole = withId(document);
  const text = stringifyEjson(whole);
  return { id: whole._id, idKey: keyOf(whole._id), text, document: isAsParsed(whole) ? whole : undefined };
}

/** @throws CloudError DATABASE_DUPLICATE_WRITE when the id is taken. */
export function insertInto(session: WriteSession, collection: Collection, row: NewDocument): void {
  const { id, idKey, text, document } = row;
  if (session.current(collection, idKey) !== undefined) {
    throw duplicateKey(collection.name, '_id_', stringifyEjson({ _id: id }));
  }
  session.put({ collection, idKey, before: undefined, after: text, next: document });
}

export function updateIn(session: WriteSession, collection: Collection, request: Update, change: Change): Updated {
  const selection = select(collection, request.filter);
  const rows = session.rows(selection, request.isMulti ?? false);
  if (rows.length === 0 && request.isUpsert) {
    const made = upserted(request, change);
    insertInto(session, collection, made);
    return { matched: 0, updated: 0, upsertedId: made.id, text: made.text, used: explain(selection) };
  }
  let updated = 0;
  let text: string | undefined;
  for (const row of rows) {
    text = changed(row, change);
    // a replacement counts even when it changes nothing
    if (text === row.text && !request.isReplacement) continue;
    session.put({ collection, idKey: row.idKey, before: row.text, after: text });
    updated++;
  }
  return { matched: rows.length, updated, upsertedId: null, text, used: explain(selection) };
}

export function removeFrom(session: WriteSession, collection: Collection, filter: Document, isMulti: boolean) {
  const selection = select(collection, filter);
  const rows = session.rows(selection, isMulti);
  for (const { idKey, text } of rows) session.put({ collection, idKey, before: text, after: undefined });
  return { deleted: rows.length, used: explain(selection) };
}

/** `doc(id).set()`: everything but the id is taken from `whole`. */
export function replacement(whole: Document): Change {
  assertStorable(whole);
  return (document) => {
    for (const name of Object.keys(document)) if (name !== '_id') delete document[name];
    for (const [name, value] of Object.entries(whole)) if (name !== '_id') document[name] = value;
  };
}

/** A replacement takes only the id from the filter. */
function upserted({ filter, isReplacement = false }: Update, change: Change): NewDocument {
  const { _id, ...known } = equalitiesOf(filter);
  const document = withId({ ...(_id === undefined ? {} : { _id }), ...(isReplacement ? {} : known) });
  change(document, true);
  return toNewDocument(document);
}

function changed(row: Row, change: Change): string {
  const document = parseEjson(row.text) as Document;
  const id = document._id;
  change(document);
  if (!areEqual(id, document._id)) throw requestFailed("the immutable field '_id' cannot change");
  return stringifyEjson(document);
}

import type { Stage } from '../engine/aggregate';
import { invalidParameter } from '../engine/errors';
import type { Limits } from '../engine/limits';
import type { Sort } from '../engine/planner';
import type { Document } from '../engine/values';
import type { Environment } from '../environment';
import type { Action, Actions, Answer } from './action';
import {
  countIn,
  ejsonIn,
  listIn,
  optionalTextIn,
  type Parameters,
  parseOrRefuse,
  textIn,
  toDocument,
  withServerDates,
} from './parameters';

const collectionIn = (parameters: Parameters) => textIn(parameters, 'collectionName');
const transactionIn = (parameters: Parameters) => optionalTextIn(parameters, 'transactionId');
const notInTransaction = () => invalidParameter('a transaction reads and changes documents one by one');

/** What the SDK never sends with a transaction would run outside of it in the cloud. */
function transactionFor({ limits }: Environment, parameters: Parameters, isOne: boolean): string | undefined {
  const id = transactionIn(parameters);
  if (id !== undefined && !isOne && limits.transactionKinds) throw notInTransaction();
  return id;
}

const clockOf = (environment: Environment) => () => environment.clock.now();

/** ObjectIds are answered as their hex text, as CloudBase does. */
const flattened = (text: string) =>
  text.includes('{"$oid":') ? text.replace(/\{"\$oid":("[0-9a-f]{24}")\}/g, '$1') : text;

const listOf = (texts: readonly string[], { answerBytes }: Limits): readonly string[] => {
  const list = texts.map(flattened);
  const size = list.reduce((total, text) => total + text.length, 0);
  if (size > answerBytes)
    throw invalidParameter(`the answer has more than ${answerBytes} bytes: ask for fewer documents`);
  return list;
};

const getDocument: Action = (environment, parameters) => {
  const now = clockOf(environment);
  const { defaultRows, rowsPerRead } = environment.limits;
  const isOne = parameters.queryType === 'DOC';
  const limit = isOne ? 1 : Math.min(countIn(parameters, 'limit') || defaultRows, rowsPerRead);
  const skip = countIn(parameters, 'offset') ?? 0;
  const { texts, used } = environment.engine.find(collectionIn(parameters), {
    filter: ejsonIn(parameters, 'query', now) ?? {},
    sort: toSort(ejsonIn(parameters, 'order', now)),
    skip,
    limit,
    projection: ejsonIn(parameters, 'projection', now),
    transactionId: transactionIn(parameters),
  });
  return {
    body: { data: { list: listOf(texts, environment.limits), offset: skip, limit }, offset: skip, limit },
    used,
  };
};

export function toSort(order: Document | undefined): Sort {
  return Object.entries(order ?? {}).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw invalidParameter('an order is 1 or -1');
    return [path, direction] as const;
  });
}

const insertDocument: Action = async (environment, parameters) => {
  const documents = listIn(parameters, 'data').map((each) => toDocument(each, 'data', clockOf(environment)));
  const ids = await environment.engine.insert(collectionIn(parameters), documents, transactionIn(parameters));
  return { body: { data: { insertedIds: ids } } };
};

/** A write to many must say which: an absent query is refused, an empty one means all. */
function requiredQuery(environment: Environment, parameters: Parameters): Document {
  const query = ejsonIn(parameters, 'query', clockOf(environment));
  if (!query) throw invalidParameter('query is required');
  return query;
}

const modifyDocument: Action = async (environment, parameters) => {
  const update = ejsonIn(parameters, 'data', clockOf(environment));
  const isReplacement = parameters.merge === false;
  if (!update || (!isReplacement && Object.keys(update).length === 0)) throw invalidParameter('the update is empty');
  const { updated, upsertedId, used } = await environment.engine.update(collectionIn(parameters), {
    filter: requiredQuery(environment, parameters),
    update,
    isReplacement,
    isMulti: parameters.multi === true,
    isUpsert: parameters.upsert === true,
    transactionId: transactionFor(environment, parameters, parameters.multi !== true),
  });
  return { body: { data: { updated, upsert_id: upsertedId } }, used };
};

const modifyAndReturnDoc: Action = async (environment, parameters) => {
  const { matched, text, used } = await environment.engine.update(collectionIn(parameters), {
    filter: requiredQuery(environment, parameters),
    update: ejsonIn(parameters, 'data', clockOf(environment)) ?? {},
    transactionId: transactionIn(parameters),
  });
  return { body: { data: { updated: matched, doc: text === undefined ? null : flattened(text) } }, used };
};

const removeDocument: Action = async (environment, parameters) => {
  const { deleted, used } = await environment.engine.remove(collectionIn(parameters), {
    filter: requiredQuery(environment, parameters),
    isMulti: parameters.multi !== false,
    transactionId: transactionFor(environment, parameters, parameters.multi === false),
  });
  return { body: { data: { deleted } }, used };
};

const calculateDocument: Action = (environment, parameters) => {
  const filter = ejsonIn(parameters, 'query', clockOf(environment)) ?? {};
  const transactionId = transactionFor(environment, parameters, false);
  const { total, used } = environment.engine.count(collectionIn(parameters), filter, transactionId);
  return { body: { data: { total } }, used };
};

const aggregateDocuments: Action = (environment, parameters) => {
  if (transactionIn(parameters) !== undefined) throw notInTransaction();
  const stages = listIn(parameters, 'stages').map((each) => toStage(each, clockOf(environment)));
  const { texts, used } = environment.engine.aggregate(collectionIn(parameters), stages);
  return { body: { data: { list: listOf(texts, environment.limits) } }, used };
};

function toStage(stage: unknown, now: () => Date): Stage {
  const given = toDocument(stage, 'stages', now);
  const name = textIn(given, 'stageKey');
  return { [name]: withServerDates(parseOrRefuse(textIn(given, 'stageValue'), name), now) };
}

const nothing: Answer = { body: { data: {} } };

/** `database.*`: what `tcb.init().database()` sends. */
export const databaseActions: Actions = {
  'database.addCollection': async (environment, parameters) => {
    await environment.engine.createCollection(collectionIn(parameters));
    return nothing;
  },
  'database.getDocument': getDocument,
  'database.insertDocument': insertDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.calculateDocument': calculateDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': ({ engine }) => ({ body: { transactionId: engine.startTransaction() } }),
  'database.commitTransaction': async ({ engine }, parameters) => {
    await engine.commitTransaction(textIn(parameters, 'transactionId'));
    return { body: {} };
  },
  'database.abortTransaction': ({ engine }, parameters) => {
    engine.abortTransaction(textIn(parameters, 'transactionId'));
    return { body: {} };
  },
};

import type { Options } from 'mingo/types';
import { requestFailed } from '../errors';
import { keyOf } from '../keys';
import { compileFilter } from '../matcher';
import { projectionOf } from '../projection';
import { place, type Shape, shaped } from '../shape';
import { orderBy } from '../sorting';
import { type Document, isDocument } from '../values';
import { accumulate } from './accumulators';
import { wholeIn } from './call';
import { resultOf } from './field-path';
import type { Stage } from './stage';
import { unwind } from './unwind';

function documentIn(name: string, value: unknown): Document {
  if (isDocument(value)) return value;
  throw requestFailed(`the ${name} specification must be an object`);
}

const match: Stage = (documents, wanted, options) =>
  documents.filter(
    compileFilter(documentIn('$match', wanted), (document, expression) => resultOf(document, expression, options)),
  );

const sort: Stage = (documents, wanted) => [...documents].sort(orderBy(documentIn('$sort', wanted)));

const skip: Stage = (documents, wanted) => {
  if (wholeIn('$skip', wanted) < 0) throw requestFailed('$skip must be a non-negative number');
  return documents.slice(Number(wanted));
};

const limit: Stage = (documents, wanted) => {
  if (wholeIn('$limit', wanted) < 1) throw requestFailed('the limit must be positive');
  return documents.slice(0, Number(wanted));
};

const project: Stage = (documents, wanted, options) => {
  const projection = documentIn('$project', wanted);
  if (Object.keys(projection).length === 0) throw requestFailed('$project must have at least one field');
  return documents.map(projectionOf(projection, (document, expression) => resultOf(document, expression, options)));
};

/** Embedded documents are added to, not replaced. */
const addFields: Stage = (documents, wanted, options) => {
  const shape: Shape = new Map();
  const add = (path: string, value: unknown): void => {
    const isPlain =
      isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value).some((n) => n.startsWith('$'));
    if (isPlain) for (const [name, inner] of Object.entries(value)) add(`${path}.${name}`, inner);
    else place(shape, path, { make: (root) => resultOf(root, value, options) });
  };
  for (const [path, value] of Object.entries(documentIn('$addFields', wanted))) add(path, value);
  return documents.map((document) => shaped(document, shape, true, document) as Document);
};

const unset: Stage = (documents, wanted) => {
  const paths = Array.isArray(wanted) ? wanted : [wanted];
  const shape: Shape = new Map();
  for (const path of paths) {
    if (typeof path !== 'string' || path === '') throw requestFailed('$unset takes a field or an array of fields');
    place(shape, path, 'dropped');
  }
  return documents.map((document) => shaped(document, shape, true, document) as Document);
};

const replaceWith: Stage = (documents, wanted, options) =>
  documents.map((document) => {
    const root = resultOf(document, wanted, options);
    if (isDocument(root)) return root;
    throw requestFailed("'newRoot' expression must evaluate to an object");
  });

const replaceRoot: Stage = (documents, wanted, options) =>
  replaceWith(documents, documentIn('$replaceRoot', wanted).newRoot, options);

/** Groups in the order their first documents came; missing and null are one group. */
function groupsOf(documents: readonly Document[], by: unknown, options: Options) {
  const groups = new Map<string, { readonly id: unknown; readonly documents: Document[] }>();
  for (const document of documents) {
    const id = resultOf(document, by, options) ?? null;
    const seal = keyOf(id).toString('latin1');
    const group = groups.get(seal);
    if (group) group.documents.push(document);
    else groups.set(seal, { id, documents: [document] });
  }
  return [...groups.values()];
}

const group: Stage = (documents, wanted, options) => {
  const { _id, ...fields } = documentIn('$group', wanted);
  if (_id === undefined) throw requestFailed('a group specification must include an _id');
  for (const field of Object.keys(fields)) {
    if (field.includes('.')) throw requestFailed(`The field name '${field}' cannot contain '.'`);
  }
  return groupsOf(documents, _id, options).map(({ id, documents: members }) => ({
    _id: id,
    ...accumulated(members, fields, options),
  }));
};

export const accumulated = (documents: readonly Document[], fields: Document, options: Options): Document =>
  Object.fromEntries(
    Object.entries(fields).map(([field, wanted]) => [field, accumulate(documents, field, wanted, options)]),
  );

const sortByCount: Stage = (documents, wanted, options) =>
  groupsOf(documents, wanted, options)
    .map(({ id, documents: members }) => ({ _id: id, count: members.length }))
    .sort((a, b) => b.count - a.count);

/** No documents, no count. */
const count: Stage = (documents, field) => {
  const isName = typeof field === 'string' && field !== '' && !field.startsWith('$') && !field.includes('.');
  if (!isName) throw requestFailed('the count field must be a non-empty string without $ and .');
  return documents.length === 0 ? [] : [{ [field]: documents.length }];
};

/** Each document at most once. */
const sample: Stage = (documents, wanted) => {
  const size = wholeIn('$sample size', documentIn('$sample', wanted).size);
  if (size < 1) throw requestFailed('size argument to $sample must be a positive integer');
  const rest = [...documents];
  const chosen: Document[] = [];
  while (chosen.length < size && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(Math.random() * rest.length), 1));
  }
  return chosen;
};

export const simpleStages = {
  $match: match,
  $sort: sort,
  $skip: skip,
  $limit: limit,
  $project: project,
  $addFields: addFields,
  $set: addFields,
  $unset: unset,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $group: group,
  $sortByCount: sortByCount,
  $count: count,
  $sample: sample,
  $unwind: unwind,
} as const satisfies Readonly<Record<string, Stage>>;

import { isDocument } from '../engine/values';
import type { Environment } from '../environment';
import { toSort } from '../protocol/database';
import { countIn, ejsonIn, listIn, type Parameters, textIn, toDocument } from '../protocol/parameters';
import { json, type Reply } from './http';

const defaultLimit = 20;
const mostShown = 1000;

/**
 * `POST …/:env/explain {collection, filter?, sort?, projection?, skip?, limit?}` or `{collection, pipeline}`: answers
 * the documents and how they were found. Values are EJSON.
 * @throws CloudError as the same query through the SDK does.
 */
export function explained(environment: Environment, request: Parameters): Reply {
  const startedAt = performance.now();
  const { texts, used, joined } = answerOf(environment, request);
  const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
  const documents = texts.slice(0, mostShown).map((text) => JSON.parse(text) as unknown);
  return json(200, { documents, found: texts.length, used, joined, ms });
}

function answerOf({ engine, clock }: Environment, request: Parameters) {
  const now = () => clock.now();
  const collection = textIn(request, 'collection');
  if (request.pipeline !== undefined) {
    const stages = listIn(request, 'pipeline').map((stage) => toDocument(asText(stage), 'pipeline', now));
    return engine.aggregate(collection, stages);
  }
  const texts = Object.fromEntries(Object.entries(request).map(([name, value]) => [name, asText(value)]));
  const found = engine.find(collection, {
    filter: ejsonIn(texts, 'filter', now) ?? {},
    sort: toSort(ejsonIn(texts, 'sort', now)),
    projection: ejsonIn(texts, 'projection', now),
    skip: countIn(request, 'skip'),
    limit: countIn(request, 'limit') ?? defaultLimit,
  });
  return { ...found, joined: [] };
}

/** Dates and the like are read from EJSON text only. */
const asText = (value: unknown) => (isDocument(value) ? JSON.stringify(value) : value);

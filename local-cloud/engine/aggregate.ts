import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { $facet } from 'mingo/operators/pipeline';
import type { Catalogue, Collection } from './catalogue';
import { invalidParameter, requestFailed } from './errors';
import { type Explanation, explain } from './explain';
import { asRefusal, expressionContext, expressionOptions } from './expressions';
import { distanceTo } from './geo-query';
import { type Position, toPoint } from './geometry';
import { ownLookup, type Resolver } from './lookup';
import { bucketStages } from './operators/buckets';
import { onAll } from './operators/stage';
import { simpleStages } from './operators/stages';
import { valuesAt } from './paths';
import type { Sort } from './planner';
import { documentOf, rowsOf, select } from './rows';
import type { Reader } from './store';
import { targetOf, write } from './targets';
import { type Document, isDocument } from './values';

export type Stage = { readonly [name: string]: unknown };
export type Aggregated = {
  readonly documents: readonly Document[];
  readonly used: Explanation;
  /** How the collections of `$lookup` were read. */
  readonly joined: readonly Explanation[];
};

const stageNames = new Set(
  (
    '$match $project $addFields $set $unset $group $sort $skip $limit $unwind $lookup $bucket $bucketAuto $count ' +
    '$facet $replaceRoot $replaceWith $sample $sortByCount $geoNear'
  ).split(' '),
);

type PipelineOperators = NonNullable<Parameters<typeof Context.init>[0]>['pipeline'];
const ownStages = Object.fromEntries(
  Object.entries({ ...simpleStages, ...bucketStages }).map(([name, stage]) => [name, onAll(stage)]),
) as unknown as PipelineOperators;
// what comes first in a context counts
const context = Context.from(
  Context.init({ pipeline: ownStages }),
  Context.init({ pipeline: ownLookup }),
  Context.init({ pipeline: { $facet } }),
  expressionContext,
);

/** Runs a pipeline; what an index can do (`$match`, `$sort`, `$geoNear` at the start) is done by the planner. */
export function aggregate(
  reader: Reader,
  catalogue: Catalogue,
  collection: Collection,
  stages: readonly Stage[],
): Aggregated {
  for (const name of stages.flatMap(Object.keys)) {
    if (!stageNames.has(name)) throw requestFailed(`Unrecognized pipeline stage name: '${name}'`);
  }
  if (stages.slice(1).some((stage) => '$geoNear' in stage)) {
    throw requestFailed('$geoNear is only valid as the first stage in a pipeline.');
  }
  const start = stages[0]?.$geoNear ? nearest(reader, collection, stages) : leading(reader, collection, stages);
  const rest = stages.slice(start.stagesDone);
  if (rest.length === 0) return start;
  const joined: Explanation[] = [];
  const collectionResolver: Resolver = (name, filter = {}) => {
    const other = catalogue.find(name);
    if (!other) return [];
    const selection = select(other, filter);
    const found = [...rowsOf(reader, selection)].map(documentOf);
    joined.push(explain(selection));
    return found;
  };
  const options = { ...expressionOptions, context, collectionResolver };
  const documents = asRefusal(() => new Aggregator([...rest], options).run<Document>([...start.documents]));
  return { documents, used: start.used, joined };
}

type Start = Aggregated & { readonly stagesDone: number };

function leading(reader: Reader, collection: Collection, stages: readonly Stage[]): Start {
  let done = 0;
  const filters: Document[] = [];
  for (; isDocument(stages[done]?.$match); done++) filters.push(stages[done]?.$match as Document);
  let sort: Sort = [];
  const order = stages[done]?.$sort;
  if (isDocument(order) && Object.values(order).every((way) => way === 1 || way === -1)) {
    sort = Object.entries(order) as unknown as Sort;
    done++;
  }
  const given = stages[done]?.$limit;
  // one that is not valid is left to the stage, which refuses it
  const limit = typeof given === 'number' && Number.isInteger(given) && given > 0 ? given : undefined;
  if (limit !== undefined) done++;
  const most = limit ?? Number.POSITIVE_INFINITY;
  const selection = select(collection, filters.length === 1 ? (filters[0] ?? {}) : allOf(filters), sort, most);
  const documents = take(rowsOf(reader, selection), most);
  return { documents: documents.map(documentOf), used: explain(selection), joined: [], stagesDone: done };
}

const allOf = (filters: readonly Document[]): Document => (filters.length === 0 ? {} : { $and: filters });

function take<T>(source: Iterable<T>, most: number): T[] {
  const taken: T[] = [];
  if (most <= 0) return taken;
  for (const each of source) {
    if (taken.push(each) >= most) break;
  }
  return taken;
}

function nearest(reader: Reader, collection: Collection, stages: readonly Stage[]): Start {
  const near = stages[0]?.$geoNear as Document;
  const centre = toPoint(near.near);
  const key = near.key ?? collection.indexes.find(({ isGeo }) => isGeo)?.keys[0]?.path;
  if (!centre) throw invalidParameter('$geoNear needs a near point');
  if (typeof key !== 'string') throw requestFailed('unable to find index for $geoNear query');
  if (typeof near.distanceField !== 'string') throw invalidParameter('$geoNear needs a distanceField');
  const wanted = { $geometry: near.near, $maxDistance: near.maxDistance, $minDistance: near.minDistance };
  const query = isDocument(near.query) ? near.query : {};
  const selection = select(collection, { $and: [query, { [key]: { $nearSphere: wanted } }] });
  const next = stages[1]?.$limit;
  const most = Number(near.limit ?? near.num ?? next ?? Number.POSITIVE_INFINITY);
  const parts = key.split('.');
  const documents = take(rowsOf(reader, selection), most).map((row) => {
    const document = documentOf(row);
    const { place, metres } = nearestPlace(document, parts, centre);
    write(targetOf(document, near.distanceField as string, true), metres * Number(near.distanceMultiplier ?? 1));
    if (typeof near.includeLocs === 'string') write(targetOf(document, near.includeLocs, true), place);
    return document;
  });
  return { documents, used: explain(selection), joined: [], stagesDone: 1 };
}

/** Of several places of a document the nearest counts. */
function nearestPlace(document: Document, parts: readonly string[], centre: Position) {
  const places = valuesAt(document, parts).values.map((place) => ({
    place,
    metres: distanceTo({ centre }, place) ?? Number.POSITIVE_INFINITY,
  }));
  return places.reduce((best, each) => (each.metres < best.metres ? each : best));
}

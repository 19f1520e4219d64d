import { Aggregator } from 'mingo/aggregator';
import { type Context, evalExpr } from 'mingo/core';
import { type Iterator, Lazy } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import { requestFailed } from './errors';
import { expressionOptions } from './expressions';
import { keyOf } from './keys';
import { compileFilter } from './matcher';
import { valuesAt } from './paths';
import { type Document, isDocument } from './values';

/** Reads another collection, or what of it can matter. */
export type Resolver = (name: string, filter?: Document) => Document[];

type PipelineOperators = NonNullable<Parameters<typeof Context.init>[0]>['pipeline'];

// past it the whole collection is read once instead
const mostValues = 10_000;

type Wanted = {
  readonly from: string;
  readonly as: string;
  readonly localField?: string;
  readonly foreignField?: string;
  readonly let?: Document;
  readonly pipeline?: readonly Document[];
};

/**
 * `$lookup`: reads the other collection once for all documents that come in, and of it only what can match, by an
 * index where there is one. mingo's own joins an unmatched element of an array as a missing document, and forgets the
 * fields when there is a pipeline too.
 */
function lookup(stream: Iterator, given: unknown, options: Options): Iterator {
  const wanted = assertLookup(given);
  const documents = stream.collect<Document>();
  const resolve = options.collectionResolver as unknown as Resolver;
  const candidates = resolve(wanted.from, candidatesOf(documents, wanted, options));
  const matchesOf = wanted.localField ? matcherBy(candidates, wanted) : () => candidates;
  return Lazy(
    documents.map((document) => ({
      ...document,
      [wanted.as]: throughPipeline(matchesOf(document), document, wanted, options),
    })),
  );
}

export const ownLookup = { $lookup: lookup } as unknown as PipelineOperators;

function assertLookup(given: unknown): Wanted {
  const { from, as, localField, foreignField, pipeline } = isDocument(given) ? given : {};
  if (typeof from !== 'string' || typeof as !== 'string') throw requestFailed('$lookup needs from and as');
  const isField = typeof localField === 'string' && typeof foreignField === 'string';
  if (!isField && (localField !== undefined || foreignField !== undefined || !Array.isArray(pipeline))) {
    throw requestFailed('$lookup needs either localField and foreignField, or a pipeline');
  }
  return given as Wanted;
}

function throughPipeline(found: readonly Document[], document: Document, wanted: Wanted, options: Options) {
  const { pipeline = [], let: given = {} } = wanted;
  if (pipeline.length === 0) return found;
  const { context, collectionResolver } = options;
  const mine = Object.entries(given).map(([name, expression]) => [name, evalExpr(document, expression, options)]);
  const variables = { ...options.variables, ...Object.fromEntries(mine) };
  const inner = { ...expressionOptions, context, collectionResolver, variables };
  return new Aggregator([...pipeline], inner).run<Document>([...found]);
}

/** The documents whose field has the value, or an element of it, of each document that comes in. */
function matcherBy(candidates: readonly Document[], { localField = '', foreignField = '' }: Wanted) {
  const [local, foreign] = [localField.split('.'), foreignField.split('.')];
  // what counts as null the matcher knows best
  const holders = new Map([[sealOf(null), candidates.filter(compileFilter({ [foreignField]: null }))]]);
  for (const candidate of candidates) {
    const seals = valuesOf(candidate, foreign).flatMap((value) => (value === null ? [] : [sealOf(value)]));
    for (const seal of new Set(seals)) {
      const others = holders.get(seal);
      if (others) others.push(candidate);
      else holders.set(seal, [candidate]);
    }
  }
  return (document: Document) => [
    ...new Set(valuesOf(document, local).flatMap((value) => holders.get(sealOf(value)) ?? [])),
  ];
}

/** Elements stand for their array, which itself may be an element of nothing. */
const valuesOf = (document: Document, parts: readonly string[]): readonly unknown[] =>
  valuesAt(document, parts)
    .values.flatMap((value) => (Array.isArray(value) ? value : [value]))
    .map((value) => value ?? null);

const sealOf = (value: unknown) => keyOf(value).toString('latin1');

/** What the other documents must meet whichever document comes in; undefined when nothing is known. */
function candidatesOf(documents: readonly Document[], wanted: Wanted, options: Options): Document | undefined {
  const { localField, foreignField } = wanted;
  if (localField && foreignField) {
    const parts = localField.split('.');
    return among(
      foreignField,
      documents.flatMap((document) => valuesOf(document, parts)),
    );
  }
  const equality = equalityOf(wanted.pipeline?.[0]);
  const expression = equality && wanted.let?.[equality.variable];
  if (!equality || expression === undefined) return undefined;
  return among(
    equality.field,
    documents.map((document) => evalExpr(document, expression, options)),
  );
}

/**
 * Of an array any element, which for a whole array is too much and never too little. Missing is found as null.
 */
function among(field: string, values: readonly unknown[]): Document | undefined {
  const all = [...new Set(values.flatMap((value) => (isFilled(value) ? value : [value ?? null])))];
  if (all.length > mostValues || all.some(isBroad)) return undefined;
  return { [field]: { $in: all.map((value) => value ?? null) } };
}

// a path through arrays without the field is an empty array; a regular expression would be taken for a pattern
const isBroad = (value: unknown) => value instanceof RegExp || (Array.isArray(value) && value.length === 0);
const isFilled = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.length > 0;

/** Of `{$match: {$expr: {$eq: ['$field', '$$variable']}}}`, also inside `$and`. */
function equalityOf(stage: unknown): { readonly field: string; readonly variable: string } | undefined {
  const match = isDocument(stage) ? stage.$match : undefined;
  const condition = isDocument(match) ? match.$expr : undefined;
  const parts = isDocument(condition) && Array.isArray(condition.$and) ? condition.$and : [condition];
  for (const part of parts) {
    const sides: readonly unknown[] = isDocument(part) && Array.isArray(part.$eq) ? part.$eq : [];
    const variable = sides.find((side) => typeof side === 'string' && /^\$\$[a-z]\w*$/.test(side));
    const field = sides.find((side) => typeof side === 'string' && /^\$[^$]/.test(side));
    if (variable !== undefined && field !== undefined) {
      return { field: String(field).slice(1), variable: String(variable).slice(2) };
    }
  }
  return undefined;
}

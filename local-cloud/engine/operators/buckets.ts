import type { Options } from 'mingo/types';
import { compareValues } from '../compare';
import { requestFailed } from '../errors';
import { type Document, isDocument, rankOf } from '../values';
import { arrayIn, wholeIn } from './call';
import { resultOf } from './field-path';
import type { Stage } from './stage';
import { accumulated } from './stages';

const counting: Document = { count: { $sum: 1 } };

function outputOf({ output }: Document, documents: readonly Document[], options: Options): Document {
  return accumulated(documents, isDocument(output) ? output : counting, options);
}

/** Each bucket holds its lower boundary and not its upper one; empty buckets are not answered. */
const bucket: Stage = (documents, wanted, options) => {
  if (!isDocument(wanted)) throw requestFailed('Argument to $bucket stage must be an object');
  const bounds = boundariesIn(wanted, options);
  const buckets = new Map<number, Document[]>();
  for (const document of documents) {
    const value = resultOf(document, wanted.groupBy, options) ?? null;
    const place = placeOf(bounds, value);
    if (place < 0 && wanted.default === undefined) {
      throw requestFailed('$bucket could not find a matching branch for an input, and no default was specified.');
    }
    buckets.set(place, [...(buckets.get(place) ?? []), document]);
  }
  return [...buckets]
    .map(([place, members]) => ({
      _id: place < 0 ? resultOf({}, wanted.default, options) : bounds[place],
      ...outputOf(wanted, members, options),
    }))
    .sort((a, b) => compareValues(a._id, b._id));
};

function boundariesIn(wanted: Document, options: Options): readonly unknown[] {
  if (wanted.groupBy === undefined) throw requestFailed("$bucket requires 'groupBy' and 'boundaries' to be specified.");
  const bounds = arrayIn("The $bucket 'boundaries'", resultOf({}, wanted.boundaries, options));
  if (bounds.length < 2) throw requestFailed("The $bucket 'boundaries' field must have at least 2 values");
  const isRising = bounds.every((bound, i) => i === 0 || compareValues(bounds[i - 1], bound) < 0);
  const isOfOneType = bounds.every((bound) => rankOf(bound) === rankOf(bounds[0]));
  if (!isRising || !isOfOneType)
    throw requestFailed("The 'boundaries' option to $bucket must be sorted and of one type");
  if (wanted.default !== undefined && placeOf(bounds, wanted.default) >= 0) {
    throw requestFailed("The $bucket 'default' field must be less than the lowest boundary or at least the highest.");
  }
  return bounds;
}

const placeOf = (bounds: readonly unknown[], value: unknown) =>
  bounds.findIndex(
    (low, i) => i < bounds.length - 1 && compareValues(value, low) >= 0 && compareValues(value, bounds[i + 1]) < 0,
  );

/** Buckets of about the same size; equal values are never parted. */
const bucketAuto: Stage = (documents, wanted, options) => {
  if (!isDocument(wanted)) throw requestFailed('The argument to $bucketAuto must be an object');
  const buckets = wholeIn("The $bucketAuto 'buckets' field", wanted.buckets);
  if (buckets < 1) throw requestFailed("The $bucketAuto 'buckets' field must be greater than 0");
  if (wanted.granularity !== undefined) throw requestFailed('$bucketAuto granularity is not supported here');
  const sorted = documents
    .map((document) => ({ document, value: resultOf(document, wanted.groupBy, options) ?? null }))
    .sort((a, b) => compareValues(a.value, b.value));
  const size = Math.max(1, Math.round(sorted.length / buckets));
  const cut: { readonly start: number; readonly end: number }[] = [];
  for (let start = 0; start < sorted.length; start = cut.at(-1)?.end ?? sorted.length) {
    let end = cut.length === buckets - 1 ? sorted.length : Math.min(start + size, sorted.length);
    while (end < sorted.length && compareValues(sorted[end]?.value, sorted[end - 1]?.value) === 0) end++;
    cut.push({ start, end });
  }
  return cut.map(({ start, end }) => ({
    _id: { min: sorted[start]?.value, max: sorted[Math.min(end, sorted.length - 1)]?.value },
    ...outputOf(
      wanted,
      sorted.slice(start, end).map(({ document }) => document),
      options,
    ),
  }));
};

export const bucketStages = { $bucket: bucket, $bucketAuto: bucketAuto } as const;

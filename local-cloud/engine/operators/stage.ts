import { type Iterator, Lazy } from 'mingo/lazy';
import type { Options } from 'mingo/types';
import type { Document } from '../values';

type Documents = readonly Document[];
export type Stage = (documents: Documents, wanted: unknown, options: Options) => Iterable<Document>;

/** A stage as mingo calls it; it sees all documents at once. */
export const onAll = (stage: Stage) => (stream: Iterator, wanted: unknown, options: Options) =>
  stream.transform((documents) => Lazy([...stage(documents as Documents, wanted, options)]));

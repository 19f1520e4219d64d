import type { Collection } from './catalogue';
import { idsByDistance, idsInArea } from './geo-index';
import { idKeyOf } from './keys';
import type { Plan } from './planner';
import type { Reader } from './store';

/** The id keys of a plan's candidates, each once, in the plan's order. */
export function* candidateIds(reader: Reader, collection: Collection, plan: Plan): Iterable<Buffer> {
  if (plan.kind === 'near') return yield* idsByDistance(reader, plan.index, plan.near);
  if (plan.kind === 'area') return yield* idsInArea(reader, plan.index, plan.area);
  if (plan.kind === 'primary') {
    for (const range of plan.ranges) {
      for (const key of reader.keys('documents', range, plan.isReversed)) yield key.subarray(collection.prefix.length);
    }
    return;
  }
  const seen = plan.index.isMultikey ? new Set<string>() : undefined;
  for (const range of plan.ranges) {
    for (const key of reader.keys('indexes', range, plan.isReversed)) {
      const id = idKeyOf(key);
      if (seen) {
        const seal = id.toString('latin1');
        if (seen.has(seal)) continue;
        seen.add(seal);
      }
      yield id;
    }
  }
}

/** The number of entries in an exact plan's ranges, without reading a document. */
export function countEntries(reader: Reader, plan: Plan): number {
  if (plan.kind === 'near' || plan.kind === 'area') throw new Error('a geo plan is never exact');
  const space = plan.kind === 'primary' ? 'documents' : 'indexes';
  return plan.ranges.reduce((total, range) => total + reader.count(space, range), 0);
}

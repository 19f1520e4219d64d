import { requestFailed } from './errors';
import type { Geometry } from './geometry';
import { crossesItself, isInRing, isOnRing, type Ring, turnsBack } from './ring';

/** @throws CloudError for polygons that MongoDB neither stores in a geo index nor asks with. */
export function assertSound({ polygons }: Geometry): void {
  for (const [outer, ...holes] of polygons) {
    if (!outer) continue;
    for (const ring of [outer, ...holes]) {
      if (crossesItself(ring) || turnsBack(ring))
        throw requestFailed("Can't extract geo keys: Loop is not valid: Edges cross");
    }
    const isInside = (hole: Ring) => hole.vertices.every((vertex) => isInRing(vertex, outer));
    if (!holes.every(isInside)) {
      throw requestFailed("Can't extract geo keys: Secondary loops not contained by first exterior loop");
    }
    for (const [i, hole] of holes.entries()) {
      const isApart = (other: Ring) =>
        !hole.vertices.some((vertex) => isInRing(vertex, other) && !isOnRing(vertex, other));
      if (!holes.slice(0, i).every(isApart)) throw requestFailed("Can't extract geo keys: Holes overlap");
    }
  }
}

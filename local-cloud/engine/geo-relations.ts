import type { Geometry, Polygon } from './geometry';
import { isInRing, isOnRing, type Ring, segmentsOf } from './ring';
import {
  angleBetween,
  angleToSegment,
  doCross,
  doMeet,
  earthRadius,
  isOnSegment,
  isSamePlace,
  type Segment,
  unit,
  type Vector,
} from './sphere';

/** Boundaries belong to a polygon, those of its holes too. */
const isInPolygon = (p: Vector, [outer, ...holes]: Polygon) =>
  outer !== undefined && isInRing(p, outer) && !holes.some((hole) => isInRing(p, hole) && !isOnRing(p, hole));

const borderOf = (polygon: Polygon) => polygon.flatMap(({ segments }) => segments);
const segmentsIn = ({ lines }: Geometry) => lines.flatMap(segmentsOf);

const meetAny = (ones: readonly Segment[], others: readonly Segment[]) =>
  ones.some((one) => others.some((other) => doMeet(one, other)));

export function intersects(a: Geometry, b: Geometry): boolean {
  return pointsMeet(a, b) || pointsMeet(b, a) || linesMeet(a, b) || linesMeet(b, a) || polygonsMeet(a, b);
}

function pointsMeet({ points }: Geometry, other: Geometry): boolean {
  return points.some(
    (p) =>
      other.points.some((q) => isSamePlace(p, q)) ||
      segmentsIn(other).some((segment) => isOnSegment(p, segment)) ||
      other.polygons.some((polygon) => isInPolygon(p, polygon)),
  );
}

function linesMeet(a: Geometry, b: Geometry): boolean {
  const segments = segmentsIn(a);
  if (meetAny(segments, segmentsIn(b))) return true;
  return b.polygons.some(
    (polygon) =>
      a.lines.some(([first]) => first !== undefined && isInPolygon(first, polygon)) ||
      meetAny(segments, borderOf(polygon)),
  );
}

function polygonsMeet(a: Geometry, b: Geometry): boolean {
  const isCornerIn = ([outer]: Polygon, polygon: Polygon) => {
    const corner = outer?.vertices[0];
    return corner !== undefined && isInPolygon(corner, polygon);
  };
  return a.polygons.some((one) =>
    b.polygons.some(
      (other) => isCornerIn(one, other) || isCornerIn(other, one) || meetAny(borderOf(one), borderOf(other)),
    ),
  );
}

/** Wholly inside: each part in one of the polygons of `area`. */
export function isWithin({ points, lines, polygons }: Geometry, area: Geometry): boolean {
  const inOne = (test: (polygon: Polygon) => boolean) => area.polygons.some(test);
  return (
    points.every((p) => inOne((polygon) => isInPolygon(p, polygon))) &&
    lines.every((line) => inOne((polygon) => isLineWithin(segmentsOf(line), polygon))) &&
    polygons.every((each) => inOne((polygon) => isPolygonWithin(each, polygon)))
  );
}

const middle = ([a, b]: Segment) => unit([a[0] + b[0], a[1] + b[1], a[2] + b[2]]);

const isLineWithin = (segments: readonly Segment[], polygon: Polygon) =>
  segments.every((segment) => [segment[0], middle(segment), segment[1]].every((p) => isInPolygon(p, polygon))) &&
  !segments.some((segment) => borderOf(polygon).some((border) => doCross(segment, border)));

function isPolygonWithin(inner: Polygon, polygon: Polygon): boolean {
  const [outer] = inner;
  if (!outer || !isLineWithin(outer.segments, polygon)) return false;
  const isFilled = (hole: Ring) =>
    hole.vertices.some((corner) => isInPolygon(corner, inner) && !isOnBorder(corner, inner));
  return !polygon.slice(1).some(isFilled);
}

const isOnBorder = (p: Vector, polygon: Polygon) => polygon.some((ring) => isOnRing(p, ring));

/** Metres to the nearest place of the geometry; 0 inside of a polygon. */
export function metresTo(p: Vector, geometry: Geometry): number {
  if (geometry.polygons.some((polygon) => isInPolygon(p, polygon))) return 0;
  const segments = [...segmentsIn(geometry), ...geometry.polygons.flatMap(borderOf)];
  const angles = [
    ...geometry.points.map((q) => angleBetween(p, q)),
    ...segments.map((segment) => angleToSegment(p, segment)),
  ];
  return Math.min(...angles) * earthRadius;
}

/** A circle smaller than a hemisphere holds whatever has its corners in it. */
export const isInCircle = ({ points, lines, polygons }: Geometry, centre: Vector, metres: number) =>
  [...points, ...lines.flat(), ...polygons.flatMap((rings) => rings.flatMap(({ vertices }) => vertices))].every(
    (p) => angleBetween(centre, p) * earthRadius <= metres,
  );

import type { Geometry, Polygon } from './geometry';
import { isInRing, segmentsOf } from './ring';
import { cross, dot, earthRadius, lengthOf, type Position, radians, type Segment, unit, type Vector } from './sphere';

/** West, south, east, north in degrees; never across the 180th meridian. */
export type Box = readonly [number, number, number, number];

// more than rounding, less than anybody can measure
const margin = 1e-7;
const degrees = (value: number) => value / radians;
const latitudeOf = (v: Vector) => degrees(Math.asin(Math.max(-1, Math.min(1, v[2]))));
const longitudeOf = (v: Vector) => degrees(Math.atan2(v[1], v[0]));

/** Boxes that together hold the geometry. */
export function boxesOf({ points, lines, polygons }: Geometry): readonly Box[] {
  return [
    ...points.flatMap((point) => boxesOfLine([point])),
    ...lines.flatMap((line) => boxesOfLine(line)),
    ...polygons.flatMap(boxesOfPolygon),
  ];
}

const northPole: Vector = [0, 0, 1];
const southPole: Vector = [0, 0, -1];

function boxesOfPolygon([outer]: Polygon): readonly Box[] {
  const first = outer?.vertices.at(-1);
  if (!outer || !first) return [];
  // a pole in a hole still lies within the outer ring, and the polygon all around it
  const [hasNorth, hasSouth] = [isInRing(northPole, outer), isInRing(southPole, outer)];
  if (hasNorth && hasSouth) return [[-180, -90, 180, 90]];
  const boxes = boxesOfLine([first, ...outer.vertices]);
  if (!hasNorth && !hasSouth) return boxes;
  const south = hasSouth ? -90 : Math.min(...boxes.map((box) => box[1]));
  const north = hasNorth ? 90 : Math.max(...boxes.map((box) => box[3]));
  return [[-180, south, 180, north]];
}

function boxesOfLine(line: readonly Vector[]): readonly Box[] {
  const latitudes = [...line.map(latitudeOf), ...segmentsOf(line).flatMap(peaksOf)];
  const south = Math.max(-90, Math.min(...latitudes) - margin);
  const north = Math.min(90, Math.max(...latitudes) + margin);
  let at = longitudeOf(line[0] ?? northPole);
  let [west, east] = [at, at];
  for (const [a, b] of segmentsOf(line)) {
    const step = ((longitudeOf(b) - longitudeOf(a) + 540) % 360) - 180;
    // half around the earth: the way runs over a pole
    if (Math.abs(step) > 180 - margin) return [[-180, south, 180, north]];
    at += step;
    [west, east] = [Math.min(west, at), Math.max(east, at)];
  }
  return unrolled(west - margin, south, east + margin, north);
}

/** Cut at the 180th meridian. */
function unrolled(west: number, south: number, east: number, north: number): readonly Box[] {
  if (east - west >= 360) return [[-180, south, 180, north]];
  const from = ((((west + 180) % 360) + 360) % 360) - 180;
  const to = from + (east - west);
  if (to <= 180) return [[from, south, to, north]];
  return [
    [from, south, 180, north],
    [-180, south, to - 360, north],
  ];
}

/** The latitudes of the places of a great circle nearest to the poles, where they lie between a and b. */
function peaksOf([a, b]: Segment): readonly number[] {
  const normal = cross(a, b);
  if (lengthOf(normal) === 0) return [];
  const pole = unit(normal);
  const top: Vector = [-pole[2] * pole[0], -pole[2] * pole[1], 1 - pole[2] * pole[2]];
  if (lengthOf(top) < 1e-15) return [];
  const highest = unit(top);
  const lowest: Vector = [-highest[0], -highest[1], -highest[2]];
  const isBetween = (p: Vector) => dot(cross(a, p), normal) >= 0 && dot(cross(p, b), normal) >= 0;
  return [highest, lowest].filter(isBetween).map(latitudeOf);
}

/** Boxes that hold the circle; the whole width of the earth near a pole. */
export function boxesAround([longitude, latitude]: Position, metres: number): readonly Box[] {
  const tall = degrees(metres / earthRadius) + margin;
  const south = Math.max(-90, latitude - tall);
  const north = Math.min(90, latitude + tall);
  const isOverPole = south <= -89.9 || north >= 89.9;
  if (isOverPole) return [[-180, south, 180, north]];
  // at the latitude nearest a pole a degree of longitude is shortest
  const narrowest = Math.cos(Math.max(Math.abs(south), Math.abs(north)) * radians);
  const wide = (tall / narrowest) * 1.001;
  return unrolled(longitude - wide, south, longitude + wide, north);
}

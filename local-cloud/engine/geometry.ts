import { isDocument } from './values';

export type Position = readonly [number, number];
type Ring = readonly Position[];
type Segment = readonly [Position, Position];
export type Geometry = { readonly type: string; readonly coordinates: unknown };
/** West, south, east, north in degrees. */
export type Box = readonly [number, number, number, number];

/** MongoDB's earth, in metres. */
export const earthRadius = 6_378_100;
const radians = Math.PI / 180;

const unitVector = ([longitude, latitude]: Position) => {
  const cosine = Math.cos(latitude * radians);
  return [
    Math.cos(longitude * radians) * cosine,
    Math.sin(longitude * radians) * cosine,
    Math.sin(latitude * radians),
  ] as const;
};

/** Great-circle metres by the angle between unit vectors: MongoDB's own formula, so answers agree to the last bit. */
export function distanceInMetres(from: Position, to: Position): number {
  const a = unitVector(from);
  const b = unitVector(to);
  const x = a[1] * b[2] - a[2] * b[1];
  const y = a[2] * b[0] - a[0] * b[2];
  const z = a[0] * b[1] - a[1] * b[0];
  return Math.atan2(Math.sqrt(x * x + y * y + z * z), a[0] * b[0] + a[1] * b[1] + a[2] * b[2]) * earthRadius;
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number';

const isOnEarth = ([longitude, latitude]: Position) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

const positionsIn = (value: unknown, depth: number): readonly unknown[] =>
  depth === 0 ? [value] : Array.isArray(value) ? value.flatMap((inner) => positionsIn(inner, depth - 1)) : [undefined];

/** A GeoJSON geometry or a legacy `[longitude, latitude]` pair; undefined for anything else. */
export function toGeometry(value: unknown): Geometry | undefined {
  if (isPosition(value) && value.length === 2) {
    return isOnEarth(value) ? { type: 'Point', coordinates: value } : undefined;
  }
  if (!isDocument(value) || typeof value.type !== 'string') return undefined;
  const depth = depths[value.type];
  if (depth === undefined) return undefined;
  const positions = positionsIn(value.coordinates, depth);
  const isValid = positions.length > 0 && positions.every((each) => isPosition(each) && isOnEarth(each));
  return isValid ? { type: value.type, coordinates: value.coordinates } : undefined;
}

export const toPoint = (value: unknown): Position | undefined => {
  const geometry = toGeometry(value);
  return geometry?.type === 'Point' ? (geometry.coordinates as Position) : undefined;
};

const positionsOf = ({ type, coordinates }: Geometry) => positionsIn(coordinates, depths[type] ?? 0) as Position[];

const polygonsOf = ({ type, coordinates }: Geometry): readonly (readonly Ring[])[] =>
  type === 'Polygon' ? [coordinates as Ring[]] : type === 'MultiPolygon' ? (coordinates as Ring[][]) : [];

function linesOf({ type, coordinates }: Geometry): readonly Ring[] {
  if (type === 'LineString') return [coordinates as Ring];
  if (type === 'MultiLineString' || type === 'Polygon') return coordinates as Ring[];
  return type === 'MultiPolygon' ? (coordinates as Ring[][]).flat() : [];
}

const segmentsOfLine = (line: Ring): readonly Segment[] =>
  line.flatMap((end, i) => {
    const start = line[i - 1];
    return start ? [[start, end] as const] : [];
  });

const segmentsOf = (geometry: Geometry) => linesOf(geometry).flatMap(segmentsOfLine);

const turn = (a: Position, b: Position, c: Position) =>
  Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const isOnSegment = (p: Position, [a, b]: Segment) =>
  turn(a, b, p) === 0 &&
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1]);

const isOnRing = (p: Position, ring: Ring) => segmentsOfLine(ring).some((segment) => isOnSegment(p, segment));

function isInsideRing(p: Position, ring: Ring): boolean {
  let isInside = false;
  for (const [a, b] of segmentsOfLine(ring)) {
    if (isOnSegment(p, [a, b])) return true;
    const crosses = a[1] > p[1] !== b[1] > p[1];
    if (crosses && p[0] < ((a[0] - b[0]) * (p[1] - b[1])) / (a[1] - b[1]) + b[0]) isInside = !isInside;
  }
  return isInside;
}

const isInPolygon = (p: Position, [outer, ...holes]: readonly Ring[]) =>
  outer !== undefined && isInsideRing(p, outer) && !holes.some((hole) => isInsideRing(p, hole) && !isOnRing(p, hole));

function segmentsCross([a, b]: Segment, [c, d]: Segment): boolean {
  if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return true;
  return isOnSegment(a, [c, d]) || isOnSegment(b, [c, d]) || isOnSegment(c, [a, b]) || isOnSegment(d, [a, b]);
}

/** Wholly inside the polygons of `area`. */
export const isWithin = (geometry: Geometry, area: Geometry) =>
  positionsOf(geometry).every((position) => polygonsOf(area).some((polygon) => isInPolygon(position, polygon)));

export function intersects(a: Geometry, b: Geometry): boolean {
  const positionsA = positionsOf(a);
  const positionsB = positionsOf(b);
  if (polygonsOf(b).some((polygon) => positionsA.some((p) => isInPolygon(p, polygon)))) return true;
  if (polygonsOf(a).some((polygon) => positionsB.some((p) => isInPolygon(p, polygon)))) return true;
  const segmentsA = segmentsOf(a);
  const segmentsB = segmentsOf(b);
  if (segmentsA.some((x) => segmentsB.some((y) => segmentsCross(x, y)))) return true;
  if (segmentsA.length === 0 && segmentsB.length === 0) {
    return positionsA.some((p) => positionsB.some((q) => p[0] === q[0] && p[1] === q[1]));
  }
  if (segmentsA.length === 0) return positionsA.some((p) => segmentsB.some((segment) => isOnSegment(p, segment)));
  return segmentsB.length === 0 && positionsB.some((p) => segmentsA.some((segment) => isOnSegment(p, segment)));
}

export const boxOf = (geometry: Geometry): Box => {
  const positions = positionsOf(geometry);
  const longitudes = positions.map((position) => position[0]);
  const latitudes = positions.map((position) => position[1]);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
};

/** A box holding the circle; the whole width of the earth near a pole or across the 180th meridian. */
export function boxAround([longitude, latitude]: Position, metres: number): Box {
  const tall = metres / earthRadius / radians;
  const south = latitude - tall;
  const north = latitude + tall;
  // at the latitude nearest a pole a degree of longitude is shortest
  const narrowest = Math.cos(Math.min(89.9, Math.max(Math.abs(south), Math.abs(north))) * radians);
  const wide = (tall / narrowest) * 1.001;
  const isSplit = south <= -89.9 || north >= 89.9 || longitude - wide < -180 || longitude + wide > 180;
  if (isSplit) return [-180, Math.max(-90, south), 180, Math.min(90, north)];
  return [longitude - wide, south, longitude + wide, north];
}

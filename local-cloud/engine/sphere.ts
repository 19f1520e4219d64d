export type Position = readonly [number, number];
export type Vector = readonly [number, number, number];

/** MongoDB's earth, in metres. */
export const earthRadius = 6_378_100;
export const radians = Math.PI / 180;

/** Two places nearer than this (in radians, some 60 nanometres) are one. */
const nearly = 1e-14;

export const vectorOf = ([longitude, latitude]: Position): Vector => {
  const cosine = Math.cos(latitude * radians);
  return [
    Math.cos(longitude * radians) * cosine,
    Math.sin(longitude * radians) * cosine,
    Math.sin(latitude * radians),
  ] as const;
};

export const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

const minus = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const lengthOf = (a: Vector) => Math.sqrt(dot(a, a));

export function unit(a: Vector): Vector {
  const length = lengthOf(a);
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** The angle by both its sine and its cosine: MongoDB's own formula, so distances agree to the last bit. */
export function angleBetween(a: Vector, b: Vector): number {
  const normal = cross(a, b);
  return Math.atan2(lengthOf(normal), dot(a, b));
}

/** Great-circle metres. */
export const distanceInMetres = (from: Position, to: Position) =>
  angleBetween(vectorOf(from), vectorOf(to)) * earthRadius;

/** Positive when c lies left of the way from a to b, from above; by differences, which stay exact for near places. */
export const turn = (a: Vector, b: Vector, c: Vector) => dot(cross(minus(b, a), minus(c, a)), a);

function chord(a: Vector, b: Vector): number {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
}

/** 1, -1, or 0 when rounding could have made the sign. */
export function turnSign(a: Vector, b: Vector, c: Vector): number {
  const value = turn(a, b, c);
  const doubt = 4e-16 * (chord(a, b) + chord(a, c));
  return Math.abs(value) <= doubt ? 0 : Math.sign(value);
}

export type Segment = readonly [Vector, Vector];

/** The angle from p to the nearest place of the shorter arc between a and b. */
export function angleToSegment(p: Vector, [a, b]: Segment): number {
  const normal = cross(a, minus(b, a));
  const length = lengthOf(normal);
  const isBeside = dot(cross(normal, a), p) >= 0 && dot(cross(b, normal), p) >= 0;
  if (length > 0 && isBeside) return Math.asin(Math.min(1, Math.abs(turn(a, b, p)) / length));
  return Math.min(angleBetween(p, a), angleBetween(p, b));
}

export const isSamePlace = (a: Vector, b: Vector) => angleBetween(a, b) <= nearly;
export const isOnSegment = (p: Vector, segment: Segment) =>
  !areApart(segment, [p, p]) && angleToSegment(p, segment) <= nearly;

/** A quick no: an arc lies within the ball around the middle of its chord that reaches to its ends. */
function areApart([a, b]: Segment, [c, d]: Segment): boolean {
  const x = a[0] + b[0] - c[0] - d[0];
  const y = a[1] + b[1] - c[1] - d[1];
  const z = a[2] + b[2] - c[2] - d[2];
  const reach = chord(a, b) + chord(c, d) + 4 * nearly;
  return x * x + y * y + z * z > reach * reach;
}

/** They cross inside of both, touching apart. */
export function doCross([a, b]: Segment, [c, d]: Segment): boolean {
  const sign = turnSign(a, c, b);
  return sign !== 0 && turnSign(c, b, d) === sign && turnSign(b, d, a) === sign && turnSign(d, a, c) === sign;
}

export const doMeet = (one: Segment, other: Segment) =>
  !areApart(one, other) &&
  (doCross(one, other) ||
    isOnSegment(one[0], other) ||
    isOnSegment(one[1], other) ||
    isOnSegment(other[0], one) ||
    isOnSegment(other[1], one));

export const isOnEarth = ([longitude, latitude]: Position) => Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;

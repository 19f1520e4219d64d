import { cross, doMeet, dot, isOnSegment, type Segment, turn, turnSign, unit, type Vector } from './sphere';

/** A closed line; `side` is 1 when its inside lies to the left of the way along it and -1 to the right. */
export type Ring = {
  readonly segments: readonly Segment[];
  readonly vertices: readonly Vector[];
  readonly side: 1 | -1;
};

export function segmentsOf(line: readonly Vector[]): readonly Segment[] {
  return line.flatMap((end, i) => {
    const start = line[i - 1];
    return start ? [[start, end] as const] : [];
  });
}

/**
 * `closed` begins and ends with the same place. The inside is the smaller part of the earth, whichever way it is
 * drawn, unless `isStrict` (MongoDB's winding CRS): then it is what lies to the left.
 */
export function ringOf(closed: readonly Vector[], isStrict = false): Ring {
  const side = isStrict || areaToTheLeft(closed) >= 0 ? 1 : -1;
  return { segments: segmentsOf(closed), vertices: closed.slice(1), side };
}

/** Signed: what the way encloses to its left, or less the part to its right when that is smaller. */
function areaToTheLeft(closed: readonly Vector[]): number {
  const [first] = closed;
  if (!first) return 0;
  const excess = segmentsOf(closed).map(([a, b]) => {
    const size = 1 + dot(first, a) + dot(a, b) + dot(b, first);
    return 2 * Math.atan2(dot(first, cross(a, b)), size);
  });
  const turns = excess.reduce((total, each) => total + each, 0) / (4 * Math.PI);
  return turns - Math.round(turns);
}

export const isOnRing = (p: Vector, { segments }: Ring) => segments.some((segment) => isOnSegment(p, segment));

// where on a segment the way to the place in question starts; others are tried when it runs through a corner
const starts = [0.5, 0.381966, 0.723607];

/**
 * Whether p is inside or on the ring: start beside one segment, where the side tells inside from outside, walk to p,
 * and count the segments crossed.
 */
export function isInRing(p: Vector, ring: Ring): boolean {
  if (isOnRing(p, ring)) return true;
  for (const fraction of starts) {
    for (const segment of ring.segments) {
      const answer = walkFrom(segment, fraction, p, ring);
      if (answer !== undefined) return answer;
    }
  }
  return false;
}

function walkFrom(segment: Segment, fraction: number, p: Vector, ring: Ring): boolean | undefined {
  const [a, b] = segment;
  const side = turnSign(a, b, p);
  const start = between(a, b, fraction);
  if (side === 0 || dot(start, p) < -0.999999) return undefined;
  let isInside = side === ring.side;
  for (const other of ring.segments) {
    if (other === segment) continue;
    const crossing = crosses([start, p], other);
    if (crossing === undefined) return undefined;
    if (crossing) isInside = !isInside;
  }
  return isInside;
}

const between = (a: Vector, b: Vector, fraction: number): Vector =>
  unit([a[0] + (b[0] - a[0]) * fraction, a[1] + (b[1] - a[1]) * fraction, a[2] + (b[2] - a[2]) * fraction]);

/** Undefined when the way runs through a corner, so that crossing or not is a matter of rounding. */
function crosses([a, b]: Segment, [c, d]: Segment): boolean | undefined {
  const signs = [turnSign(a, c, b), turnSign(c, b, d), turnSign(b, d, a), turnSign(d, a, c)];
  if (signs.every((sign) => sign === signs[0])) return signs[0] === 0 ? undefined : true;
  const isDecided = signs.includes(1) && signs.includes(-1);
  return isDecided ? false : undefined;
}

/** Neighbours share a corner; any other two segments of a ring must stay apart. */
export function crossesItself({ segments }: Ring): boolean {
  const last = segments.length - 1;
  return segments.some((one, i) =>
    segments.some((other, j) => j > i + 1 && !(i === 0 && j === last) && doMeet(one, other)),
  );
}

/** Two neighbours that run back along each other. */
export const turnsBack = ({ segments }: Ring) =>
  segments.some(([a, b], i) => {
    const next = segments[(i + 1) % segments.length];
    return next !== undefined && turn(a, b, next[1]) === 0 && dot(unit(cross(a, b)), unit(cross(b, next[1]))) < 0;
  });

/**
 * A second opinion on the sphere: the gnomonic projection makes every great circle through half of the earth a straight
 * line, so what polygons and lines hold can be told with school geometry on a plane and then put anywhere on earth.
 */
export type Flat = readonly [number, number];
export type Place = readonly [longitude: number, latitude: number];
type Vector = readonly [number, number, number];

const radians = Math.PI / 180;

/** Puts points of the plane that touches the earth at `centre` onto the earth. */
export function ontoEarth([longitude, latitude]: Place): (point: Flat) => Place {
  const [l, f] = [longitude * radians, latitude * radians];
  const up: Vector = [Math.cos(l) * Math.cos(f), Math.sin(l) * Math.cos(f), Math.sin(f)];
  const east: Vector = [-Math.sin(l), Math.cos(l), 0];
  const north: Vector = [-Math.cos(l) * Math.sin(f), -Math.sin(l) * Math.sin(f), Math.cos(f)];
  return ([x, y]) => {
    const part = (i: 0 | 1 | 2) => up[i] + x * east[i] + y * north[i];
    return [Math.atan2(part(1), part(0)) / radians, Math.atan2(part(2), Math.hypot(part(0), part(1))) / radians];
  };
}

const side = ([ax, ay]: Flat, [bx, by]: Flat, [cx, cy]: Flat) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

const pairs = (corners: readonly Flat[]) => corners.map((a, i) => [a, corners[(i + 1) % corners.length] ?? a] as const);

/** By counting the edges that a ray to the east crosses. */
export const isInFlat = (p: Flat, corners: readonly Flat[]) =>
  pairs(corners).filter(([a, b]) => a[1] > p[1] !== b[1] > p[1] && side(a, b, p) > 0 === b[1] > a[1]).length % 2 === 1;

export const doFlatCross = (a: Flat, b: Flat, c: Flat, d: Flat) =>
  side(a, b, c) > 0 !== side(a, b, d) > 0 && side(c, d, a) > 0 !== side(c, d, b) > 0;

export const crossesFlat = (a: Flat, b: Flat, corners: readonly Flat[]) =>
  pairs(corners).some(([c, d]) => doFlatCross(a, b, c, d));

/** A ring around the middle of the plane, one corner in each of the directions. */
export const star = (radii: readonly number[], scale = 1): readonly Flat[] =>
  radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [radius * scale * Math.cos(angle), radius * scale * Math.sin(angle)] as const;
  });

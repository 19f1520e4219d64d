/** Shapes and questions that the geospatial tables are made of. */
export const point = (x: number, y: number) => ({ type: 'Point', coordinates: [x, y] });
export const line = (...coordinates: readonly (readonly [number, number])[]) => ({ type: 'LineString', coordinates });
export const square = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
export const polygon = (...coordinates: readonly unknown[]) => ({ type: 'Polygon', coordinates });
export const places = (...all: readonly unknown[]) => all.map((place) => ({ place }));
export const within = ($geometry: unknown) => ({ place: { $geoWithin: { $geometry } } });
export const meets = ($geometry: unknown) => ({ place: { $geoIntersects: { $geometry } } });
export const near = ($geometry: unknown, limits: object = {}) => ({ place: { $nearSphere: { $geometry, ...limits } } });
export const unitSquare = polygon(square(0, 0, 1, 1));
export const ringed = polygon(square(0, 0, 9, 9), square(3, 3, 6, 6));
export const degree = (Math.PI / 180) * 6_378_100;

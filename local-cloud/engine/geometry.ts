import { requestFailed } from './errors';
import { type Ring, ringOf } from './ring';
import { isOnEarth, type Position, type Vector, vectorOf } from './sphere';
import { type Document, isDocument } from './values';

export { distanceInMetres, earthRadius, type Position } from './sphere';

/** The outer ring first, then its holes. */
export type Polygon = readonly Ring[];

/** A geometry taken apart; `coordinates` are those of the GeoJSON. */
export type Geometry = {
  readonly type: string;
  readonly coordinates: unknown;
  readonly points: readonly Vector[];
  readonly lines: readonly (readonly Vector[])[];
  readonly polygons: readonly Polygon[];
};

const strictCrs = 'urn:x-mongodb:crs:strictwinding:EPSG:4326';
const knownCrs = ['EPSG:4326', 'urn:ogc:def:crs:OGC:1.3:CRS84', strictCrs];

/** A GeoJSON geometry or a legacy `[longitude, latitude]` pair; undefined for anything else. */
export function toGeometry(value: unknown): Geometry | undefined {
  try {
    return readGeometry(value);
  } catch {
    return undefined;
  }
}

export const toPoint = (value: unknown): Position | undefined => {
  const geometry = toGeometry(value);
  return geometry?.type === 'Point' ? (geometry.coordinates as Position) : undefined;
};

/** @throws CloudError that says what is wrong with it. */
export function readGeometry(value: unknown): Geometry {
  if (Array.isArray(value)) {
    if (value.length !== 2) throw requestFailed('a legacy point is [longitude, latitude]');
    return pointsOf('Point', value, [value]);
  }
  if (!isDocument(value) || typeof value.type !== 'string') throw requestFailed('not a GeoJSON geometry');
  const read = readers[value.type];
  if (!read) throw requestFailed(`unknown GeoJSON type: ${value.type}`);
  return read(value);
}

const listIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value) && value.length > 0) return value;
  throw requestFailed('GeoJSON coordinates must be a non-empty array');
};

function vectorIn(value: unknown): Vector {
  const [longitude, latitude] = Array.isArray(value) ? value : [];
  if (typeof longitude !== 'number' || typeof latitude !== 'number')
    throw requestFailed('Point must only contain numeric elements');
  if (!isOnEarth([longitude, latitude])) throw requestFailed('Longitude/latitude is out of bounds');
  return vectorOf([longitude, latitude]);
}

const pointsOf = (type: string, coordinates: unknown, points: readonly unknown[]): Geometry => ({
  type,
  coordinates,
  points: points.map(vectorIn),
  lines: [],
  polygons: [],
});

function lineIn(value: unknown): readonly Vector[] {
  const line = listIn(value).map(vectorIn);
  const isLong = line.some((vector) => vector.some((part, i) => part !== line[0]?.[i]));
  if (!isLong) throw requestFailed('GeoJSON LineString must have at least 2 vertices');
  return line;
}

function ringIn(value: unknown, isStrict: boolean): Ring {
  const positions = listIn(value);
  if (JSON.stringify(positions[0]) !== JSON.stringify(positions.at(-1))) throw requestFailed('Loop is not closed');
  const vertices = positions.map(vectorIn).filter((vector, i, all) => i === 0 || !isEqual(vector, all[i - 1]));
  if (vertices.length < 4) throw requestFailed('Loop must have at least 3 different vertices');
  return ringOf(vertices, isStrict);
}

const isEqual = (a: Vector, b: Vector | undefined) => a.every((part, i) => part === b?.[i]);

function polygonIn(value: unknown, isStrict: boolean): Polygon {
  const rings = listIn(value);
  if (isStrict && rings.length > 1) throw requestFailed('Only one loop is allowed with the strict winding CRS');
  return rings.map((ring) => ringIn(ring, isStrict));
}

function isStrictIn({ crs }: Document): boolean {
  if (crs === undefined) return false;
  const name = isDocument(crs) && isDocument(crs.properties) ? crs.properties.name : undefined;
  if (typeof name !== 'string' || !knownCrs.includes(name)) throw requestFailed('Unknown CRS name');
  return name === strictCrs;
}

const empty = { points: [], lines: [], polygons: [] };

const readers: Readonly<Record<string, (value: Document) => Geometry>> = {
  Point: ({ type, coordinates }) => pointsOf(String(type), coordinates, [coordinates]),
  MultiPoint: ({ type, coordinates }) => pointsOf(String(type), coordinates, listIn(coordinates)),
  LineString: ({ coordinates }) => ({ ...empty, type: 'LineString', coordinates, lines: [lineIn(coordinates)] }),
  MultiLineString: ({ coordinates }) => ({
    ...empty,
    type: 'MultiLineString',
    coordinates,
    lines: listIn(coordinates).map(lineIn),
  }),
  Polygon: (value) => ({
    ...empty,
    type: 'Polygon',
    coordinates: value.coordinates,
    polygons: [polygonIn(value.coordinates, isStrictIn(value))],
  }),
  MultiPolygon: ({ coordinates }) => ({
    ...empty,
    type: 'MultiPolygon',
    coordinates,
    polygons: listIn(coordinates).map((polygon) => polygonIn(polygon, false)),
  }),
  GeometryCollection: ({ geometries }) => {
    const all = listIn(geometries).map(readGeometry);
    return {
      type: 'GeometryCollection',
      coordinates: undefined,
      points: all.flatMap(({ points }) => points),
      lines: all.flatMap(({ lines }) => lines),
      polygons: all.flatMap(({ polygons }) => polygons),
    };
  },
};

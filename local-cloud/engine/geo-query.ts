import { invalidParameter } from './errors';
import {
  type Box,
  boxAround,
  boxOf,
  distanceInMetres,
  earthRadius,
  type Geometry,
  intersects,
  isWithin,
  type Position,
  toGeometry,
  toPoint,
} from './geometry';
import { type Document, isDocument } from './values';

/** `$near` / `$nearSphere`: distances in metres. */
export type Near = { readonly centre: Position; readonly least: number; readonly most: number };

/** `$geoWithin` / `$geoIntersects`: `box` bounds where a matching geometry can lie. */
export type Area = { readonly box: Box; holds(geometry: Geometry): boolean };

export function toNear(specification: unknown): Near {
  const given = isDocument(specification) ? specification : {};
  const centre = toPoint(given.$geometry ?? specification);
  if (!centre) throw invalidParameter('invalid argument in geo near query: a point is needed');
  return { centre, least: metres(given.$minDistance, 0), most: metres(given.$maxDistance, Number.POSITIVE_INFINITY) };
}

function metres(value: unknown, absent: number): number {
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'number' || value < 0) throw invalidParameter('a distance is a number that is not negative');
  return value;
}

export function isNear(value: unknown, { centre, least, most }: Near): boolean {
  const point = toPoint(value);
  if (!point) return false;
  const distance = distanceInMetres(centre, point);
  return distance >= least && distance <= most;
}

export function toArea(operator: '$geoWithin' | '$geoIntersects', specification: unknown): Area {
  const given = isDocument(specification) ? specification : {};
  if (operator === '$geoWithin' && given.$centerSphere !== undefined) return circle(given);
  const area = toGeometry(given.$geometry);
  if (!area) throw invalidParameter(`${operator} needs a valid $geometry`);
  if (operator === '$geoIntersects') return { box: boxOf(area), holds: (geometry) => intersects(geometry, area) };
  if (!area.type.endsWith('Polygon')) throw invalidParameter('$geoWithin needs a Polygon or a MultiPolygon');
  return { box: boxOf(area), holds: (geometry) => isWithin(geometry, area) };
}

function circle({ $centerSphere }: Document): Area {
  const [place, radius] = Array.isArray($centerSphere) ? $centerSphere : [];
  const centre = toPoint(place);
  if (!centre || typeof radius !== 'number' || radius < 0) throw invalidParameter('$centerSphere is [point, radians]');
  const most = radius * earthRadius;
  const holds = (geometry: Geometry) => {
    const point = toPoint(geometry);
    return point !== undefined && distanceInMetres(centre, point) <= most;
  };
  return { box: boxAround(centre, most), holds };
}

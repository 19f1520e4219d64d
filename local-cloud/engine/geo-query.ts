import { requestFailed } from './errors';
import { type Box, boxesAround, boxesOf } from './geo-box';
import { intersects, isInCircle, isWithin, metresTo } from './geo-relations';
import { assertSound } from './geo-sound';
import { earthRadius, type Geometry, type Position, readGeometry, toGeometry, toPoint } from './geometry';
import { vectorOf } from './sphere';
import { type Document, isDocument } from './values';

/** `$near` / `$nearSphere`: distances in metres. */
export type Near = { readonly centre: Position; readonly least: number; readonly most: number };

/** `$geoWithin` / `$geoIntersects`: `boxes` bound where a matching geometry can lie. */
export type Area = { readonly boxes: readonly Box[]; holds(geometry: Geometry): boolean };

export function toNear(specification: unknown): Near {
  const given = isDocument(specification) ? specification : {};
  const centre = toPoint(given.$geometry ?? specification);
  if (!centre) throw requestFailed('invalid argument in geo near query: a point is needed');
  return { centre, least: metres(given.$minDistance, 0), most: metres(given.$maxDistance, Number.POSITIVE_INFINITY) };
}

function metres(value: unknown, absent: number): number {
  if (value === undefined || value === null) return absent;
  if (typeof value !== 'number' || value < 0) throw requestFailed('a distance is a number that is not negative');
  return value;
}

/** Metres from the centre to the nearest place of what is stored; undefined when that is no geometry. */
export function distanceTo({ centre }: Pick<Near, 'centre'>, value: unknown): number | undefined {
  const geometry = toGeometry(value);
  return geometry && metresTo(vectorOf(centre), geometry);
}

export function isNear(value: unknown, near: Near): boolean {
  const distance = distanceTo(near, value);
  return distance !== undefined && distance >= near.least && distance <= near.most;
}

const planar = ['$box', '$polygon', '$center', '$uniqueDocs'];

export function toArea(operator: '$geoWithin' | '$geoIntersects', specification: unknown): Area {
  const given = isDocument(specification) ? specification : {};
  const flat = Object.keys(given).find((name) => planar.includes(name));
  if (flat) throw requestFailed(`${flat} is not supported here: it needs a 2d index`);
  if (operator === '$geoWithin' && given.$centerSphere !== undefined) return circle(given);
  const area = readGeometry(given.$geometry);
  assertSound(area);
  if (operator === '$geoIntersects') return { boxes: boxesOf(area), holds: (geometry) => intersects(geometry, area) };
  if (!area.type.endsWith('Polygon')) throw requestFailed('$geoWithin needs a Polygon or a MultiPolygon');
  return { boxes: boxesOf(area), holds: (geometry) => isWithin(geometry, area) };
}

function circle({ $centerSphere }: Document): Area {
  const [place, radius] = Array.isArray($centerSphere) ? $centerSphere : [];
  const centre = toPoint(place);
  if (!centre || typeof radius !== 'number' || radius < 0) throw requestFailed('$centerSphere is [point, radians]');
  const most = radius * earthRadius;
  const middle = vectorOf(centre);
  return { boxes: boxesAround(centre, most), holds: (geometry) => isInCircle(geometry, middle, most) };
}

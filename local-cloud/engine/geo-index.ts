import type { Index } from './catalogue';
import { type Box, boxesAround } from './geo-box';
import { type Area, distanceTo, type Near } from './geo-query';
import { distanceInMetres, type Geometry, type Position } from './geometry';
import { idKeyOf, KeyWriter } from './keys';
import { valuesAt } from './paths';
import type { Reader } from './store';
import { type Document, parseEjson } from './values';

// Entries: prefix, row and column of a grid cell, longitude, latitude, document. About a kilometre of latitude a cell.
const cellDegrees = 0.01;
const lastColumn = 36_000;
// geometries that are not points have no cell: they are candidates of every query
const noCell = 0xffff;
const cellBytes = 4;
const farthestMetres = 20_100_000;
// a city's places come a few to a square kilometre: most askers are content with one ring
const firstRingMetres = 3_000;

const row = (latitude: number) => Math.floor((latitude + 90) / cellDegrees);
const column = (longitude: number) => Math.floor((longitude + 180) / cellDegrees);

export function writeGeoEntry(writer: KeyWriter, index: Index, geometry: Geometry): void {
  writer.reset().bytes(index.prefix);
  if (geometry.type !== 'Point') return void writer.uint16(noCell).uint16(noCell);
  const [longitude, latitude] = geometry.coordinates as Position;
  writer.uint16(row(latitude)).uint16(column(longitude)).double(longitude).double(latitude);
}

const cellKey = (index: Index, y: number, x: number) =>
  new KeyWriter(16).bytes(index.prefix).uint16(y).uint16(x).take();

function* entriesInBox(reader: Reader, index: Index, [west, south, east, north]: Box): Iterable<Buffer> {
  const first = Math.max(0, row(south));
  const last = row(north);
  if (last - first > 300) {
    yield* reader.keys('indexes', { from: index.prefix, to: cellKey(index, noCell, 0) });
    return;
  }
  const from = Math.max(0, column(west));
  const to = Math.min(lastColumn, column(east)) + 1;
  for (let y = first; y <= last; y++) {
    yield* reader.keys('indexes', { from: cellKey(index, y, from), to: cellKey(index, y, to) });
  }
}

function shapeEntries(reader: Reader, index: Index): Iterable<Buffer> {
  const end = new KeyWriter(8).bytes(index.prefix).byte(0xff).byte(0xff).byte(0xff).byte(0xff).byte(0xff).take();
  return reader.keys('indexes', { from: cellKey(index, noCell, noCell), to: end });
}

/** Documents whose geometry may lie in the area; the caller tests each. */
export function* idsInArea(reader: Reader, index: Index, area: Area): Iterable<Buffer> {
  const seen = new Set<string>();
  const sources = [...area.boxes.map((box) => entriesInBox(reader, index, box)), shapeEntries(reader, index)];
  for (const source of sources) {
    for (const entry of source) {
      const id = idKeyOf(entry);
      const seal = id.toString('latin1');
      if (seen.has(seal)) continue;
      seen.add(seal);
      yield id;
    }
  }
}

type Found = { readonly id: Buffer; readonly distance: number };

/** Documents from nearest to farthest, by widening rings. */
export function* idsByDistance(reader: Reader, index: Index, near: Near): Iterable<Buffer> {
  const seen = new Set<string>();
  const shapes = [...shapesAround(reader, index, near)];
  let inner = -1;
  for (let radius = firstRingMetres; ; radius *= 3) {
    const outer = Math.min(radius, near.most, farthestMetres);
    const from = inner;
    const isInRing = (distance: number) => distance > from && distance <= outer && distance >= near.least;
    const found = shapes.filter(({ distance }) => isInRing(distance));
    for (const point of pointsWithin(reader, index, near, outer, isInRing)) found.push(point);
    for (const { id } of found.sort((a, b) => a.distance - b.distance)) {
      const seal = id.toString('latin1');
      if (seen.has(seal)) continue;
      seen.add(seal);
      yield id;
    }
    if (outer >= near.most || outer >= farthestMetres) return;
    inner = outer;
  }
}

function* pointsWithin(
  reader: Reader,
  index: Index,
  { centre }: Near,
  radius: number,
  isWanted: (distance: number) => boolean,
): Iterable<Found> {
  const at = index.prefix.length + cellBytes;
  for (const box of boxesAround(centre, radius)) {
    for (const entry of entriesInBox(reader, index, box)) {
      const place: Position = [entry.readDoubleBE(at), entry.readDoubleBE(at + 8)];
      const distance = distanceInMetres(centre, place);
      if (isWanted(distance)) yield { id: idKeyOf(entry), distance };
    }
  }
}

const collectionBytes = 2;

/** Their entries say nothing of where they are, so each document is read. */
function* shapesAround(reader: Reader, index: Index, near: Near): Iterable<Found> {
  // an index's prefix begins with that of its collection's documents
  const collection = index.prefix.subarray(0, collectionBytes);
  for (const entry of shapeEntries(reader, index)) {
    const id = idKeyOf(entry);
    const text = reader.get('documents', Buffer.concat([collection, id]))?.toString();
    const document = text === undefined ? {} : (parseEjson(text) as Document);
    const { values } = valuesAt(document, index.keys[0]?.parts ?? []);
    const distances = values.flatMap((value) => distanceTo(near, value) ?? []);
    if (distances.length > 0) yield { id, distance: Math.min(...distances) };
  }
}

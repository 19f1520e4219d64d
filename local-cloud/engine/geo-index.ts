import type { Index } from './catalogue';
import type { Area, Near } from './geo-query';
import { type Box, boxAround, distanceInMetres, type Geometry, type Position } from './geometry';
import { idKeyOf, KeyWriter } from './keys';
import type { Reader } from './store';

// Entries: prefix, row and column of a grid cell, longitude, latitude, document. About a kilometre of latitude a cell.
const cellDegrees = 0.01;
const lastColumn = 36_000;
// geometries that are not points have no cell: they are candidates of every area query
const noCell = 0xffff;
const cellBytes = 4;
const farthestMetres = 20_100_000;
const firstRingMetres = 1_000;

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

/** Documents whose geometry may lie in the area; the caller tests each. */
export function* idsInArea(reader: Reader, index: Index, area: Area): Iterable<Buffer> {
  const seen = new Set<string>();
  const shapes = { from: cellKey(index, noCell, noCell), to: undefined };
  const end = new KeyWriter(8).bytes(index.prefix).byte(0xff).byte(0xff).byte(0xff).byte(0xff).byte(0xff).take();
  const sources = [entriesInBox(reader, index, area.box), reader.keys('indexes', { ...shapes, to: end })];
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

/** Documents from nearest to farthest, by widening rings. */
export function* idsByDistance(reader: Reader, index: Index, near: Near): Iterable<Buffer> {
  const seen = new Set<string>();
  let inner = -1;
  for (let radius = firstRingMetres; ; radius *= 3) {
    const outer = Math.min(radius, near.most, farthestMetres);
    for (const { id } of ring(reader, index, near, inner, outer)) {
      const seal = id.toString('latin1');
      if (seen.has(seal)) continue;
      seen.add(seal);
      yield id;
    }
    if (outer >= near.most || outer >= farthestMetres) return;
    inner = outer;
  }
}

function ring(reader: Reader, index: Index, near: Near, inner: number, outer: number) {
  const found: { id: Buffer; distance: number }[] = [];
  for (const entry of entriesInBox(reader, index, boxAround(near.centre, outer))) {
    const at = index.prefix.length + cellBytes;
    const distance = distanceInMetres(near.centre, [entry.readDoubleBE(at), entry.readDoubleBE(at + 8)]);
    if (distance > inner && distance <= outer && distance >= near.least) found.push({ id: idKeyOf(entry), distance });
  }
  return found.sort((a, b) => a.distance - b.distance);
}

import { gcj02, toGcj02, toWgs84, wgs84 } from '@shared/places/coordinates';
import { distanceInMetres } from '@shared/places/distance';
import * as fc from 'fast-check';
import vectors from './fixtures/coordinate-vectors.json';

const [centre] = vectors.cities.filter(({ name }) => name.includes('宁波'));

function pair([longitude = Number.NaN, latitude = Number.NaN]: readonly number[]) {
  return { longitude, latitude };
}

function metresApart(one: readonly number[], other: readonly number[]): number {
  return distanceInMetres(pair(one), pair(other));
}

describe('coordinates', () => {
  it('turns GPS into the map’s system within ten metres for every city of the fixture', () => {
    const astray = vectors.cities.filter((city) => {
      const { longitude, latitude } = pair(city.wgs84);
      return distanceInMetres(toGcj02(wgs84(longitude, latitude)), pair(city.gcj02)) > 10;
    });
    expect(vectors.cities).toHaveLength(331);
    expect(astray).toEqual([]);
  });

  it.each(vectors.points)('agrees to nine decimals at $name', ({ wgs84: from, gcj02: to }) => {
    const { longitude, latitude } = pair(from);
    const place = toGcj02(wgs84(longitude, latitude));
    expect(place.longitude).toBeCloseTo(pair(to).longitude, 9);
    expect(place.latitude).toBeCloseTo(pair(to).latitude, 9);
  });

  it('would put a post in Ningbo some 490 m off if the systems were mixed up', () => {
    const metres = metresApart(centre?.wgs84 ?? [], centre?.gcj02 ?? []);
    expect(metres).toBeGreaterThan(480);
    expect(metres).toBeLessThan(510);
  });

  it('leaves places outside China where they are', () => {
    for (const outside of vectors.outside.filter(([longitude = 0]) => longitude <= 180)) {
      const { longitude, latitude } = pair(outside);
      expect(toGcj02(wgs84(longitude, latitude))).toEqual(gcj02(longitude, latitude));
    }
    expect(toGcj02(wgs84(2.35, 48.86))).toEqual(gcj02(2.35, 48.86));
  });

  it('comes back within twenty centimetres anywhere around Ningbo', () => {
    const longitude = fc.double({ min: 120.8, max: 122.3, noNaN: true });
    const latitude = fc.double({ min: 28.8, max: 30.6, noNaN: true });
    fc.assert(
      fc.property(longitude, latitude, (east, north) => {
        const back = toWgs84(toGcj02(wgs84(east, north)));
        expect(metresApart([back.longitude, back.latitude], [east, north])).toBeLessThan(0.2);
      }),
    );
  });

  it.each([
    [Number.NaN, 30],
    [121, 91],
    [181, 30],
  ])('refuses %p, %p as a place', (longitude, latitude) => {
    expect(() => gcj02(longitude, latitude)).toThrow(RangeError);
    expect(() => wgs84(longitude, latitude)).toThrow(RangeError);
  });
});

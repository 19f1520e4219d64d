import * as fc from 'fast-check';
import { openEnvironment, refusalOf, withCloud } from './support';

const cloud = withCloud();
const open = () =>
  openEnvironment(cloud(), [{ name: 'posts', indexes: [{ name: 'place', keys: [['place', '2dsphere']] }] }]);

type Shapes = {
  readonly Point: new (longitude: number, latitude: number) => object;
  readonly LineString: new (points: readonly object[]) => object;
  readonly Polygon: new (lines: readonly object[]) => object;
};

const radians = Math.PI / 180;
/** Haversine, on purpose another formula than the engine's. */
function haversine([x1, y1]: readonly number[], [x2, y2]: readonly number[]): number {
  const [a, b, c, d] = [x1 ?? 0, y1 ?? 0, x2 ?? 0, y2 ?? 0];
  const h =
    Math.sin(((d - b) * radians) / 2) ** 2 +
    Math.cos(b * radians) * Math.cos(d * radians) * Math.sin(((c - a) * radians) / 2) ** 2;
  return 2 * 6_378_100 * Math.asin(Math.min(1, Math.sqrt(h)));
}

const longitude = fc.oneof(
  fc.double({ min: 121, max: 122, noNaN: true }),
  fc.double({ min: -180, max: 180, noNaN: true }),
);
const latitude = fc.oneof(
  fc.double({ min: 29, max: 30.5, noNaN: true }),
  fc.double({ min: -89, max: 89, noNaN: true }),
);
const point = fc.tuple(longitude, latitude);

describe('places', () => {
  it('answers the nearest first, as a comparison with every document says', async () => {
    const { database, _ } = await open();
    const posts = database.collection('posts');
    const places = fc.sample(point, { numRuns: 400, seed: 20260305 });
    await posts.add(places.map(([x, y], i) => ({ _id: `p${i}`, place: new database.Geo.Point(x, y) })));
    await fc.assert(
      fc.asyncProperty(
        point,
        fc.integer({ min: 100, max: 20_000_000 }),
        fc.integer({ min: 1, max: 50 }),
        async ([x, y], most, limit) => {
          const near = _.geoNear({ geometry: new database.Geo.Point(x, y), maxDistance: most, minDistance: 0 });
          const { data } = await posts.where({ place: near }).limit(limit).get();
          const found = data.map(({ place }: { place: { longitude: number; latitude: number } }) =>
            haversine([x, y], [place.longitude, place.latitude]),
          );
          const expected = places
            .map((place) => haversine([x, y], place))
            .filter((metres) => metres <= most)
            .sort((a, b) => a - b)
            .slice(0, limit);
          expect(found).toHaveLength(expected.length);
          for (const [i, metres] of found.entries()) expect(Math.abs(metres - (expected[i] ?? 0))).toBeLessThan(0.5);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('measures as MongoDB does, to the last bit', async () => {
    const { database } = await open();
    await database.collection('posts').add({ place: new database.Geo.Point(121.544, 29.8683), isOpen: true });
    const { data } = await database
      .collection('posts')
      .aggregate()
      .geoNear({
        near: new database.Geo.Point(121.55, 29.87),
        distanceField: 'away',
        spherical: true,
        key: 'place',
        query: { isOpen: true },
      })
      .end();
    expect(data[0].away).toBeCloseTo(haversine([121.544, 29.8683], [121.55, 29.87]), 3);
  });

  it('finds what lies within a circle and a polygon with a hole', async () => {
    const { database, _ } = await open();
    // the SDK's types leave out the shapes that its code has
    const { Point, LineString, Polygon } = database.Geo as unknown as Shapes;
    const posts = database.collection('posts');
    await posts.add(
      [
        ['in', 1, 1],
        ['hole', 2, 2],
        ['out', 9, 9],
      ].map(([_id, x, y]) => ({ _id, place: new Point(Number(x), Number(y)) })),
    );
    const ring = (low: number, high: number) =>
      new LineString(
        [
          [low, low],
          [high, low],
          [high, high],
          [low, high],
          [low, low],
        ].map(([x, y]) => new Point(x ?? 0, y ?? 0)),
      );
    const ids = async (condition: unknown) =>
      (await posts.where({ place: condition }).get()).data.map(({ _id }: { _id: string }) => _id);
    expect(await ids(_.geoWithin({ geometry: new Polygon([ring(0, 4), ring(1.5, 2.5)]) }))).toEqual(['in']);
    expect(await ids(_.geoIntersects({ geometry: new Polygon([ring(0, 4)]) }))).toEqual(['in', 'hole']);
    expect(await ids(_.geoWithin({ centerSphere: [new Point(9, 9), 1000 / 6_378_100] }))).toEqual(['out']);
  });

  it('refuses a place query without a geo index and a place that is none', async () => {
    const { database, _ } = await open();
    const near = _.geoNear({ geometry: new database.Geo.Point(1, 1), maxDistance: 10, minDistance: 0 });
    expect(await refusalOf(database.collection('posts').where({ elsewhere: near }).get())).toBe(
      'DATABASE_REQUEST_FAILED',
    );
    expect(await refusalOf(database.collection('posts').add({ place: 'Ningbo' }))).toBe('DATABASE_REQUEST_FAILED');
    expect(await refusalOf(database.collection('posts').add({ place: null }))).toBe('accepted');
  });
});

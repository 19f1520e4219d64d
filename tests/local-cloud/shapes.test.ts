import * as fc from 'fast-check';
import { crossesFlat, doFlatCross, type Flat, isInFlat, ontoEarth, type Place, star } from './flat';
import { makeEnvironment, send, withCloud } from './support';

/** Random shapes at places where a map tears: each answer of the index against another geometry and against no index. */
const cloud = withCloud();
const numRuns = Number(process.env.SHAPES_RUNS ?? 15);

type Plain = Record<string, unknown>;

const centre = fc.oneof(
  fc.constantFrom<Place>([180, 0], [-179.9, 35], [179.99, -60], [0, 90], [20, -90], [77, 88.5]),
  fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
);
// the middle two are small enough for the index to look only at some of its cells
const extent = fc.constantFrom(0.00005, 0.01, 0.02, 0.6);
// spread evenly and never twice the same: shapes that only just touch are for the tables of the oracle
const coordinate = fc.integer({ min: 1, max: 2 ** 31 - 1 }).map(Math.sin);
const flat: fc.Arbitrary<Flat> = fc.noBias(fc.tuple(coordinate, coordinate));
const radii = fc.array(
  coordinate.map((each) => 0.6 + each * 0.4),
  { minLength: 4, maxLength: 9 },
);
const world = fc.noBias(
  fc.record({
    centre,
    extent,
    radii,
    isReversed: fc.boolean(),
    points: fc.array(flat, { minLength: 40, maxLength: 40 }),
    lines: fc.array(fc.tuple(flat, flat), { minLength: 15, maxLength: 15 }),
    shapes: fc.array(fc.tuple(flat, radii), { minLength: 8, maxLength: 8 }),
  }),
);
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

const closed = <T>(corners: readonly T[]) => [...corners, ...corners.slice(0, 1)];
const hole = (corners: readonly Flat[]) => corners.map(([x, y]) => [x * 0.4, y * 0.4] as const);
const moved = ([x, y]: Flat, corners: readonly Flat[]) => corners.map(([a, b]) => [x + a * 0.3, y + b * 0.3] as const);

/** Either way round it is the same ring. */
const drawn = <T>({ isReversed }: World, ring: readonly T[]) => (isReversed ? [...ring].reverse() : ring);

let made = 0;

type Put = (point: Flat) => Place;

const documentsOf = ({ points, lines, shapes }: World, put: Put) => [
  ...points.map((point, i) => ({ _id: `p${i}`, place: { type: 'Point', coordinates: put(point) } })),
  ...lines.map((line, i) => ({ _id: `l${i}`, place: { type: 'LineString', coordinates: line.map(put) } })),
  ...shapes.map(([middle, corners], i) => ({
    _id: `s${i}`,
    place: { type: 'Polygon', coordinates: [closed(moved(middle, star(corners)).map(put))] },
  })),
];

async function idsFrom(environment: string, query: Plain): Promise<readonly unknown[]> {
  const request = { action: 'database.getDocument', collectionName: 'all', limit: 1000, query: JSON.stringify(query) };
  const { body } = await send(cloud(), 'POST', `/admin?env=${environment}`, request);
  const { list } = (body.data ?? {}) as { list?: readonly string[] };
  // a refusal shows in the comparison
  return list?.map((text) => (JSON.parse(text) as Plain)._id) ?? [body];
}

async function settle(given: World) {
  const place = ontoEarth(given.centre);
  const put: Put = ([x, y]) => place([x * given.extent, y * given.extent]);
  const environment = `shapes-${++made}`;
  const indexes = [{ name: 'place', keys: [['place', '2dsphere']] }] as const;
  await makeEnvironment(cloud(), environment, [{ name: 'all', indexes }]);
  const documents = documentsOf(given, put);
  const lines = documents.map((document) => JSON.stringify({ collection: 'all', document })).join('\n');
  const { body } = await send(cloud(), 'POST', `/_local/environments/${environment}/load`, lines);
  expect(body).toEqual({ loaded: documents.length });
  const find = (query: Plain) => idsFrom(environment, query);
  const ids = documents.map(({ _id }) => _id);
  // a query by id reads the documents instead of the geo index
  const both = async (condition: Plain) => {
    const indexed = [...(await find({ place: condition }))].sort();
    expect([...(await find({ _id: { $in: ids }, place: condition }))].sort()).toEqual(indexed);
    return indexed;
  };
  const end = () => send(cloud(), 'DELETE', `/_local/environments/${environment}`);
  return { put, find, both, end };
}

/** What lies in the star but not in the star of its hole. */
const isInRinged = (p: Flat, corners: readonly Flat[]) => isInFlat(p, corners) && !isInFlat(p, hole(corners));

const touches = (corners: readonly Flat[], other: readonly Flat[]) =>
  other.some((a, i) => crossesFlat(a, other[(i + 1) % other.length] ?? a, corners));

describe('shapes on a sphere', () => {
  it('tells what lies within a polygon with a hole and what meets it, with an index and without', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const { put, both, end } = await settle(given);
        const corners = star(given.radii);
        const rings = [corners, hole(corners)];
        const $geometry = { type: 'Polygon', coordinates: rings.map((ring) => drawn(given, closed(ring.map(put)))) };
        const named = <T>(letter: string, all: readonly T[], test: (each: T) => boolean) =>
          all.flatMap((each, i) => (test(each) ? [`${letter}${i}`] : []));
        const cuts = (a: Flat, b: Flat) => rings.some((ring) => crossesFlat(a, b, ring));
        const meets = ([a, b]: readonly [Flat, Flat]) => isInRinged(a, corners) || cuts(a, b);
        const shapes = given.shapes.map(([middle, around]) => moved(middle, star(around)));
        const isCut = (shape: readonly Flat[]) => rings.some((ring) => touches(ring, shape));
        const isRingIn = (shape: readonly Flat[]) =>
          rings.some((ring) => ring.some((corner) => isInFlat(corner, shape)));
        const isShapeIn = (shape: readonly Flat[]) => shape.every((corner) => isInRinged(corner, corners));
        expect(await both({ $geoWithin: { $geometry } })).toEqual(
          [
            ...named('p', given.points, (point) => isInRinged(point, corners)),
            ...named('l', given.lines, ([a, b]) => isInRinged(a, corners) && isInRinged(b, corners) && !cuts(a, b)),
            ...named('s', shapes, (shape) => isShapeIn(shape) && !isCut(shape) && !isRingIn(shape)),
          ].sort(),
        );
        expect(await both({ $geoIntersects: { $geometry } })).toEqual(
          [
            ...named('p', given.points, (point) => isInRinged(point, corners)),
            ...named('l', given.lines, meets),
            ...named('s', shapes, (shape) => isShapeIn(shape) || isCut(shape) || isRingIn(shape)),
          ].sort(),
        );
        await end();
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('tells what meets a line', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.tuple(flat, flat), async (given, [from, to]) => {
        const { put, both, end } = await settle({ ...given, points: [] });
        const $geometry = { type: 'LineString', coordinates: [from, to].map(put) };
        const shapes = given.shapes.map(([middle, around]) => moved(middle, star(around)));
        expect(await both({ $geoIntersects: { $geometry } })).toEqual(
          [
            ...given.lines.flatMap(([a, b], i) => (doFlatCross(a, b, from, to) ? [`l${i}`] : [])),
            ...shapes.flatMap((shape, i) => (isInFlat(from, shape) || crossesFlat(from, to, shape) ? [`s${i}`] : [])),
          ].sort(),
        );
        await end();
      }),
      { numRuns, endOnFailure: true },
    );
  });

  it('answers points, lines and polygons from the nearest to the farthest, each once', async () => {
    await fc.assert(
      fc.asyncProperty(world, flat, async (given, from) => {
        const { put, find, end } = await settle(given);
        const distances = distancesOnEarth(given, put, from);
        const near = (limits: Plain) => ({
          place: { $nearSphere: { $geometry: { type: 'Point', coordinates: put(from) }, ...limits } },
        });
        const found = (await find(near({}))) as string[];
        expect([...found].sort()).toEqual([...distances.keys()].sort());
        const metres = found.map((id) => distances.get(id) ?? Number.NaN);
        for (const [i, each] of metres.entries())
          expect(each - (metres[i - 1] ?? 0)).toBeGreaterThanOrEqual(-slack(each));
        const [least, most] = [metres[12] ?? 0, metres[40] ?? 0];
        const some = await find(near({ $minDistance: least + slack(least), $maxDistance: most - slack(most) }));
        expect(some.filter((id) => !found.slice(12, 41).includes(String(id)))).toEqual([]);
        await end();
      }),
      { numRuns, endOnFailure: true },
    );
  });
});

const slack = (metres: number) => 1e-3 + metres * 1e-7;

const haversine = ([x1, y1]: Place, [x2, y2]: Place) => {
  const r = Math.PI / 180;
  const [dy, dx] = [((y2 - y1) * r) / 2, ((x2 - x1) * r) / 2];
  const h = Math.sin(dy) ** 2 + Math.cos(y1 * r) * Math.cos(y2 * r) * Math.sin(dx) ** 2;
  return 2 * 6_378_100 * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** The least distance along a line, narrowed down by thirds. */
function toLine(put: Put, from: Place, [[ax, ay], [bx, by]]: readonly [Flat, Flat]): number {
  const at = (t: number) => haversine(from, put([ax + (bx - ax) * t, ay + (by - ay) * t]));
  let [low, high] = [0, 1];
  for (let i = 0; i < 80; i++) {
    const third = (high - low) / 3;
    if (at(low + third) < at(high - third)) high -= third;
    else low += third;
  }
  return Math.min(at(0), at(1), at(low));
}

function distancesOnEarth(given: World, put: Put, from: Flat): ReadonlyMap<string, number> {
  const here = put(from);
  const along = (corners: readonly Flat[]) =>
    corners.map((a, i) => toLine(put, here, [a, corners[(i + 1) % corners.length] ?? a]));
  const shapes = given.shapes.map(([middle, around]) => moved(middle, star(around)));
  return new Map([
    ...given.points.map((point, i) => [`p${i}`, haversine(here, put(point))] as const),
    ...given.lines.map((line, i) => [`l${i}`, toLine(put, here, line)] as const),
    ...shapes.map((shape, i) => [`s${i}`, isInFlat(from, shape) ? 0 : Math.min(...along(shape))] as const),
  ]);
}

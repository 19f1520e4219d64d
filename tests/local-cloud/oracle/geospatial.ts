import { finds, findsPlaces, manual } from './cases';
import { line, places, point, polygon, ringed, square, unitSquare, within } from './places';

/** What lies within an area. */
export const geospatial = [
  ...manual('$geoWithin', [
    findsPlaces('points in a polygon', places(point(0.5, 0.5), point(2, 2)), within(unitSquare), [1]),
    findsPlaces('a hole is outside', places(point(1, 1), point(4, 4), point(8, 8)), within(ringed), [1, 3]),
    findsPlaces(
      'any polygon of several',
      places(point(0.5, 0.5), point(5.5, 5.5), point(3, 3)),
      within({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1, 1)], [square(5, 5, 6, 6)]] }),
      [1, 2],
    ),
    findsPlaces(
      'a line must lie inside wholly',
      places(line([0.2, 0.2], [0.8, 0.8]), line([0.5, 0.5], [3, 3])),
      within(unitSquare),
      [1],
    ),
    findsPlaces(
      'a line over a hole does not',
      places(line([1, 4.5], [8, 4.5]), line([1, 1], [8, 1])),
      within(ringed),
      [2],
    ),
    findsPlaces(
      'a polygon must lie inside wholly',
      places(polygon(square(0.2, 0.2, 0.8, 0.8)), polygon(square(0.5, 0.5, 2, 2)), polygon(square(-1, -1, 3, 3))),
      within(unitSquare),
      [1],
    ),
    findsPlaces(
      'a polygon around a hole does not',
      places(polygon(square(2, 2, 7, 7)), polygon(square(1, 1, 2, 2))),
      within(ringed),
      [2],
    ),
    findsPlaces(
      'edges are arcs of great circles, not of parallels',
      places(point(45, 52), point(45, 48)),
      within(polygon(square(0, 50, 90, 70))),
      [],
    ),
    findsPlaces(
      'the upper edge of it rises above its corners',
      places(point(45, 75)),
      within(polygon(square(0, 50, 90, 70))),
      [1],
    ),
    findsPlaces(
      'the index looks there too',
      places(point(15, 61.5), point(15, 60.2)),
      within(polygon(square(0, 60, 30, 61))),
      [1],
    ),
    findsPlaces(
      'a small polygon around a pole',
      places(point(10, 89.99), point(10, 88)),
      within(
        polygon([
          [0, 89],
          [120, 89],
          [-120, 89],
          [0, 89],
        ]),
      ),
      [1],
    ),
    findsPlaces(
      'a polygon around a hole around a pole',
      places(point(10, 89.3), point(10, 89.95)),
      within(
        polygon(
          [
            [0, 89],
            [120, 89],
            [-120, 89],
            [0, 89],
          ],
          [
            [0, 89.8],
            [120, 89.8],
            [-120, 89.8],
            [0, 89.8],
          ],
        ),
      ),
      [1],
    ),
    findsPlaces(
      'across the 180th meridian',
      places(point(179.5, 0.5), point(-179.5, 0.5), point(0, 0.5), point(178, 0.5)),
      within(
        polygon([
          [179, 0],
          [-179, 0],
          [-179, 1],
          [179, 1],
          [179, 0],
        ]),
      ),
      [1, 2],
    ),
    findsPlaces(
      'around a pole',
      places(point(10, 89), point(-170, 85), point(0, 60)),
      within(
        polygon([
          [0, 75],
          [90, 75],
          [180, 75],
          [-90, 75],
          [0, 75],
        ]),
      ),
      [1, 2],
    ),
    findsPlaces(
      'the inside is the smaller part, whichever way it is drawn',
      places(point(0.5, 0.5), point(50, 50)),
      within(polygon([...square(0, 0, 1, 1)].reverse())),
      [1],
    ),
    findsPlaces(
      'with the winding CRS it is what lies to the left',
      places(point(0.5, 0.5), point(50, 50)),
      within({
        ...polygon([...square(0, 0, 1, 1)].reverse()),
        crs: { type: 'name', properties: { name: 'urn:x-mongodb:crs:strictwinding:EPSG:4326' } },
      }),
      [2],
    ),
    findsPlaces(
      'missing and null places are not inside',
      [{ place: null }, {}, { place: point(0.5, 0.5) }],
      within(unitSquare),
      [3],
    ),
    findsPlaces('a legacy pair is a point', places([0.5, 0.5], [3, 3]), within(unitSquare), [1]),
    findsPlaces('a line cannot hold anything', [], within(line([0, 0], [1, 1])), /Polygon or a MultiPolygon/),
    finds('without a geo index it is refused here', [], within(unitSquare), /no 2dsphere index/),
  ]),
  ...manual('$centerSphere', [
    findsPlaces(
      'the radius is in radians',
      places(point(0, 0.9), point(0, 1.1)),
      { place: { $geoWithin: { $centerSphere: [[0, 0], Math.PI / 180] } } },
      [1],
    ),
    findsPlaces(
      'a line must lie inside wholly',
      places(line([0, 0.1], [0, 0.2]), line([0, 0.5], [0, 2])),
      { place: { $geoWithin: { $centerSphere: [[0, 0], Math.PI / 180] } } },
      [1],
    ),
    findsPlaces(
      'across the 180th meridian',
      places(point(179.9, 0), point(-179.9, 0), point(0, 0)),
      { place: { $geoWithin: { $centerSphere: [[180, 0], 0.01] } } },
      [1, 2],
    ),
    findsPlaces(
      'a negative radius is refused',
      [],
      { place: { $geoWithin: { $centerSphere: [[0, 0], -1] } } },
      /\$centerSphere/,
    ),
  ]),
  ...manual('$box', [
    findsPlaces(
      'refused: it needs a 2d index',
      [],
      {
        place: {
          $geoWithin: {
            $box: [
              [0, 0],
              [1, 1],
            ],
          },
        },
      },
      /\$box is not supported/,
    ),
  ]),
];

import { findsPlaces, manual } from './cases';
import { line, meets, places, point, polygon, ringed, square, unitSquare } from './places';

/** What meets a shape. */
export const crossings = [
  ...manual('$geoIntersects', [
    findsPlaces('a point of a polygon', places(point(0.5, 0.5), point(3, 3)), meets(unitSquare), [1]),
    findsPlaces(
      'polygons that share a part',
      places(polygon(square(0.5, 0.5, 2, 2)), polygon(square(3, 3, 4, 4))),
      meets(unitSquare),
      [1],
    ),
    findsPlaces(
      'one polygon within the other',
      places(polygon(square(-5, -5, 5, 5)), polygon(square(0.4, 0.4, 0.6, 0.6))),
      meets(unitSquare),
      [1, 2],
    ),
    findsPlaces('polygons that share an edge', places(polygon(square(1, 0, 2, 1))), meets(unitSquare), [1]),
    findsPlaces(
      'one in the hole of the other does not',
      places(polygon(square(4, 4, 5, 5)), point(4, 4)),
      meets(ringed),
      [],
    ),
    findsPlaces(
      'lines that cross',
      places(line([0, 1], [1, 0]), line([2, 2], [3, 3])),
      meets(line([0, 0], [1, 1])),
      [1],
    ),
    findsPlaces('lines that share an end', places(line([1, 1], [2, 0])), meets(line([0, 0], [1, 1])), [1]),
    findsPlaces('a line through a polygon', places(polygon(square(0, 0, 1, 1))), meets(line([-1, 0.5], [2, 0.5])), [1]),
    findsPlaces('a point on a line', places(point(0, 5), point(0.001, 5)), meets(line([0, 0], [0, 10])), [1]),
    findsPlaces('equal points', places(point(3, 3), point(3, 3.0001)), meets(point(3, 3)), [1]),
    findsPlaces(
      'one of several points',
      places(
        {
          type: 'MultiPoint',
          coordinates: [
            [9, 9],
            [0.5, 0.5],
          ],
        },
        { type: 'MultiPoint', coordinates: [[9, 9]] },
      ),
      meets(unitSquare),
      [1],
    ),
    findsPlaces(
      'one of several lines',
      places({
        type: 'MultiLineString',
        coordinates: [
          [
            [5, 5],
            [6, 6],
          ],
          [
            [-1, 0.5],
            [2, 0.5],
          ],
        ],
      }),
      meets(unitSquare),
      [1],
    ),
    findsPlaces(
      'one of several polygons',
      places(point(5.5, 5.5), point(3, 3)),
      meets({ type: 'MultiPolygon', coordinates: [[square(0, 0, 1, 1)], [square(5, 5, 6, 6)]] }),
      [1],
    ),
    findsPlaces(
      'a part of a collection',
      places({ type: 'GeometryCollection', geometries: [point(9, 9), line([0, 1], [1, 0])] }),
      meets(unitSquare),
      [1],
    ),
    findsPlaces(
      'lines across the 180th meridian',
      places(line([179, 0], [-179, 0]), line([179, 5], [-179, 5])),
      meets(line([180, -1], [180, 1])),
      [1],
    ),
    findsPlaces(
      'an unknown shape is refused',
      [],
      meets({ type: 'Circle', coordinates: [0, 0] }),
      /unknown GeoJSON type/,
    ),
  ]),
];

import { answersPlaces, findsPlaces, manual, storesPlace } from './cases';
import { degree, line, near, places, point, polygon, ringed, square } from './places';

/** Distances, and what a geo index stores. */
export const distances = [
  ...manual('$nearSphere', [
    findsPlaces('the nearest first', places(point(3, 0), point(1, 0), point(2, 0)), near(point(0, 0)), [2, 3, 1]),
    findsPlaces(
      'not beyond the greatest distance, in metres',
      places(point(0.9, 0), point(1.1, 0)),
      near(point(0, 0), { $maxDistance: degree }),
      [1],
    ),
    findsPlaces(
      'not within the least distance',
      places(point(0.9, 0), point(1.1, 0)),
      near(point(0, 0), { $minDistance: degree }),
      [2],
    ),
    findsPlaces(
      'over the 180th meridian it is not far',
      places(point(170, 0), point(-179, 0)),
      near(point(179, 0), { $maxDistance: 3 * degree }),
      [2],
    ),
    findsPlaces(
      'a line is as near as its nearest place',
      places(point(0, 2), line([-5, 1], [5, 1])),
      near(point(0, 0)),
      [2, 1],
    ),
    findsPlaces(
      'inside of a polygon the distance is zero',
      places(point(0.1, 0), polygon(square(-1, -1, 1, 1))),
      near(point(0, 0)),
      [2, 1],
    ),
    findsPlaces('documents without a place are left out', [{}, { place: point(1, 1) }], near(point(0, 0)), [2]),
    findsPlaces('anything but a point is refused', [], near(line([0, 0], [1, 1])), /a point is needed/),
    findsPlaces('a negative distance is refused', [], near(point(0, 0), { $maxDistance: -1 }), /not negative/),
  ]),
  ...manual('$near', [
    findsPlaces(
      'the same with a GeoJSON point',
      places(point(3, 0), point(1, 0)),
      { place: { $near: { $geometry: point(0, 0) } } },
      [2, 1],
    ),
  ]),
  ...manual('$geoNear (aggregation)', [
    answersPlaces(
      'adds the distance and keeps the order',
      places(point(2, 0), point(1, 0)),
      [
        { $geoNear: { near: point(0, 0), distanceField: 'far', spherical: true } },
        { $project: { far: { $round: ['$far', 3] } } },
      ],
      [
        { _id: 2, far: Math.round(degree * 1000) / 1000 },
        { _id: 1, far: Math.round(2 * degree * 1000) / 1000 },
      ],
    ),
    answersPlaces(
      'in other units',
      places(point(0, 1)),
      [
        { $geoNear: { near: point(0, 0), distanceField: 'far', spherical: true, distanceMultiplier: 1 / degree } },
        { $project: { _id: 0, far: { $round: ['$far', 9] } } },
      ],
      [{ far: 1 }],
    ),
    answersPlaces(
      'with a query and limits',
      [
        { k: 1, place: point(1, 0) },
        { k: 2, place: point(1, 0) },
        { k: 1, place: point(9, 0) },
      ],
      [
        {
          $geoNear: {
            near: point(0, 0),
            distanceField: 'far.metres',
            spherical: true,
            query: { k: 1 },
            maxDistance: 2 * degree,
          },
        },
        { $project: { k: 1 } },
      ],
      [{ _id: 1, k: 1 }],
    ),
    answersPlaces(
      'tells the place that it measured',
      places(point(1, 0)),
      [
        { $geoNear: { near: point(0, 0), distanceField: 'far', includeLocs: 'at', spherical: true } },
        { $project: { _id: 0, at: 1 } },
      ],
      [{ at: point(1, 0) }],
    ),
    answersPlaces(
      'measures to the nearest place of a shape',
      places(line([0, 1], [5, 1])),
      [
        { $geoNear: { near: point(0, 0), distanceField: 'far', spherical: true } },
        { $project: { _id: 0, far: { $round: ['$far', 3] } } },
      ],
      [{ far: Math.round(degree * 1000) / 1000 }],
    ),
    answersPlaces(
      'it must come first',
      places(point(1, 0)),
      [{ $limit: 1 }, { $geoNear: { near: point(0, 0), distanceField: 'far' } }],
      /only valid as the first stage/,
    ),
  ]),
  ...manual('GeoJSON Objects', [
    storesPlace('a point', point(121.5, 29.8)),
    storesPlace('a line', line([0, 0], [1, 1])),
    storesPlace('a polygon with a hole', ringed),
    storesPlace('several of each', {
      type: 'MultiPoint',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    }),
    storesPlace('a collection', { type: 'GeometryCollection', geometries: [point(0, 0), line([0, 0], [1, 1])] }),
    storesPlace('a longitude beyond 180 is refused', point(181, 0), /out of bounds/),
    storesPlace('a latitude beyond 90 is refused', point(0, 91), /out of bounds/),
    storesPlace('text is refused', 'Ningbo', /Can't extract geo keys/),
    storesPlace(
      'coordinates that are no numbers are refused',
      { type: 'Point', coordinates: ['1', '2'] },
      /numeric elements/,
    ),
    storesPlace('a line of one place is refused', line([0, 0], [0, 0]), /at least 2 vertices/),
    storesPlace(
      'an open ring is refused',
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ]),
      /Loop is not closed/,
    ),
    storesPlace(
      'a ring of two places is refused',
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      /at least 3 different vertices/,
    ),
    storesPlace(
      'a ring that crosses itself is refused',
      polygon([
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
        [0, 0],
      ]),
      /Edges cross/,
    ),
    storesPlace(
      'a hole outside is refused',
      polygon(square(0, 0, 1, 1), square(2, 2, 3, 3)),
      /not contained by first exterior loop/,
    ),
    storesPlace('an unknown type is refused', { type: 'Circle', coordinates: [0, 0] }, /unknown GeoJSON type/),
  ]),
];

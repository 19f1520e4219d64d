import { gcj02 } from '@shared/places/coordinates';
import { distanceInMetres, walkingMinutes } from '@shared/places/distance';
import * as fc from 'fast-check';

const place = fc
  .tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
  .map(([longitude, latitude]) => gcj02(longitude, latitude));

describe('distance', () => {
  it('is 111.2 km for a degree of latitude', () => {
    expect(distanceInMetres(gcj02(121.5, 29), gcj02(121.5, 30))).toBeCloseTo(111_195, 0);
  });

  it('shrinks with the cosine of latitude for a degree of longitude', () => {
    expect(distanceInMetres(gcj02(121, 60), gcj02(122, 60))).toBeCloseTo(55_595, -1);
  });

  it('is half the way round between opposite places', () => {
    expect(distanceInMetres(gcj02(0, 0), gcj02(180, 0))).toBeCloseTo(Math.PI * 6_371_008.8, 3);
  });

  it('is nothing to itself, the same both ways, and never longer than a detour', () => {
    fc.assert(
      fc.property(place, place, place, (one, two, three) => {
        expect(distanceInMetres(one, one)).toBe(0);
        expect(distanceInMetres(one, two)).toBeCloseTo(distanceInMetres(two, one), 6);
        const direct = distanceInMetres(one, three);
        expect(direct).toBeLessThanOrEqual(distanceInMetres(one, two) + distanceInMetres(two, three) + 0.01);
      }),
    );
  });

  it.each([
    [0, 0],
    [1, 1],
    [100, 2],
    [865, 15],
    [866, 16],
    [3000, 52],
  ])('of %i m is about %i minutes on foot', (metres, minutes) => {
    expect(walkingMinutes(metres)).toBe(minutes);
  });
});

import { areHoursKnown, isOpenAt } from '@shared/features/posts/opening';
import { toGcj02, wgs84 } from '@shared/places/coordinates';
import { distanceInMetres, walkingMinutes } from '@shared/places/distance';
import { counties, isWithin, ningbo, regionName } from '@shared/places/regions';
import { chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { mapCredit, posts } from '../../../demo/places/posts';

const standIns = posts.filter(({ isStandIn }) => isStandIn);
const real = posts.filter(({ isStandIn }) => !isStandIn);

describe('the posts of the demonstration', () => {
  it('are nine real ones from the press and stand-ins in every county', () => {
    expect(real).toHaveLength(9);
    expect(standIns.length).toBeGreaterThanOrEqual(120);
    expect(standIns.length).toBeLessThanOrEqual(200);
    for (const { code } of counties)
      expect(standIns.filter((post) => post.countyCode === code).length).toBeGreaterThan(9);
  });

  it('have ids of their own', () => {
    expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
    for (const { id } of posts) expect(id).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
  });

  it('say in the name and the row when they stand in', () => {
    for (const post of standIns)
      expect(post).toMatchObject({ source: 'openstreetmap', locationSource: 'openstreetmap' });
    for (const { name } of standIns) expect(name).toMatch(/（演示）$/);
    expect(mapCredit).toBe('© OpenStreetMap contributors');
  });

  it('give no location or phone that no source gave', () => {
    for (const post of real) expect(post).toMatchObject({ location: null, locationSource: 'notTold' });
    for (const { phone } of posts) expect(phone).toBeNull();
  });

  it('know the hours of one real post, and do not pretend to know the others', () => {
    expect(real.filter(({ hours }) => areHoursKnown(hours)).map(({ name }) => name)).toEqual([
      '“歇歇脚”户外劳动者驿站七号面馆站',
    ]);
  });

  it('lie in a county of Ningbo, and in a town of that county where one is given', () => {
    for (const { countyCode, townCode } of posts) {
      expect(regionName(countyCode)).toBeDefined();
      expect(isWithin(countyCode, ningbo.code)).toBe(true);
      if (townCode === undefined) continue;
      expect(regionName(townCode)).toBeDefined();
      expect(isWithin(townCode, countyCode)).toBe(true);
    }
  });

  it('stand where the place is on a GCJ-02 map', () => {
    const school = standIns.find(({ name }) => name.startsWith('西店中心小学'));
    const location = school?.location ?? { longitude: 0, latitude: 0 };
    expect(distanceInMetres(location, toGcj02(wgs84(121.433258, 29.491143)))).toBeLessThan(1);
    expect(school).toMatchObject({ countyCode: '330226', townCode: '330226111' });
  });

  it('are within a walk of the middle of Xidian', () => {
    const here = toGcj02(wgs84(121.4335, 29.4905));
    const nearest = Math.min(
      ...standIns.map(({ location }) => (location ? distanceInMetres(here, location) : Number.POSITIVE_INFINITY)),
    );
    expect(walkingMinutes(nearest)).toBeLessThanOrEqual(15);
  });

  it('include some open at three at night and some closed, and some shut for Spring Festival', () => {
    const openAt = (day: string, clock: string) =>
      standIns.filter(({ hours }) => isOpenAt(hours, chinaInstant(day, clock), calendar).isOpen).length;
    expect(openAt('2026-03-05', '03:00')).toBeGreaterThan(5);
    expect(openAt('2026-03-05', '03:00')).toBeLessThan(standIns.length / 2);
    expect(openAt('2026-02-17', '10:30')).toBeLessThan(openAt('2026-03-05', '10:30'));
  });
});

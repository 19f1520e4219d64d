import { distanceInMetres } from '@shared/places/distance';
import { isPseudoTown, type Region, type RegionCode, townsOf } from '@shared/places/regions';
import type { CountyBorders } from './map-place';
import type { Site } from './site';

/** A town is told from the nearest school or clinic named after it, when that is as near as this. */
const nearEnoughInMetres = 500;

/** The county whose border holds the site; undefined when that is not the county the map extract says. */
export function countyOfSite({ at, county }: Site, borders: CountyBorders): RegionCode | undefined {
  const holder = borders.find(({ geometry }) =>
    geometry.coordinates.some(([outline = [], ...holes]) => {
      return isInside(at, outline) && !holes.some((hole) => isInside(at, hole));
    }),
  );
  return holder?.properties.name === county ? String(holder.properties.adcode) : undefined;
}

/** The town, where a school or clinic named after it stands here or next door; undefined elsewhere, rather than guessed. */
export function townOfSite(site: Site, countyCode: RegionCode, sites: readonly Site[]): RegionCode | undefined {
  const towns = townsOf(countyCode).filter(({ code }) => !isPseudoTown(code));
  const near = sites
    .filter(({ county }) => county === site.county)
    .map(({ name, at }) => ({ name, metres: distanceInMetres(at, site.at) }))
    .filter(({ metres }) => metres <= nearEnoughInMetres)
    .sort((one, other) => one.metres - other.metres);
  for (const { name } of near) {
    const town = towns.find((candidate) => isNamedAfter(name, candidate, site.county));
    if (town) return town.code;
  }
  return undefined;
}

/** `西店中心小学` and `余姚凤山小学` are named after towns; `甬江职业高级中学` after the river. */
function isNamedAfter(name: string, town: Region, county: string): boolean {
  const place = town.name.replace(/(街道|镇|乡)$/, '');
  const local = name.replace(new RegExp(`^(宁波市?)?(${county}|${county.slice(0, -1)})?`), '');
  return new RegExp(`^${place}(街道|镇|乡)?(社区|中心|实验|第?[一二三])*(小学|中学|初中|学校|医院|卫生)`).test(local);
}

/** Even–odd rule on one ring. */
function isInside({ longitude, latitude }: Site['at'], ring: readonly (readonly [number, number])[]): boolean {
  return ring.reduce((inside, [east, north], index) => {
    const [eastBefore, northBefore] = ring[(index || ring.length) - 1] ?? [east, north];
    if (north > latitude === northBefore > latitude) return inside;
    const crossing = east + ((eastBefore - east) * (latitude - north)) / (northBefore - north);
    return longitude < crossing ? !inside : inside;
  }, false);
}

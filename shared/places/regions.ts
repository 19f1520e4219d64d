import published from './regions-data.json';

/**
 * A statistical division code: city `3302`, county 6 digits, town 9, village 12. A region's code starts with its
 * parent's. Villages are not in the client: their names lie with the server's and the demonstration's places.
 */
export type RegionCode = string;
export type RegionLevel = 'CITY' | 'COUNTY' | 'TOWN' | 'VILLAGE';
export type Region = { readonly code: RegionCode; readonly name: string };

export const ningbo: Region = { code: '3302', name: '宁波市' };

const levels: Readonly<Record<number, RegionLevel>> = { 4: 'CITY', 6: 'COUNTY', 9: 'TOWN', 12: 'VILLAGE' };
const lengthsAbove: Readonly<Record<RegionLevel, number>> = { CITY: 0, COUNTY: 4, TOWN: 6, VILLAGE: 9 };

export const counties: readonly Region[] = Object.entries(published.counties).map(([code, { name }]) => ({
  code,
  name,
}));

const townsByCounty: ReadonlyMap<RegionCode, readonly Region[]> = new Map(
  Object.entries(published.counties).map(([county, { towns }]) => [
    county,
    Object.entries(towns).map(([rest, name]) => ({ code: county + rest, name })),
  ]),
);

const names: ReadonlyMap<RegionCode, string> = new Map(
  [ningbo, ...counties, ...[...townsByCounty.values()].flat()].map(({ code, name }) => [code, name]),
);

/** The name of the city, a county or a town; undefined for a village and for a code that is none of Ningbo's. */
export function regionName(code: RegionCode): string | undefined {
  return names.get(code);
}

/** In the order of their codes; empty for a county that is not in Ningbo. */
export function townsOf(countyCode: RegionCode): readonly Region[] {
  return townsByCounty.get(countyCode) ?? [];
}

/** By the form of the code alone; undefined when it is no region code. */
export function regionLevel(code: RegionCode): RegionLevel | undefined {
  return /^\d+$/.test(code) ? levels[code.length] : undefined;
}

/** Undefined above the city. */
export function parentRegion(code: RegionCode): RegionCode | undefined {
  const level = regionLevel(code);
  return level && level !== 'CITY' ? code.slice(0, lengthsAbove[level]) : undefined;
}

/** Whether a region is the scope or lies in it. */
export function isWithin(code: RegionCode, scope: RegionCode): boolean {
  return regionLevel(code) !== undefined && regionLevel(scope) !== undefined && code.startsWith(scope);
}

/** Whether a town code names a zone run like a town (400–599 by the Bureau's rule). */
export function isPseudoTown(code: RegionCode): boolean {
  return regionLevel(code) === 'TOWN' && /^[45]$/.test(code.charAt(6));
}

import { distanceInMetres } from '@shared/places/distance';
import type { Site, SiteKind } from './site';

/** Two stand-ins nearer than this would crowd the map without telling anything. */
const spacingInMetres = 600;
const mostInCounty = 18;
// In the order they are chosen: what is rare or tells a town first; plain schools only fill what is left.
const mostOfKindInCounty: Readonly<Record<SiteKind, number>> = {
  DEPOT: 3,
  EVENING_SCHOOL: 2,
  CLINIC: 3,
  TOWN_SCHOOL: 4,
  HOSPITAL: 3,
  MARKET: 3,
  MALL: 6,
  SCHOOL: 12,
};
const order: readonly SiteKind[] = [
  'DEPOT',
  'EVENING_SCHOOL',
  'CLINIC',
  'TOWN_SCHOOL',
  'HOSPITAL',
  'MARKET',
  'MALL',
  'SCHOOL',
];

/** The same subset from the same places: by kind in the order above, then by name, spaced out, none of a name twice. */
export function chooseSites(sites: readonly Site[]): readonly Site[] {
  const chosen: Site[] = [];
  for (const kind of order) {
    const candidates = sites.filter((site) => site.kind === kind).sort(byName);
    for (const site of candidates) if (fits(site, chosen)) chosen.push(site);
  }
  return chosen;
}

function fits(site: Site, chosen: readonly Site[]): boolean {
  const inCounty = chosen.filter(({ county }) => county === site.county);
  return (
    inCounty.length < mostInCounty &&
    inCounty.filter(({ kind }) => kind === site.kind).length < mostOfKindInCounty[site.kind] &&
    chosen.every(({ name, at }) => name !== site.name && distanceInMetres(at, site.at) >= spacingInMetres)
  );
}

// By code point, so that no machine's locale changes the choice; longitude parts places of one name.
function byName(one: Site, other: Site): number {
  if (one.name === other.name) return one.at.longitude - other.at.longitude;
  return one.name < other.name ? -1 : 1;
}

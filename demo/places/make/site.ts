import { type Gcj02, toGcj02, wgs84 } from '@shared/places/coordinates';
import type { MapPlace } from './map-place';

/** What kind of place a stand-in post is put at; it decides the post's kind, hours and services. */
export type SiteKind =
  | 'DEPOT'
  | 'EVENING_SCHOOL'
  | 'CLINIC'
  | 'TOWN_SCHOOL'
  | 'HOSPITAL'
  | 'MARKET'
  | 'MALL'
  | 'SCHOOL';

export type Site = { readonly name: string; readonly county: string; readonly kind: SiteKind; readonly at: Gcj02 };

// Offices of government, police and army, and firms, are left out: a post there would look like a claim about them.
const unsuitable = /政府|公安|解放军|党校|公司|疾病预防|酒店|[A-Za-z]/;
// A longer name would not fit a row of the list, a shorter one names nothing.
const nameLength = { least: 3, most: 12 };

const kinds: readonly (readonly [SiteKind, RegExp])[] = [
  ['DEPOT', /物流|汽车城|汽车市场|机动车|二手车|物资|钢贸城|石材城|建材|塑料城|轻纺城|家电城|商贸城/],
  ['EVENING_SCHOOL', /职业|职高|技师|技校|技工|成人|社区教育|老年大学|电视大学|卫校|职教/],
  ['CLINIC', /卫生院|社区医院|卫生服务中心/],
  // A central primary school lies where its town does.
  ['TOWN_SCHOOL', /中心小学|中心学校/],
  ['HOSPITAL', /医院/],
  ['MARKET', /市场|农贸|菜场|食品城|商城/],
  ['MALL', /广场|购物|天街|万象|银泰|印象城|吾悦|大润发|华润万家|邻里中心|步行街|老街|老外滩/],
  ['SCHOOL', /小学|中学|学校/],
];

/** The site a post could stand at, or undefined when the place is not suitable. */
export function siteAt(place: MapPlace): Site | undefined {
  const name = place.name.replace(/\s+/g, '');
  if (unsuitable.test(name) || name.length < nameLength.least || name.length > nameLength.most) return undefined;
  const kind = kinds.find(([, pattern]) => pattern.test(name))?.[0];
  return kind && { name, county: place.county, kind, at: toGcj02(wgs84(place.lng, place.lat)) };
}

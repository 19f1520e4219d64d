/** Types of union organisation and who may stand above each (rules: 工会法 art. 11; mixed types are our default). */
export const unionTypes = [
  'CITY_FEDERATION',
  'COUNTY_FEDERATION',
  'TOWN_FEDERATION',
  'INDUSTRY_UNION',
  'INDUSTRY_FEDERATION',
  'AREA_FEDERATION',
  'BASE_FEDERATION',
  'ENTERPRISE_UNION',
  'INSTITUTION_UNION',
  'AGENCY_UNION',
  'SOCIAL_ORG_UNION',
  'JOINT_UNION',
  'UNION_GROUP',
] as const;
export type UnionType = (typeof unionTypes)[number];

const grassroots = [
  'TOWN_FEDERATION',
  'AREA_FEDERATION',
  'INDUSTRY_UNION',
  'INDUSTRY_FEDERATION',
  'BASE_FEDERATION',
  'COUNTY_FEDERATION',
] as const;

export const allowedParents: Readonly<Record<UnionType, readonly UnionType[]>> = {
  CITY_FEDERATION: [],
  COUNTY_FEDERATION: ['CITY_FEDERATION'],
  TOWN_FEDERATION: ['COUNTY_FEDERATION'],
  INDUSTRY_UNION: ['CITY_FEDERATION', 'COUNTY_FEDERATION'],
  INDUSTRY_FEDERATION: ['CITY_FEDERATION', 'COUNTY_FEDERATION', 'TOWN_FEDERATION'],
  AREA_FEDERATION: ['TOWN_FEDERATION'],
  BASE_FEDERATION: ['TOWN_FEDERATION', 'COUNTY_FEDERATION'],
  ENTERPRISE_UNION: grassroots,
  INSTITUTION_UNION: grassroots,
  AGENCY_UNION: grassroots,
  SOCIAL_ORG_UNION: grassroots,
  JOINT_UNION: ['TOWN_FEDERATION', 'AREA_FEDERATION'],
  UNION_GROUP: ['ENTERPRISE_UNION', 'INSTITUTION_UNION', 'AGENCY_UNION', 'SOCIAL_ORG_UNION', 'JOINT_UNION'],
};

/** Platform workers join grass-roots unions, industry, area and base federations; city and county federations hold no members. */
export const takesMembers = (type: UnionType): boolean =>
  !['CITY_FEDERATION', 'COUNTY_FEDERATION', 'INDUSTRY_UNION'].includes(type);

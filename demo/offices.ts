import type { UnionType } from '@shared/features/unions/union';
import { counties, ningbo, townsOf } from '@shared/places/regions';
import type { OfficeMark } from '../cloudfunctions/features/grievances/store';
import { type UnionDocument, unionDocument } from '../cloudfunctions/features/unions/store';
import type { OfficeLevel } from '../cloudfunctions/kernel/ports';
import { officePhone } from './names';

/** A federation as routing and tickets know it. */
export interface DemoOffice extends OfficeMark {
  readonly level: OfficeLevel;
  readonly phone: string;
  readonly parentId: string | null;
}

const kinds: Readonly<Record<OfficeLevel, UnionType>> = {
  city: 'CITY_FEDERATION',
  county: 'COUNTY_FEDERATION',
  town: 'TOWN_FEDERATION',
};

export const officeIdOf = (regionCode: string): string => `office-${regionCode}`;

const regions = [
  { ...ningbo, level: 'city' as const, parent: null },
  ...counties.map((county) => ({ ...county, level: 'county' as const, parent: ningbo.code })),
  ...counties.flatMap((county) =>
    townsOf(county.code).map((town) => ({ ...town, level: 'town' as const, parent: county.code })),
  ),
];

/** The federations of the city, its counties and all its towns: real regions, numbers that ring nowhere. */
const offices: readonly DemoOffice[] = regions.map(({ code, name, level, parent }, at) => ({
  officeId: officeIdOf(code),
  officeName: `${name}总工会`,
  regionCode: code,
  level,
  phone: officePhone(at + 1),
  parentId: parent && officeIdOf(parent),
}));

const byRegion = new Map(offices.map((office) => [office.regionCode, office]));

/** @throws RangeError for a region without an office */
export const officeOf = (regionCode: string): DemoOffice => {
  const office = byRegion.get(regionCode);
  if (!office) throw new RangeError(`no office in ${regionCode}`);
  return office;
};

/** The office of a town, its county's and the city's. */
export const officesAbove = (townCode: string): readonly [DemoOffice, DemoOffice, DemoOffice] => [
  officeOf(townCode),
  officeOf(townCode.slice(0, 6)),
  officeOf(ningbo.code),
];

/** Federations carry no credit code here: theirs are real, and we have no source for them. */
export const officeUnions = (): UnionDocument[] =>
  offices.map(({ officeId, officeName, regionCode, level, phone, parentId }) =>
    unionDocument({
      _id: officeId,
      name: officeName,
      type: kinds[level],
      parentId,
      regionCode,
      uscc: null,
      districtId: null,
      address: `${officeName.replace(/总工会$/, '')}职工服务中心`,
      phone,
      isDissolved: false,
      dissolvedInto: null,
    }),
  );

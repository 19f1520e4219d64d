import type { UnionType } from '@shared/features/unions/union';
import type { UnionFacts } from '../../cloudfunctions/features/unions/store';

const levelOf: Record<number, UnionType> = { 4: 'CITY_FEDERATION', 6: 'COUNTY_FEDERATION', 9: 'TOWN_FEDERATION' };

const parentOf = (regionCode: string): string | null => {
  if (regionCode.length === 9) return `office-${regionCode.slice(0, 6)}`;
  return regionCode.length === 6 ? 'office-3302' : null;
};

/** The federation that is the office of a region, under the one above it. */
export const federation = (regionCode: string): UnionFacts => ({
  _id: `office-${regionCode}`,
  name: `${regionCode} 总工会`,
  type: levelOf[regionCode.length] ?? 'TOWN_FEDERATION',
  parentId: parentOf(regionCode),
  regionCode,
  uscc: null,
  districtId: null,
  address: '',
  phone: null,
  isDissolved: false,
  dissolvedInto: null,
});

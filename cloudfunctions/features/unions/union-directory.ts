import { isFoundBy, searchPrefix } from '@shared/features/unions/search-name';
import { pageSize } from '@shared/kernel/page';
import { readPage } from '../../kernel/paging';
import type { UnionCard, UnionDirectory } from '../../kernel/ports';
import type { Collection, Where } from '../../platform/database';
import type { UnionDocument } from './store';

const cardOf = (union: UnionDocument): UnionCard => {
  const { name, type, parentId, regionCode, districtId, address, isDissolved, dissolvedInto } = union;
  return { unionId: union._id, name, type, parentId, regionCode, districtId, address, isDissolved, dissolvedInto };
};

/** The end of a range of texts that begin alike: U+FFFF sorts after every character there is. */
const afterAllThatBeginWith = (text: string): string => `${text}\uffff`;

export const nameBeginsWith = (text: string): Where => {
  const prefix = searchPrefix(text);
  return prefix === '' ? {} : { searchPrefixes: prefix };
};

export const regionIs = (regionCode: string | undefined): Where =>
  regionCode === undefined ? {} : { regionCode: { from: regionCode, before: afterAllThatBeginWith(regionCode) } };

/** The one that takes joiners in a region with no town: an industry federation of the county. */
const industryFederation = (regionCode: string): Where => ({
  type: 'INDUSTRY_FEDERATION',
  isDissolved: false,
  ...regionIs(regionCode),
});

export const createUnionDirectory = (unions: Collection<UnionDocument>): UnionDirectory => ({
  byId: async (unionId) => {
    const union = await unions.byId(unionId);
    return union && cardOf(union);
  },
  forJoinersIn: async (regionCode) => {
    const isTown = regionCode.length >= 9;
    const where: Where = isTown
      ? { type: 'TOWN_FEDERATION', isDissolved: false, regionCode: regionCode.slice(0, 9) }
      : industryFederation(regionCode);
    const [union] = await unions.find({ where, orderBy: { regionCode: 'asc', nameKey: 'asc' }, limit: 1 });
    return union ? cardOf(union) : null;
  },
  inDistricts: async (districtIds, { text, after }) => {
    const { rows, next } = await readPage(unions, {
      where: { districtId: { in: districtIds }, isDissolved: false, ...(text ? nameBeginsWith(text) : {}) },
      by: 'nameKey',
      direction: 'asc',
      after,
      size: pageSize,
    });
    const found = rows.filter((union) => text === undefined || isFoundBy(text, union)).map(cardOf);
    return next === undefined ? { rows: found } : { rows: found, next };
  },
});

import { longestPrefix, searchText } from '@shared/features/unions/search-name';
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

/**
 * Names that begin with the text, in any of their forms. A long text is looked up by the full name, in the list's own order;
 * `nameKey` is then filtered twice, once by the page's cursor, so the range is left to the prefix of the first characters.
 */
export const nameBeginsWith = (text: string): Where => {
  const characters = Array.from(searchText(text));
  if (characters.length === 0) return {};
  return { searchPrefixes: characters.slice(0, longestPrefix).join('') };
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
    return next === undefined ? { rows: rows.map(cardOf) } : { rows: rows.map(cardOf), next };
  },
});

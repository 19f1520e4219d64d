import type { WorkerGroup } from '@shared/features/membership/membership';
import { searchPrefixesOf, searchText } from '@shared/features/unions/search-name';
import type { UnionType } from '@shared/features/unions/union';
import type { CollectionSpec } from '../../platform/database';

/** A union organisation. A federation of the city, a county or a town is also the office of its region. */
export interface UnionDocument {
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  readonly type: UnionType;
  readonly parentId: string | null;
  readonly regionCode: string;
  readonly uscc: string | null;
  readonly districtId: string | null;
  readonly address: string;
  readonly phone: string | null;
  /** The trades a federation is for; empty for every other union. */
  readonly serves: readonly WorkerGroup[];
  readonly isDissolved: boolean;
  /** The union that took over its members (工会法 art. 13), once that is known. */
  readonly dissolvedInto: string | null;
  readonly searchPrefixes: readonly string[];
  /** Name and id: the order of every list of unions. */
  readonly nameKey: string;
}

export const unionsSpec: CollectionSpec = {
  name: 'unions',
  indexes: [
    {
      name: 'prefix',
      keys: [
        ['searchPrefixes', 1],
        ['nameKey', 1],
      ],
    },
    { name: 'name', keys: [['nameKey', 1]] },
    {
      name: 'district',
      keys: [
        ['districtId', 1],
        ['nameKey', 1],
      ],
    },
    {
      name: 'type',
      keys: [
        ['type', 1],
        ['regionCode', 1],
      ],
    },
  ],
};

type Derived = 'version' | 'searchPrefixes' | 'nameKey' | 'serves';
export type UnionFacts = Omit<UnionDocument, Derived> & Partial<Pick<UnionDocument, 'serves'>>;

/** The document of a union, with what its lists are searched and ordered by. */
export const unionDocument = (union: UnionFacts): UnionDocument => ({
  serves: [],
  ...union,
  version: 1,
  searchPrefixes: searchPrefixesOf(union.name, union.regionCode),
  nameKey: `${searchText(union.name)}|${union._id}`,
});

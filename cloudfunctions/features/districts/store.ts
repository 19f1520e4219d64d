import type { CollectionSpec } from '../../platform/database';

/** A service area that covers unions of one town; it is no organisation. */
export interface DistrictDocument {
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  readonly townCode: string;
}

export const districtsSpec: CollectionSpec = {
  name: 'districts',
  indexes: [{ name: 'town', keys: [['townCode', 1]] }],
};

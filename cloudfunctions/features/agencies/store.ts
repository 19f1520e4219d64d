import type { AgencyKind } from '@shared/features/agencies/contract';
import type { CollectionSpec } from '../../platform/database';

/** A department of a county or of the city. */
export interface AgencyDocument {
  readonly _id: string;
  readonly version: number;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly regionCode: string;
  readonly phone: string | null;
}

export const agenciesSpec: CollectionSpec = {
  name: 'agencies',
  indexes: [
    {
      name: 'region',
      keys: [
        ['regionCode', 1],
        ['_id', 1],
      ],
    },
  ],
};

import type { VisitPurpose } from '@shared/features/visits/visit';
import type { Aggregate } from '../../kernel/aggregate';
import type { Matter, OpenedTicket } from '../../kernel/ports';
import type { CollectionSpec } from '../../platform/database';

/** A visit of a district worker to a union, with what was found. */
export interface Visit extends Aggregate {
  readonly unionId: string;
  readonly unionName: string;
  readonly districtId: string;
  readonly districtName: string;
  readonly townCode: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly visitedAt: string;
  readonly loggedAt: string;
  readonly purposes: readonly VisitPurpose[];
  readonly peopleMet: number;
  readonly metWhom: string | null;
  readonly found: string;
  readonly place: {
    readonly at: { readonly longitude: number; readonly latitude: number };
    readonly accuracyInMetres: number;
  } | null;
  readonly photoPaths: readonly string[];
  readonly matters: readonly KeptMatter[];
  /** The ticket of each matter, in the order of the matters; empty until they are open. */
  readonly tickets: readonly OpenedTicket[];
  /** visitedAt|id: the order of the author's list. */
  readonly visitedKey: string;
}

/** What was found; a contact stays, sealed, only until the ticket that needs it is open. */
export interface KeptMatter extends Omit<Matter, 'contact'> {
  readonly sealedContact: string | null;
}

export const visitsSpec: CollectionSpec = {
  name: 'visits',
  indexes: [
    {
      name: 'author',
      keys: [
        ['authorId', 1],
        ['visitedKey', -1],
      ],
    },
    { name: 'outbox', keys: [['hasOutbox', 1]] },
  ],
};

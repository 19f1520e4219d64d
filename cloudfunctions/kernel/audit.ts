import type { CollectionSpec, Database } from '../platform/database';
import type { Deliver } from './outbox';

/** Who did what to what, when; written once, changed never. Kept at least six months (网络安全法 art. 21). */
export interface AuditLine {
  readonly _id: string;
  readonly action: string;
  readonly requestId: string;
  readonly accountId: string | null;
  readonly subject: string;
  readonly at: string;
}

export const auditSpec: CollectionSpec = {
  name: 'audit',
  indexes: [
    {
      name: 'subject',
      keys: [
        ['subject', 1],
        ['at', -1],
      ],
    },
    {
      name: 'account',
      keys: [
        ['accountId', 1],
        ['at', -1],
      ],
    },
  ],
};

export const createAuditTrail = (database: Database): { deliver: Deliver<'audit'> } => {
  const collection = database.collection<AuditLine>(auditSpec.name);
  return {
    deliver: async ({ id, action, requestId, accountId, subject, at }) => {
      await collection.insert({ _id: id, action, requestId, accountId, subject, at });
    },
  };
};

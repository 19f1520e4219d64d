import type { MessageTemplate } from '@shared/features/messages/templates';
import type { CollectionSpec } from '../../platform/database';

/** One message to one account. The in-app inbox is the truth; a subscription message is best effort and only points here. */
export interface Message {
  readonly _id: string;
  readonly accountId: string;
  readonly template: MessageTemplate;
  readonly details: Readonly<Record<string, string | number>>;
  readonly about: { readonly kind: 'ticket' | 'application' | 'visit'; readonly id: string } | null;
  readonly at: string;
  /** at|id: the order of the list. */
  readonly newestKey: string;
  readonly readAt: string | null;
}

export const messagesSpec: CollectionSpec = {
  name: 'messages',
  indexes: [
    {
      name: 'inbox',
      keys: [
        ['accountId', 1],
        ['newestKey', -1],
      ],
    },
    {
      name: 'unread',
      keys: [
        ['accountId', 1],
        ['readAt', 1],
      ],
    },
  ],
};

import type { Accounts } from '../../kernel/accounts';
import type { Feature } from '../../kernel/feature';
import type { Deliver } from '../../kernel/outbox';
import type { ApproverDirectory, OfficeDirectory } from '../../kernel/ports';
import type { Platform } from '../../platform/platform';
import { deliverMessage } from './deliver';
import { serveListMessages } from './list';
import { serveMarkMessagesRead } from './mark-read';
import { type Message, messagesSpec } from './store';
import { serveSubscribe } from './subscribe';

interface Needs extends Pick<Platform, 'database' | 'wechat' | 'secrets'> {
  readonly accounts: Accounts;
  readonly offices: OfficeDirectory;
  readonly approvers: ApproverDirectory;
}

interface Messages extends Feature {
  readonly deliver: Deliver<'message'>;
  countUnread(accountId: string): Promise<number>;
}

export const createMessages = ({ database, wechat, secrets, accounts, offices, approvers }: Needs): Messages => {
  const messages = database.collection<Message>(messagesSpec.name);
  return {
    routes: [serveListMessages(messages), serveMarkMessagesRead(messages), serveSubscribe(accounts.collection)],
    deliver: deliverMessage({ messages, accounts: accounts.collection, offices, approvers, wechat, secrets }),
    countUnread: (accountId) => messages.count({ accountId, readAt: null }),
  };
};

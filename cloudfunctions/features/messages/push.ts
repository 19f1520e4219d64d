import type { MessageTemplate, PushTemplate } from '@shared/features/messages/templates';
import type { Account } from '../../kernel/accounts';
import type { Collection } from '../../platform/database';
import type { Secrets } from '../../platform/secrets';
import type { WeChat } from '../../platform/wechat';

/** Which of the three subscription templates carries a message; the rest stay in the app. */
const pushFor: Partial<Record<MessageTemplate, PushTemplate>> = {
  'ticket.filedForYou': 'progress',
  'ticket.accepted': 'progress',
  'ticket.replied': 'progress',
  'ticket.resolved': 'progress',
  'application.approved': 'progress',
  'application.rejected': 'progress',
  'ticket.asked': 'question',
  'ticket.confirmWaiting': 'question',
  'ticket.arrived': 'task',
  'ticket.reminder': 'task',
  'ticket.escalated': 'task',
  'application.arrived': 'task',
};

interface Needs {
  readonly accounts: Collection<Account>;
  readonly wechat: WeChat;
  readonly secrets: Secrets;
}

/**
 * Sends a subscription message when the person still allows one, and counts it. It says only that there is something to read and
 * the number it is about: never a name, an employer or what was said. Best effort: the in-app message is already kept.
 */
export const pushMessage = async (
  { accounts, wechat, secrets }: Needs,
  account: Account,
  template: MessageTemplate,
  number: string,
): Promise<void> => {
  const push = pushFor[template];
  if (!push || (account.pushesLeft[push] ?? 0) <= 0) return;
  const left = await accounts.add(account._id, { [`pushesLeft.${push}`]: -1 });
  if ((left?.pushesLeft[push] ?? -1) < 0) return;
  const openid = secrets.open(account.sealedOpenid);
  const result = await wechat.push({
    openid,
    templateId: push,
    page: 'pages/messages/index',
    fields: { character_string1: number },
  });
  if (result === 'notAllowed') await accounts.setWhere({ _id: account._id }, { [`pushesLeft.${push}`]: 0 });
};

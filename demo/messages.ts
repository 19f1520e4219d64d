import type { Message } from '../cloudfunctions/features/messages/store';
import type { Effect, Recipient } from '../cloudfunctions/kernel/effects';
import type { StaffBook } from './staff';
import type { Life } from './ticket-life';

const since = '2026-10-26';
/** What came before the weekend has been read. */
const readUntil = '2026-11-12T00:00:00.000Z';

const officeRegion = (officeId: string): string => officeId.replace(/^office-/, '');

const accountsFor = (to: Recipient, { handlers, agencyPeople }: StaffBook): readonly string[] => {
  if ('accountIds' in to) return to.accountIds;
  const found = 'agencyId' in to ? agencyPeople.get(to.agencyId) : handlers.get(officeRegion(to.officeId));
  return (found ?? []).map(({ accountId }) => accountId);
};

const messageOf = (effect: Extract<Effect, { kind: 'message' }>, accountId: string): Message => {
  const { id, template, details, about, at } = effect;
  const messageId = `${id}-${accountId}`;
  const readAt = at < readUntil ? readUntil : null;
  return { _id: messageId, accountId, template, details, about, at, newestKey: `${at}|${messageId}`, readAt };
};

/** The newest messages of the people one can be; everybody else's would only fill the store. */
export const messagesOf = (lives: readonly Life[], staff: StaffBook, accountIds: ReadonlySet<string>): Message[] =>
  lives
    .flatMap(({ effects }) => effects)
    .flatMap((effect) => {
      if (effect.kind !== 'message' || effect.at < since) return [];
      const recipients = accountsFor(effect.to, staff).filter((accountId) => accountIds.has(accountId));
      return recipients.map((accountId) => messageOf(effect, accountId));
    });

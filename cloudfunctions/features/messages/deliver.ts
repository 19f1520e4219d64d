import { holdsAt } from '@shared/access/roles';
import { isPartial } from '@shared/features/grievances/conflict';
import type { Account } from '../../kernel/accounts';
import type { Recipient } from '../../kernel/effects';
import type { Deliver } from '../../kernel/outbox';
import type { ApproverDirectory, OfficeDirectory } from '../../kernel/ports';
import type { Collection } from '../../platform/database';
import type { Secrets } from '../../platform/secrets';
import type { WeChat } from '../../platform/wechat';
import { pushMessage } from './push';
import type { Message } from './store';

interface Needs {
  readonly messages: Collection<Message>;
  readonly accounts: Collection<Account>;
  readonly offices: OfficeDirectory;
  readonly approvers: ApproverDirectory;
  readonly wechat: WeChat;
  readonly secrets: Secrets;
}

/** More people than any department has at this counter. */
const atMost = 100;

const peopleOfAgency = async ({ accounts }: Needs, agencyId: string, now: Date): Promise<string[]> => {
  const found = await accounts.find({ where: { 'roles.scope.id': agencyId }, limit: atMost });
  const isThere = ({ roles }: Account): boolean =>
    roles.some((grant) => grant.role === 'partnerAgency' && grant.scope.id === agencyId && holdsAt(grant, now));
  return found.filter(isThere).map(({ _id }) => _id);
};

/** An office's living handlers without those partial to the employer; of a federation of a trade, its officers. */
const accountsFor = async (
  needs: Needs,
  to: Recipient,
  againstEmployer: string | null,
  now: Date,
): Promise<readonly string[]> => {
  if ('accountIds' in to) return to.accountIds;
  if ('agencyId' in to) return peopleOfAgency(needs, to.agencyId, now);
  const { offices, approvers } = needs;
  const office = await offices.byId(to.officeId, now);
  const people = office?.handlers ?? (await approvers.of(to.officeId, now));
  return people
    .filter(({ officerOf = [] }) => !isPartial(officerOf, againstEmployer))
    .map(({ accountId }) => accountId);
};

/** Puts a message into the inbox of everyone it is for. The effect's id is the message's, so delivering twice keeps one. */
export const deliverMessage =
  (needs: Needs): Deliver<'message'> =>
  async ({ id, to, againstEmployer = null, template, details, about, at }, now) => {
    for (const accountId of await accountsFor(needs, to, againstEmployer, now)) {
      const messageId = `${id}-${accountId}`;
      const message = {
        _id: messageId,
        accountId,
        template,
        details,
        about,
        at,
        newestKey: `${at}|${messageId}`,
        readAt: null,
      };
      const { refusedBy } = await needs.messages.insert(message);
      if (refusedBy !== null) continue;
      const account = await needs.accounts.byId(accountId);
      if (account) await pushMessage(needs, account, template, String(details.number ?? ''));
    }
  };

import { type LookReason, listContactLooks, readContact } from '@shared/features/grievances/protection-contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { type Aggregate, createOnce, idOfCommand } from '../../../kernel/aggregate';
import { openContact } from '../../../kernel/contact';
import { authorize, requireCaller } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import type { CollectionSpec } from '../../../platform/database';
import { contactShown } from '../contact-shown';
import type { GrievanceNeeds } from '../needs';
import { subjectOf } from '../subjects';
import { ownSubject } from './unseal';

/** Who looked up whom to talk to, when and why: apart from the ticket, written once, changed never. */
export interface ContactLook extends Aggregate {
  readonly ticketId: string;
  /** Of somebody who joined; null for the first. */
  readonly grievanceId: string | null;
  readonly officeId: string;
  readonly officeName: string;
  readonly accountId: string;
  readonly reason: LookReason;
  readonly at: string;
}

export const contactLooksSpec: CollectionSpec = {
  name: 'contactLooks',
  indexes: [
    {
      name: 'ticket',
      keys: [
        ['ticketId', 1],
        ['at', -1],
      ],
    },
    { name: 'outbox', keys: [['hasOutbox', 1]] },
  ],
};

const looksShown = 100;

/** The newest looks at one person's contact, without who of the office it was. */
export const looksAt = async (
  { looks }: Pick<GrievanceNeeds, 'looks'>,
  ticketId: string,
  grievanceId: string | null,
) => {
  const found = await looks.find({
    where: { ticketId, grievanceId },
    orderBy: { at: 'desc' },
    limit: looksShown,
    fields: ['officeName', 'reason', 'at'],
  });
  return found.map(({ at, officeName, reason }) => ({ on: chinaDay(new Date(at)), officeName, reason }));
};

/** The look is written before anything is told, so that nothing is seen that is not kept. */
export const serveReadContact = (needs: GrievanceNeeds) =>
  serve(readContact, async ({ ticketId, grievanceId, reason }, context) => {
    const ticket = await needs.tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, subjectOf(ticket));
    const joined = grievanceId === undefined ? null : ticket.joined.find((other) => other.grievanceId === grievanceId);
    const contact = openContact(needs.secrets, joined === undefined ? null : contactShown(ticket, joined, context));
    if (!contact) throw new Failure('thing.notFound');
    const { accountId } = requireCaller(context);
    const { officeId, officeName } = ticket.owner;
    await createOnce(needs.looks, context, {
      draft: () => ({
        _id: idOfCommand(context),
        ticketId,
        grievanceId: grievanceId ?? null,
        officeId,
        officeName,
        accountId,
        reason,
        at: context.now.toISOString(),
      }),
      value: () => null,
    });
    return contact;
  });

export const serveListContactLooks = (needs: Pick<GrievanceNeeds, 'tickets' | 'looks'>) =>
  serve(listContactLooks, async ({ ticketId }, context) => {
    const ticket = await needs.tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, ownSubject(ticket));
    const { accountId } = requireCaller(context);
    const own = ticket.joined.find(({ reporterIds }) => reporterIds.includes(accountId));
    return { looks: await looksAt(needs, ticketId, own?.grievanceId ?? null) };
  });

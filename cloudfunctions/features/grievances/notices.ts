import type { MessageTemplate } from '@shared/features/messages/templates';
import { chinaDay } from '@shared/time/china-day';
import type { EffectBody, Recipient } from '../../kernel/effects';
import type { Ticket } from './store';
import { workersOf } from './subjects';

type About = Pick<Ticket, '_id' | 'number' | 'owner' | 'dueAt' | 'reporterIds' | 'visit' | 'employerName'>;

/** A message about a ticket: its number, its office and its next day, never a name or what was said. */
export const notice = (
  ticket: About,
  template: MessageTemplate,
  to: Recipient,
  at: Date,
  more: Readonly<Record<string, string | number>> = {},
): EffectBody => ({
  kind: 'message',
  to,
  againstEmployer: ticket.employerName,
  template,
  details: {
    number: ticket.number,
    officeName: ticket.owner.officeName,
    ...(ticket.dueAt ? { dueOn: chinaDay(new Date(ticket.dueAt)) } : {}),
    ...more,
  },
  about: { kind: 'ticket', id: ticket._id },
  at: at.toISOString(),
});

export const toOwner = ({ owner }: Pick<Ticket, 'owner'>): Recipient => ({ officeId: owner.officeId });

export const toWorker = (ticket: Pick<Ticket, 'reporterIds' | 'visit'>): Recipient => ({
  accountIds: workersOf(ticket),
});

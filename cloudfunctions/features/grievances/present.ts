import { isRedFlag } from '@shared/features/grievances/grade';
import { reasonsOf } from '@shared/features/grievances/routing';
import { stepOf } from '@shared/features/grievances/states';
import { type DueFor, dueForOf } from '@shared/features/grievances/steps';
import type { ticketRow } from '@shared/features/grievances/ticket-row';
import type * as z from 'zod/mini';
import type { Draft } from '../../kernel/aggregate';
import type { Owner, Ticket } from './store';

export type TicketRow = z.output<typeof ticketRow>;

/** What a row is made of: a list reads no more than this. */
export const rowFields = [
  'number',
  'matter',
  'grade',
  'state',
  'owner',
  'dueAt',
  'schedule',
  'employerName',
  'headcount',
  'amountInFen',
  'filedAt',
  'filedKey',
  'queueKey',
  'reporterIds',
  'visit',
] as const satisfies readonly (keyof Ticket)[];

export type RowSource = Pick<Ticket, (typeof rowFields)[number] | '_id'>;

export const publicOwner = ({ officeName, handlerName, phone }: Owner) => ({ officeName, handlerName, phone });

const isLate: Readonly<Record<DueFor, boolean>> = {
  accept: true,
  finish: true,
  worker: false,
  outside: false,
  payment: false,
  none: false,
};

/** A ticket in a list, as `viewerId` sees it. */
export const rowOf = (ticket: RowSource, viewerId: string, now: Date): TicketRow => ({
  ticketId: ticket._id,
  number: ticket.number,
  matter: ticket.matter,
  grade: ticket.grade,
  state: ticket.state,
  step: stepOf[ticket.state],
  officeName: ticket.owner.officeName,
  dueAt: ticket.dueAt,
  isOverdue: isLate[dueForOf(ticket)] && ticket.dueAt !== null && ticket.dueAt < now.toISOString(),
  employerName: ticket.employerName,
  headcount: ticket.headcount,
  // of a group case everybody's own amount stands on its page alone
  amountInFen: ticket.reporterIds.includes(viewerId) && ticket.reporterIds.length > 1 ? null : ticket.amountInFen,
  filedAt: ticket.filedAt,
  isFiledForMe: ticket.visit !== null && ticket.reporterIds.includes(viewerId),
});

/** What filing answers. */
export const filedAnswer = ({ _id, number, state, grade, owner, schedule, tried, dangers }: Draft<Ticket>) => ({
  ticketId: _id,
  number,
  state,
  grade,
  owner: publicOwner(owner),
  acceptDueAt: schedule.acceptDueAt,
  finishDueAt: schedule.finishDueAt,
  isDueCertain: schedule.isCertain,
  why: reasonsOf(tried),
  callNow: dangers.some(isRedFlag) ? owner.phone : null,
});

import { abilities } from '@shared/access/abilities';
import type { Subject } from '@shared/access/scopes';
import {
  acceptTicket,
  answerQuestion,
  askWorker,
  confirmOutcome,
  recordOutcome,
  replyToTicket,
} from '@shared/features/grievances/contract';
import {
  mergeTickets,
  recordShares,
  reopenGrievance,
  splitTicket,
  withdrawGrievance,
} from '@shared/features/grievances/people-contract';
import { mayDo, type Transition, transitions } from '@shared/features/grievances/states';
import type { AnyAction } from '@shared/kernel/contract';
import { type Context, may } from '../../kernel/context';
import type { Ticket } from './store';
import { answeringSubject, confirmingSubject, ownerSubject, withdrawingSubject } from './subjects';

/** By which action a transition is made, and on what it is decided who may. The clock's own transitions have none. */
interface Deed {
  readonly action: AnyAction;
  readonly subject: (ticket: Ticket) => Subject;
}

const deeds: Partial<Readonly<Record<Transition, Deed>>> = {
  accept: { action: acceptTicket, subject: ownerSubject },
  reply: { action: replyToTicket, subject: ownerSubject },
  ask: { action: askWorker, subject: ownerSubject },
  recordOutcome: { action: recordOutcome, subject: ownerSubject },
  answer: { action: answerQuestion, subject: answeringSubject },
  confirm: { action: confirmOutcome, subject: confirmingSubject },
  recordShares: { action: recordShares, subject: ownerSubject },
  merge: { action: mergeTickets, subject: ownerSubject },
  split: { action: splitTicket, subject: ownerSubject },
  withdraw: { action: withdrawGrievance, subject: withdrawingSubject },
  reopen: { action: reopenGrievance, subject: confirmingSubject },
  dispute: { action: confirmOutcome, subject: confirmingSubject },
};

/** Whether the caller may do another action than the one asked for. */
export const mayCall = (context: Context, { name }: AnyAction, subject: Subject): boolean =>
  may({ ...context, abilities: abilities[name] ?? [] }, subject);

const names = Object.keys(transitions) as Transition[];

/** Everything the caller may do to a ticket as it stands now. */
export const deedsOf = (ticket: Ticket, context: Context): Record<Transition, boolean> => {
  const allows = (name: Transition): boolean => {
    const deed = deeds[name];
    return deed !== undefined && mayDo(name, ticket.state) && mayCall(context, deed.action, deed.subject(ticket));
  };
  return Object.fromEntries(names.map((name) => [name, allows(name)])) as Record<Transition, boolean>;
};

import { abilities } from '@shared/access/abilities';
import type { Subject } from '@shared/access/scopes';
import { callBack, closeBySilence } from '@shared/features/grievances/call-back-contract';
import {
  acceptTicket,
  answerQuestion,
  askWorker,
  confirmOutcome,
  recordOutcome,
  replyToTicket,
} from '@shared/features/grievances/contract';
import {
  answerAsCoHandler,
  assignTickets,
  decideExtension,
  inviteCoHandler,
  notAcceptTicket,
  regradeTicket,
  requestExtension,
  returnTicket,
  transferTicket,
} from '@shared/features/grievances/handing-contract';
import { handedBy, mayReturn, mayTransfer } from '@shared/features/grievances/handover';
import {
  mergeTickets,
  recordShares,
  reopenGrievance,
  splitTicket,
  withdrawGrievance,
} from '@shared/features/grievances/people-contract';
import { confirmPayment, promisePayment, recordPayment } from '@shared/features/grievances/promise-contract';
import { unsealMine } from '@shared/features/grievances/protection-contract';
import { answerReferral, proposeReferral } from '@shared/features/grievances/referral-contract';
import { issueLetter, logContact, mediateTicket, resumeTicket } from '@shared/features/grievances/resolving-contract';
import { silenceOf } from '@shared/features/grievances/silence';
import { mayDo, type Transition, transitions } from '@shared/features/grievances/states';
import type { AnyAction } from '@shared/kernel/contract';
import { type Context, may } from '../../kernel/context';
import { isHandledBy } from './call-backs/handled-by';
import { mayAskForMore, mayDecide } from './handing/may-extend';
import { openQuestion } from './referrals/granted';
import { resolvedAtOf } from './resolved-at';
import type { Ticket } from './store';
import {
  answeringSubject,
  callingSubject,
  confirmingSubject,
  consentingSubject,
  decidingSubject,
  gradingSubject,
  helpingSubject,
  ownerSubject,
  withdrawingSubject,
} from './subjects';

/** By which action a transition is made, and on what it is decided who may. The clock's own transitions have none. */
interface Deed {
  readonly action: AnyAction;
  readonly subject: (ticket: Ticket) => Subject;
  /** What must hold besides the state. */
  readonly when?: (ticket: Ticket, context: Context) => boolean;
}

const deeds: Partial<Readonly<Record<Transition, Deed>>> = {
  unseal: { action: unsealMine, subject: ({ reporterIds }) => ({ accountIds: reporterIds }) },
  accept: { action: acceptTicket, subject: ownerSubject },
  reply: { action: replyToTicket, subject: ownerSubject },
  ask: { action: askWorker, subject: ownerSubject },
  recordOutcome: { action: recordOutcome, subject: ownerSubject },
  logContact: { action: logContact, subject: ownerSubject },
  mediate: { action: mediateTicket, subject: ownerSubject },
  resume: { action: resumeTicket, subject: ownerSubject },
  issueLetter: { action: issueLetter, subject: ownerSubject },
  proposeReferral: {
    action: proposeReferral,
    subject: ownerSubject,
    when: ({ referrals }) => openQuestion(referrals) === undefined,
  },
  answerReferral: {
    action: answerReferral,
    subject: consentingSubject,
    when: ({ referrals }) => openQuestion(referrals) !== undefined,
  },
  promise: { action: promisePayment, subject: ownerSubject },
  recordPayment: { action: recordPayment, subject: ownerSubject },
  confirmPayment: { action: confirmPayment, subject: confirmingSubject },
  callBack: {
    action: callBack,
    subject: callingSubject,
    when: (ticket, { caller }) => !isHandledBy(ticket, caller?.accountId ?? ''),
  },
  closeBySilence: {
    action: closeBySilence,
    subject: ownerSubject,
    when: (ticket, { now }) => silenceOf(resolvedAtOf(ticket), ticket.callBacks, now) === null,
  },
  answer: { action: answerQuestion, subject: answeringSubject },
  notAccept: { action: notAcceptTicket, subject: ownerSubject },
  assign: { action: assignTickets, subject: ownerSubject },
  regrade: { action: regradeTicket, subject: gradingSubject },
  transfer: {
    action: transferTicket,
    subject: ownerSubject,
    when: ({ handovers, owner }) => mayTransfer(handovers, owner),
  },
  returnTicket: {
    action: returnTicket,
    subject: ownerSubject,
    when: ({ handovers, owner }) =>
      mayReturn(handovers, owner) && (!owner.isTop || handedBy(handovers, owner) !== null),
  },
  requestExtension: { action: requestExtension, subject: ownerSubject, when: mayAskForMore },
  decideExtension: { action: decideExtension, subject: decidingSubject, when: mayDecide },
  inviteCoHandler: { action: inviteCoHandler, subject: ownerSubject },
  answerAsCoHandler: { action: answerAsCoHandler, subject: helpingSubject() },
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
    if (!deed || !mayDo(name, ticket.state) || deed.when?.(ticket, context) === false) return false;
    return mayCall(context, deed.action, deed.subject(ticket));
  };
  return Object.fromEntries(names.map((name) => [name, allows(name)])) as Record<Transition, boolean>;
};

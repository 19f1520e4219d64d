import { abilities } from '@shared/access/abilities';
import type { Subject } from '@shared/access/scopes';
import {
  acceptTicket,
  answerQuestion,
  askWorker,
  confirmOutcome,
  readGrievance,
  recordOutcome,
  replyToTicket,
} from '@shared/features/grievances/contract';
import { mayDo, type Transition } from '@shared/features/grievances/states';
import type { AnyAction } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { openContact } from '../../kernel/contact';
import { authorize, type Context, may, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { publicOwner, rowOf } from './present';
import type { OfficeMark, Outcome, Ticket } from './store';
import { answeringSubject, confirmingSubject, ownerSubject, placesOf, subjectOf } from './subjects';

/** Whether the caller may do another action than the one asked for. */
const mayCall = (context: Context, { name }: AnyAction, subject: Subject): boolean =>
  may({ ...context, abilities: abilities[name] ?? [] }, subject);

const isOfOffice = (context: Context, mark: OfficeMark): boolean =>
  mayCall(context, acceptTicket, { places: placesOf([mark]) });

const mayOf = (ticket: Ticket, context: Context) => {
  const allows = (action: AnyAction, transition: Transition, subject: Subject): boolean =>
    mayDo(transition, ticket.state) && mayCall(context, action, subject);
  return {
    accept: allows(acceptTicket, 'accept', ownerSubject(ticket)),
    reply: allows(replyToTicket, 'reply', ownerSubject(ticket)),
    ask: allows(askWorker, 'ask', ownerSubject(ticket)),
    recordOutcome: allows(recordOutcome, 'recordOutcome', ownerSubject(ticket)),
    answer: allows(answerQuestion, 'answer', answeringSubject(ticket)),
    confirm: allows(confirmOutcome, 'confirm', confirmingSubject(ticket)),
  };
};

/** The owning office and the worker always; the offices copied unless the worker asked for confidence; nobody else. */
const seesContact = ({ identity, owner, copied }: Ticket, isMine: boolean, context: Context): boolean =>
  isMine || isOfOffice(context, owner) || (identity === 'named' && copied.some((mark) => isOfOffice(context, mark)));

/** A handler's own name is shown inside that handler's office only. */
const timelineFor = ({ timeline, owner, copied }: Ticket, context: Context) => {
  const own = new Set([owner, ...copied].filter((mark) => isOfOffice(context, mark)).map(({ officeId }) => officeId));
  return timeline.map(({ at, kind, by, officeName, handlerName, text, details }) => ({
    at,
    kind,
    by: (own.has(by) ? handlerName : null) ?? officeName ?? by,
    text,
    details: { ...details },
  }));
};

const outcomeOf = ({ amountAgreedInFen, amountPaidInFen, paidOn, ...outcome }: Outcome) => ({
  ...outcome,
  ...(amountAgreedInFen === null ? {} : { amountAgreedInFen }),
  ...(amountPaidInFen === null ? {} : { amountPaidInFen }),
  ...(paidOn === null ? {} : { paidOn }),
});

export const serveReadGrievance = ({
  tickets,
  photos,
  secrets,
}: Pick<GrievanceNeeds, 'tickets' | 'photos' | 'secrets'>) =>
  serve(readGrievance, async ({ ticketId }, context) => {
    const ticket = await tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, subjectOf(ticket));
    const { accountId } = requireCaller(context);
    const isMine = ticket.reporterIds.includes(accountId);
    return {
      ...rowOf(ticket, accountId, context.now),
      said: ticket.said,
      identity: ticket.identity,
      dangers: [...ticket.dangers],
      workplaceTownCode: ticket.workplaceTownCode,
      photoUrls: ticket.photoPaths.length > 0 ? await photos.addressesOf(ticket.photoPaths) : [],
      owner: publicOwner(ticket.owner),
      copiedOffices: ticket.copied.map(({ officeName }) => officeName),
      acceptDueAt: ticket.schedule.acceptDueAt,
      finishDueAt: ticket.schedule.finishDueAt,
      isDueCertain: ticket.schedule.isCertain,
      why: [...ticket.why],
      timeline: timelineFor(ticket, context),
      question: ticket.question,
      outcome: ticket.outcome && outcomeOf(ticket.outcome),
      contact: seesContact(ticket, isMine, context) ? openContact(secrets, ticket.sealedContact) : null,
      visit: ticket.visit && {
        visitedOn: ticket.visit.visitedOn,
        districtWorkerName: ticket.visit.districtWorkerName,
      },
      isMine,
      may: mayOf(ticket, context),
      asOf: context.now.toISOString(),
    };
  });

import { acceptTicket, readGrievance } from '@shared/features/grievances/contract';
import { reasonsOf } from '@shared/features/grievances/routing';
import { mayDo } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { openContact } from '../../kernel/contact';
import { authorize, type Context, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { deedsOf, mayCall } from './deeds';
import type { GrievanceNeeds } from './needs';
import { grievanceIdOf } from './people/people';
import { publicOwner, rowOf } from './present';
import type { JoinedGrievance, OfficeMark, Outcome, Ticket, TimelineEntry } from './store';
import { placesOf, subjectOf } from './subjects';

const isOfOffice = (context: Context, mark: OfficeMark): boolean =>
  mayCall(context, acceptTicket, { places: placesOf([mark]) });

/** The owning office always; the offices copied unless the worker asked for confidence; nobody else. */
const seesContact = ({ identity, owner, copied }: Ticket, context: Context): boolean =>
  isOfOffice(context, owner) || (identity === 'named' && copied.some((mark) => isOfOffice(context, mark)));

/** Whom to talk to: for somebody who joined it is their own name, never another's. */
const contactFor = (ticket: Ticket, own: JoinedGrievance | undefined, isMine: boolean, context: Context) => {
  if (own) return own.sealedContact;
  return isMine || seesContact(ticket, context) ? ticket.sealedContact : null;
};

/** What only the owning office reads: the others who joined, and its own notes. */
const partsFor = (ticket: Ticket, context: Context) => {
  const isOwner = isOfOffice(context, ticket.owner);
  return {
    handovers: [...ticket.handovers],
    coHandlers: [...ticket.coHandlers],
    extension: ticket.extension,
    contacts: ticket.contacts.map(({ officeNote, ...contact }) =>
      isOwner && officeNote ? { ...contact, officeNote } : contact,
    ),
    outside: ticket.outside,
    referrals: [...ticket.referrals],
    letters: [...ticket.letters],
    instalments: [...ticket.instalments],
    callBacks: ticket.callBacks.map((call) => (isOwner ? call : { ...call, byName: null })),
    refusal: ticket.refusal,
    mergedInto: ticket.mergedInto,
    inviteCode: mayInvite(ticket, context, isOwner) ? ticket.inviteCode : null,
    grievanceCount: 1 + ticket.joined.length,
    joined: isOwner ? ticket.joined.map(shownToOwner) : [],
  };
};

/** Whoever is on it, and the office, may ask others to join; nobody joins what is anonymous. */
const mayInvite = ({ reporterIds, identity, state }: Ticket, context: Context, isOwner: boolean): boolean =>
  identity !== 'anonymous' &&
  mayDo('join', state) &&
  (isOwner || reporterIds.includes(requireCaller(context).accountId));

const shownToOwner = ({ grievanceId, channel, said, amountInFen, identity, filedAt, share }: JoinedGrievance) => ({
  grievanceId,
  channel,
  said,
  amountInFen,
  identity,
  filedAt,
  share,
});

/** A handler's own name is shown inside that handler's office only; the words of one person of a group case not to the others. */
const timelineFor = (ticket: Ticket, isMine: boolean, context: Context) => {
  const { timeline, owner, copied } = ticket;
  const grievanceId = grievanceIdOf(ticket, requireCaller(context).accountId);
  const isSecret = ({ of }: TimelineEntry): boolean => isMine && of !== undefined && of !== grievanceId;
  const own = new Set([owner, ...copied].filter((mark) => isOfOffice(context, mark)).map(({ officeId }) => officeId));
  return timeline.map((entry) => {
    const { at, kind, by, officeName, handlerName, text, details } = entry;
    return {
      at,
      kind,
      by: (own.has(by) ? handlerName : null) ?? officeName ?? by,
      text: isSecret(entry) ? null : text,
      details: isSecret(entry) ? {} : { ...details },
    };
  });
};

/** What the first person received is nobody else's business in a group case. */
const outcomeOf = (
  { amountAgreedInFen, amountPaidInFen, paidOn, ...outcome }: Outcome,
  { joined, firstShare: { receivedInFen } }: Pick<Ticket, 'joined' | 'firstShare'>,
) => ({
  ...outcome,
  ...(amountAgreedInFen === null ? {} : { amountAgreedInFen }),
  ...(amountPaidInFen === null ? {} : { amountPaidInFen }),
  ...(paidOn === null ? {} : { paidOn }),
  ...(receivedInFen === null || joined.length > 0 ? {} : { receivedInFen }),
});

/** One's own part of a group case; nothing while one is alone. */
const myShareOf = (ticket: Ticket, own: JoinedGrievance | undefined, isMine: boolean) => {
  if (own) return { ...own.share, grievanceId: own.grievanceId, amountInFen: own.amountInFen };
  if (!isMine || ticket.joined.length === 0) return null;
  const confirmed = ticket.outcome?.confirmed ?? null;
  return { ...ticket.firstShare, confirmed, grievanceId: ticket._id, amountInFen: ticket.amountInFen };
};

const photosOf = async (photos: GrievanceNeeds['photos'], { photoPaths }: Pick<Ticket, 'photoPaths'>) =>
  photoPaths.length > 0 ? await photos.addressesOf(photoPaths) : [];

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
    const own = ticket.joined.find(({ reporterIds }) => reporterIds.includes(accountId));
    return {
      ...rowOf(ticket, accountId, context.now),
      amountInFen: own ? own.amountInFen : ticket.amountInFen,
      said: own?.said ?? ticket.said,
      channel: own?.channel ?? ticket.channel,
      identity: own?.identity ?? ticket.identity,
      dangers: [...ticket.dangers],
      workplaceTownCode: ticket.workplaceTownCode,
      photoUrls: await photosOf(photos, own ?? ticket),
      owner: publicOwner(ticket.owner),
      copiedOffices: ticket.copied.map(({ officeName }) => officeName),
      acceptDueAt: ticket.schedule.acceptDueAt,
      finishDueAt: ticket.schedule.finishDueAt,
      isDueCertain: ticket.schedule.isCertain,
      why: reasonsOf(ticket.tried),
      tried: [...ticket.tried],
      timeline: timelineFor(ticket, isMine, context),
      question: ticket.question,
      outcome: ticket.outcome && outcomeOf(ticket.outcome, ticket),
      contact: openContact(secrets, contactFor(ticket, own, isMine, context)),
      ...partsFor(ticket, context),
      myShare: myShareOf(ticket, own, isMine),
      visit: ticket.visit && {
        visitedOn: ticket.visit.visitedOn,
        districtWorkerName: ticket.visit.districtWorkerName,
      },
      isMine,
      may: deedsOf(ticket, context),
      asOf: context.now.toISOString(),
    };
  });

import { readGrievance } from '@shared/features/grievances/contract';
import { maskContact } from '@shared/features/grievances/mask-contact';
import { reasonsOf } from '@shared/features/grievances/routing';
import { mayDo, type Transition } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { openContact } from '../../kernel/contact';
import { authorize, type Context } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Secrets } from '../../platform/secrets';
import { contactShown, isOfOffice } from './contact-shown';
import { deedsOf } from './deeds';
import type { GrievanceNeeds } from './needs';
import { grievanceIdOf } from './people/people';
import { publicOwner, rowOf } from './present';
import { openMatter } from './protection/sealed-matter';
import type { JoinedGrievance, Outcome, Ticket, TimelineEntry } from './store';
import { helpersOf, subjectOf } from './subjects';

/** Whom to talk to: one's own in full, never another's; an office sees it masked and asks for the rest (K15). */
const contactFor = (
  secrets: Secrets,
  ticket: Ticket,
  own: JoinedGrievance | undefined,
  isMine: boolean,
  context: Context,
) => {
  if (isMine) {
    const contact = openContact(secrets, own ? own.sealedContact : ticket.sealedContact);
    return contact && { ...contact, isMasked: false };
  }
  const contact = openContact(secrets, contactShown(ticket, null, context));
  return contact && { ...maskContact(contact), isMasked: true };
};

/** What only the owning office reads: the others who joined, and its own notes. */
const partsFor = (ticket: Ticket, context: Context) => {
  const isOwner = isOfOffice(context, ticket.owner);
  return {
    handovers: [...ticket.handovers],
    coHandlers: ticket.coHandlers.map((helper) => ({
      ...helper,
      isOurs: helpersOf(ticket, helper.coHandlerId).some((mark) => isOfOffice(context, mark)),
    })),
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
  (isOwner || reporterIds.includes(context.caller?.accountId ?? ''));

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
  const grievanceId = grievanceIdOf(ticket, context.caller?.accountId ?? '');
  const isSecret = ({ of }: TimelineEntry): boolean => isMine && of !== undefined && of !== grievanceId;
  const own = new Set([owner, ...copied].filter((mark) => isOfOffice(context, mark)).map(({ officeId }) => officeId));
  return timeline.map((entry) => {
    const { at, kind, by, officeName, handlerName, text, details } = entry;
    return {
      at,
      kind,
      by: isSecret(entry) ? 'colleague' : ((own.has(by) ? handlerName : null) ?? officeName ?? by),
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

type Needs = Pick<GrievanceNeeds, 'photos' | 'secrets'>;

interface Viewer {
  /** Brought the receipt of an anonymous one: it is theirs although no account says so. */
  readonly holdsReceipt?: boolean;
}

/** What somebody may do who brings the receipt of an anonymous one. */
const receiptDeeds: readonly Transition[] = ['answer', 'confirm', 'dispute'];

const mayWithReceipt = (ticket: Ticket, may: Record<Transition, boolean>): Record<Transition, boolean> => ({
  ...may,
  ...Object.fromEntries(receiptDeeds.map((deed) => [deed, mayDo(deed, ticket.state)])),
});

/** A ticket as whoever reads it may see it. */
export const presentTicket = async (
  { photos, secrets }: Needs,
  stored: Ticket,
  context: Context,
  { holdsReceipt = false }: Viewer = {},
) => {
  const ticket = { ...stored, ...openMatter(secrets, stored) };
  const accountId = context.caller?.accountId ?? '';
  const isMine = holdsReceipt || ticket.reporterIds.includes(accountId);
  const own = ticket.joined.find(({ reporterIds }) => reporterIds.includes(accountId));
  const may = deedsOf(ticket, context);
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
    contact: contactFor(secrets, ticket, own, isMine, context),
    ...partsFor(ticket, context),
    myShare: myShareOf(ticket, own, isMine),
    visit: ticket.visit && {
      visitedOn: ticket.visit.visitedOn,
      districtWorkerName: ticket.visit.districtWorkerName,
    },
    isMine,
    may: holdsReceipt ? mayWithReceipt(ticket, may) : may,
    asOf: context.now.toISOString(),
  };
};

export const serveReadGrievance = ({ tickets, ...needs }: Pick<GrievanceNeeds, 'tickets' | 'photos' | 'secrets'>) =>
  serve(readGrievance, async ({ ticketId }, context) => {
    const ticket = await tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, subjectOf(ticket));
    return presentTicket(needs, ticket, context);
  });

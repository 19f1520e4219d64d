import { employerKeyOf } from '@shared/features/grievances/conflict';
import { isEnded } from '@shared/features/grievances/states';
import { dueAtOf, isAgendaOpen, nextStep } from '@shared/features/grievances/steps';
import { parentRegion } from '@shared/places/regions';
import type { Draft } from '../../kernel/aggregate';
import { grantedOf } from './referrals/granted';
import { resolvedAtOf } from './resolved-at';
import type { Ticket } from './store';

type Derived =
  | 'employerKey'
  | 'officeIds'
  | 'isOpen'
  | 'dueAt'
  | 'nextStepAt'
  | 'stepKey'
  | 'queueKey'
  | 'filedKey'
  | 'agencyId'
  | 'callBackPlaces'
  | 'callBackKey';
export type Unsettled = Omit<Draft<Ticket>, Derived>;

/** Kept from every office: sealed, or taken back while it was. */
export const isHidden = ({ sealedMatter }: Pick<Ticket, 'sealedMatter'>): boolean => (sealedMatter ?? null) !== null;

/** Whose inbox it lies in: the owner's, those copied, and the offices that help. */
const officesOf = ({ owner, copied, coHandlers }: Unsettled): string[] => {
  const helping = coHandlers.filter(({ state }) => state === 'ASKED' || state === 'AGREED').map(({ id }) => id);
  return [...new Set([owner.officeId, ...copied.map(({ officeId }) => officeId), ...helping])];
};

/** The department that a ticket lies with while it waits for one. */
const agencyWith = ({ outside, referrals }: Unsettled): string | null =>
  outside?.kind === 'REFERRAL' ? (grantedOf(referrals)?.agencyId ?? null) : null;

const regionsAround = (regionCode: string): string[] => {
  const parent = parentRegion(regionCode);
  return [regionCode, ...(parent ? regionsAround(parent) : [])];
};

const callBackPlacesOf = (regionCode: string): string[] => [`at:${regionCode}`, ...regionsAround(regionCode)];

/** A server's clock may be set back: a line is never dated before the one above it (G16). */
const inOrder = (timeline: Unsettled['timeline']): Unsettled['timeline'] => {
  let latest = '';
  return timeline.map((line) => {
    latest = line.at > latest ? line.at : latest;
    return line.at === latest ? line : { ...line, at: latest };
  });
};

/** Works out everything the lists and the clock look for; no write of a ticket leaves it out. */
export const settle = (ticket: Unsettled): Draft<Ticket> => {
  const { _id, owner, state, schedule, filedAt, closedAt } = ticket;
  const agenda = isAgendaOpen(state) ? ticket.agenda : [];
  const dueAt = dueAtOf({ state, schedule, agenda });
  const nextStepAt = nextStep({ state, isAtTop: owner.isTop, schedule, agenda })?.at ?? null;
  return {
    ...ticket,
    agenda,
    timeline: inOrder(ticket.timeline),
    officeIds: isHidden(ticket) ? [] : officesOf(ticket),
    // taken back before anybody saw it: nobody is counted with it any more
    sealKey: isHidden(ticket) && isEnded(state) ? null : (ticket.sealKey ?? null),
    isOpen: !isEnded(state),
    employerKey: ticket.employerName && employerKeyOf(ticket.employerName),
    dueAt,
    nextStepAt,
    stepKey: nextStepAt && `${nextStepAt}|${_id}`,
    queueKey: `${closedAt ?? dueAt ?? filedAt}|${_id}`,
    filedKey: `${filedAt}|${_id}`,
    agencyId: state === 'WAITING_OUTSIDE' ? agencyWith(ticket) : null,
    callBackPlaces: state === 'RESOLVED' ? callBackPlacesOf(owner.regionCode) : [],
    callBackKey: state === 'RESOLVED' ? `${resolvedAtOf(ticket)}|${_id}` : null,
  };
};

/** What every action on a ticket answers. */
export const answerOf = ({ state, dueAt, owner }: Pick<Ticket, 'state' | 'dueAt' | 'owner'>) => ({
  state,
  dueAt,
  officeName: owner.officeName,
});

import { type OfficeChain, type Route, routeUp } from '@shared/features/grievances/routing';
import { nextOpening, type Tick } from '@shared/features/grievances/schedule';
import { afterStep, firstOf, nextStep, type StepKind } from '@shared/features/grievances/steps';
import type { EffectBody } from '../../kernel/effects';
import type { Office } from '../../kernel/ports';
import { notice, toOwner, toWorker } from './notices';
import { copiedTo, handedTo, markOf } from './offices';
import { settle } from './settle';
import type { Ticket, TimelineEntry } from './store';
import { entryBy } from './timeline';

export interface StepTaken {
  readonly next: Ticket;
  readonly effects: readonly EffectBody[];
}

interface Place {
  readonly chain: OfficeChain<Office>;
  readonly up: Route<Office> | null;
  readonly tick: Tick;
}

type Taker = (ticket: Ticket, place: Place) => StepTaken;

const moved = (ticket: Ticket, kind: StepKind, { tick }: Place, more: Partial<Ticket> = {}): Ticket => {
  const schedule = afterStep(kind, ticket.state, ticket.schedule, tick);
  return { ...ticket, ...settle({ ...ticket, ...more, schedule }) };
};

const withLine = ({ timeline }: Ticket, line: TimelineEntry): Pick<Ticket, 'timeline'> => ({
  timeline: [...timeline, line],
});

const remind: Taker = (ticket, place) => {
  const { now } = place.tick;
  const details = { percent: ticket.schedule.taken === 0 ? 50 : 80 };
  const next = moved(ticket, 'remind', place, withLine(ticket, entryBy('clock', 'reminded', now, { details })));
  return { next, effects: [notice(next, 'ticket.reminder', toOwner(next), now, details)] };
};

const overdue: Taker = (ticket, place) => {
  const { now } = place.tick;
  const above = place.up?.owner;
  const copied = above ? copiedTo(ticket.copied, markOf(above)) : ticket.copied;
  const details: TimelineEntry['details'] = above ? { copiedOfficeName: above.name } : {};
  const line = withLine(ticket, entryBy('clock', 'overdue', now, { details }));
  const next = moved(ticket, 'overdue', place, { copied, ...line });
  const told = [toOwner(next), ...(above ? [{ officeId: above.officeId }] : [])];
  return { next, effects: told.map((to) => notice(next, 'ticket.overdue', to, now)) };
};

const takeOver: Taker = (ticket, place) => {
  const { up, chain, tick } = place;
  if (!up) return atTheTop(ticket, place);
  const { officeId, officeName } = ticket.owner;
  const hands = handedTo(ticket, up, chain);
  const details = { fromOfficeName: officeName, toOfficeName: hands.owner.officeName };
  const line = withLine(ticket, entryBy('clock', 'escalated', tick.now, { details }));
  const next = moved(ticket, 'takeOver', place, { ...hands, ...line });
  const without = up.owner.handlers.length > 0 ? up.passedOver : [...up.passedOver, up.owner];
  return {
    next,
    effects: [
      ...[toOwner(next), { officeId }, toWorker(next)].map((to) => notice(next, 'ticket.escalated', to, tick.now)),
      ...without.map(({ name }) => notice(next, 'ticket.noHandler', toOwner(next), tick.now, { withoutHandler: name })),
    ],
  };
};

/** Every working day, without a line in the timeline: a silence of years must not fill the document. */
const remindTop: Taker = (ticket, place) => {
  const next = moved(ticket, 'remindTop', place);
  return { next, effects: [notice(next, 'ticket.overdue', toOwner(next), place.tick.now)] };
};

/** The level above is gone from the directory: what owns it now is the top and is reminded like it. */
const atTheTop: Taker = (ticket, place) => {
  const { now, calendar } = place.tick;
  const schedule = { ...ticket.schedule, remindAt: nextOpening(now, calendar) };
  return remindTop({ ...ticket, owner: { ...ticket.owner, isTop: true }, schedule }, place);
};

/** The pause is over: for a worker's answer the office goes on without it, and what an outside body had comes back. */
const resume: Taker = (ticket, place) => {
  const { now } = place.tick;
  const isOutside = ticket.state === 'WAITING_OUTSIDE';
  const details = { reason: isOutside ? 'outsideOver' : 'pauseOver' };
  const line = withLine(ticket, entryBy('clock', 'reminded', now, { details }));
  const back: Partial<Ticket> = isOutside ? { state: 'ACCEPTED', outside: null } : {};
  const next = moved(ticket, 'resume', place, { ...back, ...line });
  return { next, effects: [notice(next, 'ticket.reminder', toOwner(next), now, details)] };
};

const remindWorker: Taker = (ticket, place) => {
  const { now } = place.tick;
  const details = { reason: 'confirm' };
  const next = moved(ticket, 'remindWorker', place, withLine(ticket, entryBy('clock', 'reminded', now, { details })));
  return { next, effects: [notice(next, 'ticket.confirmWaiting', toWorker(next), now)] };
};

/** Silence never closes a ticket; the office is told to call back, again and again. */
const askCallBack: Taker = (ticket, place) => {
  const next = moved(ticket, 'askCallBack', place);
  return { next, effects: [notice(next, 'ticket.confirmWaiting', toOwner(next), place.tick.now)] };
};

/** A date somebody gave: the office is reminded of it, once. */
const agenda: Taker = (ticket, place) => {
  const item = firstOf(ticket.agenda);
  const { now } = place.tick;
  const details: TimelineEntry['details'] = { reason: item?.kind ?? 'contact' };
  const line = withLine(ticket, entryBy('clock', 'reminded', now, { details }));
  const rest = ticket.agenda.filter((other) => other !== item);
  const next = moved(ticket, 'agenda', place, { agenda: rest, ...line });
  const helper = ticket.coHandlers.find(({ coHandlerId, kind }) => coHandlerId === item?.ref && kind === 'office');
  const told = [toOwner(next), ...(helper ? [{ officeId: helper.id }] : [])];
  return { next, effects: told.map((to) => notice(next, 'ticket.agenda', to, now, details)) };
};

/** An instalment did not come: the ticket opens itself again, and the worker need not ask (K13). */
const promiseMissed: Taker = (ticket, place) => {
  const { now } = place.tick;
  const line = withLine(ticket, entryBy('clock', 'promiseBroken', now));
  const next = moved({ ...ticket, state: 'REOPENED' }, 'promiseMissed', place, { agenda: [], ...line });
  return { next, effects: [toOwner(next), toWorker(next)].map((to) => notice(next, 'ticket.promiseBroken', to, now)) };
};

/** A refusal that nobody disputed within its window. */
const lapse: Taker = (ticket, place) => {
  const { now } = place.tick;
  const line = withLine(ticket, entryBy('clock', 'lapsed', now));
  const next = moved({ ...ticket, state: 'CLOSED' }, 'lapse', place, { closedAt: now.toISOString(), ...line });
  return { next, effects: [notice(next, 'ticket.closed', toWorker(next), now)] };
};

/** Still sealed: the person is told how it stands and may file it openly. */
const remindSealed: Taker = (ticket, place) => {
  const next = moved(ticket, 'remindSealed', place);
  return { next, effects: [notice(next, 'ticket.sealedWaiting', toWorker(next), place.tick.now)] };
};

const takers: Readonly<Record<StepKind, Taker>> = {
  remind,
  overdue,
  takeOver,
  remindTop,
  resume,
  remindWorker,
  askCallBack,
  agenda,
  promiseMissed,
  lapse,
  remindSealed,
};

/** An owner without a living handler is not reminded: whoever stands above takes over at once (E26). */
const isDeserted = ({ owner }: Ticket, { chain, up }: Place): boolean => {
  const office = chain.find(({ officeId }) => officeId === owner.officeId);
  return (office?.handlers.length ?? 0) === 0 && (up?.owner.handlers.length ?? 0) > 0;
};

/** Takes the one step of a ticket that is due; null when none is. */
export const takeStep = (ticket: Ticket, chain: OfficeChain<Office>, tick: Tick): StepTaken | null => {
  const { state, owner, schedule } = ticket;
  const step = nextStep({ state, isAtTop: owner.isTop, schedule, agenda: ticket.agenda });
  if (!step || step.at > tick.now.toISOString()) return null;
  const place = { chain, up: routeUp(chain, ticket.owner, ticket.employerName), tick };
  const isForOwner = step.kind === 'remind' || step.kind === 'overdue';
  const kind = isForOwner && isDeserted(ticket, place) ? 'takeOver' : step.kind;
  return takers[kind](ticket, place);
};

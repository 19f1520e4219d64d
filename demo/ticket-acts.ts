import { type OfficeChain, routeUp } from '@shared/features/grievances/routing';
import {
  acceptedSchedule,
  confirmingSchedule,
  pausedSchedule,
  restart,
  resumedSchedule,
} from '@shared/features/grievances/schedule';
import type { Transition } from '@shared/features/grievances/states';
import { chinaDay } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { notice, toOwner, toWorker } from '../cloudfunctions/features/grievances/notices';
import { handedTo } from '../cloudfunctions/features/grievances/offices';
import type { Unsettled } from '../cloudfunctions/features/grievances/settle';
import type { Outcome, Ticket, TimelineEntry } from '../cloudfunctions/features/grievances/store';
import { entryBy } from '../cloudfunctions/features/grievances/timeline';
import type { EffectBody } from '../cloudfunctions/kernel/effects';
import type { Handler, Office } from '../cloudfunctions/kernel/ports';

/** Where an act happens: when, who of the owning office is at work, and the offices above the town. */
export interface Scene {
  readonly now: Date;
  readonly handler: Handler;
  readonly chain: OfficeChain<Office>;
}

/** One thing somebody does to a ticket, as the functions would write it. */
export interface Act {
  readonly at: Date;
  readonly transition: Transition;
  readonly next: (ticket: Ticket, scene: Scene) => Unsettled;
  readonly effects: (after: Ticket, now: Date) => readonly EffectBody[];
}

type Words = { readonly text?: string; readonly details?: TimelineEntry['details'] };
type Party = 'worker' | 'districtWorker';

const byOffice = (
  { owner }: Ticket,
  kind: TimelineEntry['kind'],
  { now, handler }: Scene,
  { text, details = {} }: Words = {},
): TimelineEntry => ({
  at: now.toISOString(),
  kind,
  by: owner.officeId,
  officeName: owner.officeName,
  handlerName: handler.name,
  text: text ?? null,
  details,
});

export const accept = (at: Date): Act => ({
  at,
  transition: 'accept',
  next: (ticket, scene) => ({
    ...ticket,
    state: 'ACCEPTED',
    owner: { ...ticket.owner, handlerAccountId: scene.handler.accountId, handlerName: scene.handler.name },
    schedule: acceptedSchedule(ticket.schedule, { grade: ticket.grade, now: scene.now, calendar }),
    timeline: [...ticket.timeline, byOffice(ticket, 'accepted', scene)],
  }),
  effects: (after, now) => [notice(after, 'ticket.accepted', toWorker(after), now)],
});

export const reply = (at: Date, text: string): Act => ({
  at,
  transition: 'reply',
  next: (ticket, scene) => ({
    ...ticket,
    timeline: [...ticket.timeline, byOffice(ticket, 'replied', scene, { text })],
  }),
  effects: (after, now) => [notice(after, 'ticket.replied', toWorker(after), now)],
});

export const ask = (at: Date, text: string): Act => ({
  at,
  transition: 'ask',
  next: (ticket, scene) => {
    const schedule = pausedSchedule(ticket.schedule, { grade: ticket.grade, now: scene.now, calendar });
    const details: TimelineEntry['details'] = schedule.pause
      ? { pausedUntilOn: chinaDay(new Date(schedule.pause.until)) }
      : {};
    return {
      ...ticket,
      state: 'WAITING_FOR_WORKER',
      schedule,
      question: text,
      timeline: [...ticket.timeline, byOffice(ticket, 'asked', scene, { text, details })],
    };
  },
  effects: (after, now) => [notice(after, 'ticket.asked', toWorker(after), now)],
});

export const answer = (at: Date, by: Party, text: string): Act => ({
  at,
  transition: 'answer',
  next: (ticket, { now }) => ({
    ...ticket,
    state: 'ACCEPTED',
    schedule: resumedSchedule(ticket.schedule, { grade: ticket.grade, now, calendar }),
    question: null,
    timeline: [...ticket.timeline, entryBy(by, 'answered', now, { text })],
  }),
  effects: (after, now) => [notice(after, 'ticket.answered', toOwner(after), now)],
});

export const recordOutcome = (at: Date, achieved: Omit<Outcome, 'confirmed'>): Act => ({
  at,
  transition: 'recordOutcome',
  next: (ticket, scene) => {
    const { summary, ...told } = achieved;
    const entries = Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
    const line = byOffice(ticket, 'outcome', scene, { text: summary, details: Object.fromEntries(entries) });
    return {
      ...ticket,
      state: 'RESOLVED',
      schedule: confirmingSchedule(ticket.schedule, { grade: ticket.grade, now: scene.now, calendar }),
      question: null,
      outcome: { ...achieved, confirmed: null },
      timeline: [...ticket.timeline, line],
    };
  },
  effects: (after, now) => [notice(after, 'ticket.resolved', toWorker(after), now)],
});

interface Said {
  readonly text?: string;
  readonly receivedInFen?: number;
}

const saidDetails = (solved: string, { receivedInFen }: Said): TimelineEntry['details'] => ({
  solved,
  ...(receivedInFen === undefined ? {} : { receivedInFen }),
});

export const confirm = (at: Date, by: Party, said: Said = {}): Act => ({
  at,
  transition: 'confirm',
  next: (ticket, { now }) => ({
    ...ticket,
    state: 'CLOSED',
    outcome: ticket.outcome && { ...ticket.outcome, confirmed: 'yes' },
    timeline: [
      ...ticket.timeline,
      entryBy(by, 'confirmed', now, { text: said.text, details: saidDetails('yes', said) }),
    ],
    closedAt: now.toISOString(),
  }),
  effects: (after, now) => [notice(after, 'ticket.confirmed', toOwner(after), now)],
});

/** Only part of it is solved: the level above handles it again. */
export const dispute = (at: Date, text: string): Act => ({
  at,
  transition: 'dispute',
  next: (ticket, { now, chain }) => {
    const up = routeUp(chain, ticket.owner);
    if (!up) throw new Error('a dispute in the demonstration has a level above');
    const hands = handedTo(ticket, up, chain);
    const details = { fromOfficeName: ticket.owner.officeName, toOfficeName: hands.owner.officeName };
    const said = entryBy('worker', 'disputed', now, { text, details: saidDetails('part', {}) });
    return {
      ...ticket,
      ...hands,
      state: 'REOPENED',
      schedule: restart(ticket.schedule, 'accept', { grade: ticket.grade, now, calendar }),
      outcome: ticket.outcome && { ...ticket.outcome, confirmed: 'part' },
      timeline: [...ticket.timeline, said, entryBy('clock', 'escalated', now, { details })],
    };
  },
  effects: (after, now) => [notice(after, 'ticket.disputed', toOwner(after), now)],
});

import { closeAfter, type Instant } from './deadline';
import { limitsOf } from './limits';
import {
  nextOpening,
  restart,
  resumedSchedule,
  type Schedule,
  sealedReminderInWorkingDays,
  type Tick,
} from './schedule';
import { isEnded, type TicketState } from './states';

/**
 * remind: the owner, at half and at four fifths · overdue: the next level is copied and told · takeOver: the next level owns it, with
 * a fresh clock · remindTop: the top office, every working day · resume: a pause ends · remindWorker, askCallBack: nobody has said
 * whether it is solved · lapse: nobody disputed a refusal · remindSealed: the threshold was not reached yet · agenda: a date somebody
 * gave: a co-handler's, a promise's, a letter's · promiseMissed: an instalment did not come (K13).
 */
export type StepKind =
  | 'remind'
  | 'overdue'
  | 'takeOver'
  | 'remindTop'
  | 'resume'
  | 'remindWorker'
  | 'askCallBack'
  | 'lapse'
  | 'remindSealed'
  | 'agenda'
  | 'promiseMissed';

/** A date of its own beside the office's clock: on it the clock reminds, and of an instalment it reopens the ticket. */
export interface AgendaItem {
  readonly kind: 'coHandler' | 'contact' | 'letter' | 'instalment';
  /** The part it belongs to: a coHandlerId, contactId, letterId, or an instalment's place in its list. */
  readonly ref: string;
  readonly at: Instant;
}

export interface Step {
  readonly kind: StepKind;
  readonly at: Instant;
}

/** What the steps of a ticket depend on. */
export interface Standing {
  readonly state: TicketState;
  /** Nobody stands above its owner. */
  readonly isAtTop: boolean;
  readonly schedule: Schedule;
  readonly agenda: readonly AgendaItem[];
}

/** In these states nobody waits for a date of the agenda. */
export const isAgendaOpen = (state: TicketState): boolean =>
  state !== 'RESOLVED' && state !== 'NOT_ACCEPTED' && state !== 'SEALED' && !isEnded(state);

/** The date of the agenda that comes first. */
export const firstOf = (agenda: readonly AgendaItem[]): AgendaItem | undefined =>
  agenda.reduce<AgendaItem | undefined>((first, item) => (first && first.at <= item.at ? first : item), undefined);

const agendaStep = (agenda: readonly AgendaItem[]): Step | null => {
  const item = firstOf(agenda);
  return item ? { kind: item.kind === 'instalment' ? 'promiseMissed' : 'agenda', at: item.at } : null;
};

/** What the clock does next. Every ticket that is not closed has a next step, so none is ever silent. */
export const nextStep = ({ state, isAtTop, schedule, agenda }: Standing): Step | null => {
  if (isEnded(state)) return null;
  const own = clockStep({ state, isAtTop, schedule });
  const dated = isAgendaOpen(state) ? agendaStep(agenda) : null;
  if (state === 'PROMISED') return dated ?? { kind: 'promiseMissed', at: schedule.startedAt };
  return dated && dated.at < own.at ? dated : own;
};

const clockStep = ({ state, isAtTop, schedule }: Omit<Standing, 'agenda'>): Step => {
  const { moments, taken, pause, startedAt } = schedule;
  const remindAt = schedule.remindAt ?? startedAt;
  if (state === 'SEALED') return { kind: 'remindSealed', at: remindAt };
  if (state === 'NOT_ACCEPTED') return { kind: 'lapse', at: remindAt };
  if (state === 'RESOLVED') return { kind: taken === 0 ? 'remindWorker' : 'askCallBack', at: remindAt };
  if (pause) return { kind: 'resume', at: pause.until };
  const [half, most, due, late] = moments;
  if (taken < 2) return { kind: 'remind', at: taken === 0 ? half : most };
  if (taken === 2) return { kind: 'overdue', at: due };
  return isAtTop ? { kind: 'remindTop', at: remindAt } : { kind: 'takeOver', at: late };
};

/** Which clock runs in a state; it decides what an office that takes over is given. */
export const runningClock = (state: TicketState): 'accept' | 'finish' =>
  state === 'SUBMITTED' || state === 'REOPENED' ? 'accept' : 'finish';

/** The schedule once the step was taken; the next step lies later than this one, so that catching up ends. */
export const afterStep = (kind: StepKind, state: TicketState, schedule: Schedule, tick: Tick): Schedule => {
  const counted = { ...schedule, stepCount: schedule.stepCount + 1 };
  const { callBackInWorkingDays } = limitsOf(schedule.limitsVersion);
  const inDays = (count: number): Instant => closeAfter(tick.now, count, tick.calendar).toISOString();
  switch (kind) {
    case 'remind':
      return { ...counted, taken: schedule.taken + 1 };
    case 'overdue':
      return { ...counted, taken: schedule.taken + 1, remindAt: nextOpening(tick.now, tick.calendar) };
    case 'takeOver':
      return restart(counted, runningClock(state), tick);
    case 'promiseMissed':
      return restart(counted, 'accept', tick);
    case 'remindTop':
      return { ...counted, remindAt: nextOpening(tick.now, tick.calendar) };
    case 'resume':
      return resumedSchedule(counted, tick);
    case 'remindWorker':
    case 'askCallBack':
      return { ...counted, taken: schedule.taken + 1, remindAt: inDays(callBackInWorkingDays) };
    case 'remindSealed':
      return { ...counted, remindAt: inDays(sealedReminderInWorkingDays) };
    case 'agenda':
    case 'lapse':
      return counted;
  }
};

/** Who owes the next date. */
export const dueFors = ['accept', 'finish', 'worker', 'outside', 'payment', 'none'] as const;
export type DueFor = (typeof dueFors)[number];

export const dueForOf = ({ state, schedule }: Pick<Standing, 'state' | 'schedule'>): DueFor => {
  if (isEnded(state) || state === 'SEALED') return 'none';
  if (state === 'PROMISED') return 'payment';
  if (schedule.pause?.isOutside) return 'outside';
  if (state === 'RESOLVED' || state === 'NOT_ACCEPTED' || schedule.pause) return 'worker';
  return runningClock(state);
};

/** The next date somebody owes something by; null when nobody does. */
export const dueAtOf = (standing: Pick<Standing, 'state' | 'schedule' | 'agenda'>): Instant | null => {
  const { acceptDueAt, finishDueAt, pause, remindAt } = standing.schedule;
  const instalments = standing.agenda.filter(({ kind }) => kind === 'instalment');
  const dates: Readonly<Record<DueFor, Instant | null>> = {
    accept: acceptDueAt,
    finish: finishDueAt,
    worker: pause?.until ?? remindAt,
    outside: pause?.until ?? null,
    payment: firstOf(instalments)?.at ?? null,
    none: null,
  };
  return dates[dueForOf(standing)];
};

import { closeAfter, type Instant } from './deadline';
import { limitsOf } from './limits';
import { nextOpening, restart, resumedSchedule, type Schedule, type Tick } from './schedule';
import type { TicketState } from './states';

/**
 * remind: the owner, at half and at four fifths · overdue: the next level is copied and told · takeOver: the next level owns it, with
 * a fresh clock · remindTop: the top office, every working day · resume: a pause ends · remindWorker, askCallBack: nobody has said
 * whether it is solved.
 */
export type StepKind = 'remind' | 'overdue' | 'takeOver' | 'remindTop' | 'resume' | 'remindWorker' | 'askCallBack';

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
}

/** What the clock does next. Every ticket that is not closed has a next step, so none is ever silent. */
export const nextStep = ({ state, isAtTop, schedule }: Standing): Step | null => {
  if (state === 'CLOSED') return null;
  const { moments, taken, pause, startedAt } = schedule;
  const remindAt = schedule.remindAt ?? startedAt;
  if (state === 'RESOLVED') return { kind: taken === 0 ? 'remindWorker' : 'askCallBack', at: remindAt };
  if (pause) return { kind: 'resume', at: pause.until };
  const [half, most, due, late] = moments;
  if (taken < 2) return { kind: 'remind', at: taken === 0 ? half : most };
  if (taken === 2) return { kind: 'overdue', at: due };
  return isAtTop ? { kind: 'remindTop', at: remindAt } : { kind: 'takeOver', at: late };
};

/** Which clock runs in a state; it decides what an office that takes over is given. */
const runningClock = (state: TicketState): 'accept' | 'finish' =>
  state === 'SUBMITTED' || state === 'REOPENED' ? 'accept' : 'finish';

/** The schedule once the step was taken; the next step lies later than this one, so that catching up ends. */
export const afterStep = (kind: StepKind, state: TicketState, schedule: Schedule, tick: Tick): Schedule => {
  const counted = { ...schedule, stepCount: schedule.stepCount + 1 };
  const { callBackInWorkingDays } = limitsOf(schedule.limitsVersion);
  switch (kind) {
    case 'remind':
      return { ...counted, taken: schedule.taken + 1 };
    case 'overdue':
      return { ...counted, taken: schedule.taken + 1, remindAt: nextOpening(tick.now, tick.calendar) };
    case 'takeOver':
      return restart(counted, runningClock(state), tick);
    case 'remindTop':
      return { ...counted, remindAt: nextOpening(tick.now, tick.calendar) };
    case 'resume':
      return resumedSchedule(counted, tick);
    case 'remindWorker':
    case 'askCallBack': {
      const remindAt = closeAfter(tick.now, callBackInWorkingDays, tick.calendar).toISOString();
      return { ...counted, taken: schedule.taken + 1, remindAt };
    }
  }
};

/** Who owes the next date. */
export type DueFor = 'accept' | 'finish' | 'worker' | 'none';

export const dueForOf = ({ state, schedule }: Pick<Standing, 'state' | 'schedule'>): DueFor => {
  if (state === 'CLOSED') return 'none';
  if (state === 'RESOLVED' || schedule.pause) return 'worker';
  return runningClock(state);
};

/** The next date somebody owes something by; null when closed. */
export const dueAtOf = (standing: Pick<Standing, 'state' | 'schedule'>): Instant | null => {
  const { acceptDueAt, finishDueAt, pause, remindAt } = standing.schedule;
  const dates = { accept: acceptDueAt, finish: finishDueAt, worker: pause?.until ?? remindAt, none: null };
  return dates[dueForOf(standing)];
};

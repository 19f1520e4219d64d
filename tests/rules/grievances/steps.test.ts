import { currentLimits } from '@shared/features/grievances/limits';
import {
  acceptedSchedule,
  confirmingSchedule,
  outsideSchedule,
  pausedSchedule,
  refusedSchedule,
  type Schedule,
  startSchedule,
} from '@shared/features/grievances/schedule';
import { isEnded, type TicketState, ticketStates } from '@shared/features/grievances/states';
import { afterStep, dueAtOf, dueForOf, nextStep, type Standing } from '@shared/features/grievances/steps';
import { chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import * as fc from 'fast-check';

const tick = (now: Date) => ({ grade: 'NORMAL' as const, now, calendar });
const filedAt = chinaInstant('2026-03-02', '09:00');
const filed = startSchedule(currentLimits, tick(filedAt));

/** As a ticket of nine o'clock that came into a state at once has it. */
const scheduleIn = (state: TicketState): Schedule => {
  if (state === 'RESOLVED') return confirmingSchedule(filed, tick(filedAt));
  if (state === 'WAITING_FOR_WORKER') return pausedSchedule(filed, tick(filedAt));
  if (state === 'WAITING_OUTSIDE') return outsideSchedule(filed, '2026-03-17T09:30:00.000Z', tick(filedAt));
  if (state === 'NOT_ACCEPTED') return refusedSchedule(filed, tick(filedAt));
  return filed;
};

/** Lets the clock act whenever it is due, and nobody else. */
const silentFor = (count: number, standing: Standing): string[] => {
  const kinds: string[] = [];
  let { schedule } = standing;
  for (let taken = 0; taken < count; taken++) {
    const step = nextStep({ ...standing, schedule });
    if (!step) break;
    kinds.push(step.kind);
    schedule = afterStep(step.kind, standing.state, schedule, tick(new Date(step.at)));
  }
  return kinds;
};

describe('the steps of the clock', () => {
  it('reminds twice, says overdue, lets the next level take over, and begins anew', () => {
    const kinds = silentFor(5, { state: 'SUBMITTED', isAtTop: false, schedule: filed, agenda: [] });
    expect(kinds).toEqual(['remind', 'remind', 'overdue', 'takeOver', 'remind']);
  });

  it('reminds the top office every working day and never stops', () => {
    const kinds = silentFor(30, { state: 'SUBMITTED', isAtTop: true, schedule: filed, agenda: [] });
    expect(kinds.slice(0, 4)).toEqual(['remind', 'remind', 'overdue', 'remindTop']);
    expect(new Set(kinds.slice(3))).toEqual(new Set(['remindTop']));
  });

  it('reminds a worker who does not say whether it is solved, then has the office call back, and closes nothing', () => {
    const schedule = confirmingSchedule(filed, tick(filedAt));
    const kinds = silentFor(4, { state: 'RESOLVED', isAtTop: false, schedule, agenda: [] });
    expect(kinds).toEqual(['remindWorker', 'askCallBack', 'askCallBack', 'askCallBack']);
  });

  it('takes no step of the office while the worker is asked, and goes on by itself after five working days', () => {
    const schedule = pausedSchedule(acceptedSchedule(filed, tick(filedAt)), tick(filedAt));
    const kinds = silentFor(3, { state: 'WAITING_FOR_WORKER', isAtTop: false, schedule, agenda: [] });
    expect(kinds).toEqual(['resume', 'remind', 'remind']);
  });

  it('has a next step in every state but the ends, and a due date wherever somebody owes one', () => {
    for (const state of ticketStates) {
      const schedule = scheduleIn(state);
      const agenda =
        state === 'PROMISED' ? [{ kind: 'instalment' as const, ref: '0', at: '2026-04-01T09:30:00.000Z' }] : [];
      const standing = { state, isAtTop: false, schedule, agenda };
      expect(nextStep(standing) === null).toBe(isEnded(state));
      expect(dueAtOf(standing) === null).toBe(isEnded(state) || state === 'SEALED');
    }
  });

  it('says who owes the next date', () => {
    expect(dueForOf({ state: 'SUBMITTED', schedule: filed })).toBe('accept');
    expect(dueForOf({ state: 'ACCEPTED', schedule: filed })).toBe('finish');
    const paused = pausedSchedule(filed, tick(filedAt));
    expect(dueForOf({ state: 'WAITING_FOR_WORKER', schedule: paused })).toBe('worker');
    expect(dueForOf({ state: 'WAITING_FOR_WORKER', schedule: filed })).toBe('finish');
    expect(dueForOf({ state: 'CLOSED', schedule: filed })).toBe('none');
  });

  it('is caught up with after any stop: what is due is taken in at most nine steps, and the next one lies ahead', () => {
    const stops = fc.integer({ min: 0, max: 3 * 365 * 24 });
    fc.assert(
      fc.property(stops, fc.constantFrom(...ticketStates), fc.boolean(), (hours, state, isAtTop) => {
        const now = new Date(filedAt.getTime() + hours * 3_600_000);
        let schedule: Schedule = scheduleIn(state);
        // these two leave their state with the step
        if (state === 'NOT_ACCEPTED' || state === 'PROMISED') return;
        for (let taken = 0; taken < 9; taken++) {
          const step = nextStep({ state, isAtTop, schedule, agenda: [] });
          if (!step || step.at > now.toISOString()) return;
          schedule = afterStep(step.kind, state, schedule, tick(now));
        }
        throw new Error('still not caught up');
      }),
    );
  });
});

import type { Instant } from './deadline';

/** The four moments of a clock: half, four fifths, due, and a fifth past due. */
export type Moments = readonly [half: Instant, most: Instant, due: Instant, late: Instant];

/** The clocks of a ticket, pinned to the limits it was opened under. All instants. */
export interface Schedule {
  readonly limitsVersion: string;
  /** False past the last published working calendar, when only weekdays were counted. */
  readonly isCertain: boolean;
  readonly acceptDueAt: Instant;
  readonly finishDueAt: Instant;
  /** Moments of the clock that runs now, for accepting or for finishing. */
  readonly moments: Moments;
  /** How many of the moments have had their step. */
  readonly taken: number;
  /** Steps taken in all, so that each has a name of its own. */
  readonly stepCount: number;
  readonly pause: { readonly since: Instant; readonly until: Instant } | null;
  readonly pauseLeftInDays: number;
  /** While the worker is asked to confirm, or the top office is late: when the next reminder goes out. */
  readonly remindAt: Instant | null;
}

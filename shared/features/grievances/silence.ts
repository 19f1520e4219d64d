import { addDays, type ChinaDay, chinaDay } from '../../time/china-day';
import type { Instant } from './deadline';
import type { CallBackEntry } from './parts';
import { disputeWindowInDays } from './schedule';

/** Days on which somebody must have tried to call before silence may close a ticket (E43), our default. */
const callingDays = 3;

export interface Silence {
  /** Days of calling that are still missing. */
  readonly calls: number;
  /** The first day it may be closed, as far as time goes. */
  readonly notBefore: ChinaDay;
}

/** What stands against closing a ticket by silence; null when nothing does. Only calls since the outcome count. */
export const silenceOf = (
  resolvedAt: Instant,
  calls: readonly Pick<CallBackEntry, 'at' | 'result'>[],
  now: Date,
): Silence | null => {
  const tried = calls.filter(({ at, result }) => result === 'NOT_REACHED' && at >= resolvedAt);
  const days = new Set(tried.map(({ at }) => chinaDay(new Date(at))));
  const notBefore = addDays(chinaDay(new Date(resolvedAt)), disputeWindowInDays);
  const missing = Math.max(0, callingDays - days.size);
  return missing === 0 && chinaDay(now) >= notBefore ? null : { calls: missing, notBefore };
};

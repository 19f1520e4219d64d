import { Failure } from '@shared/kernel/failure';

/** More misses than anybody makes by mistake: whoever goes on is guessing ids. Our default. */
const missesAMinute = 60;
const minuteInMs = 60_000;
const accountsKept = 5_000;

/** Counts what an account asked for and did not get, by the minute, in the memory of this instance. */
export interface Misses {
  /** @throws rate.limited for the rest of a minute in which the account missed too often */
  assertFew(accountId: string, now: Date): void;
  /** Notes one miss; true when it is the one that is too many, so that it is told once. */
  note(accountId: string, now: Date): boolean;
}

export const createMisses = (): Misses => {
  let minute = 0;
  let counts = new Map<string, number>();
  const current = (now: Date): Map<string, number> => {
    const at = Math.floor(now.getTime() / minuteInMs);
    if (at !== minute || counts.size >= accountsKept) counts = new Map();
    minute = at;
    return counts;
  };
  return {
    assertFew: (accountId, now) => {
      if ((current(now).get(accountId) ?? 0) < missesAMinute) return;
      const secondsLeft = Math.ceil((minuteInMs - (now.getTime() % minuteInMs)) / 1000);
      throw new Failure('rate.limited', { retryAfterSeconds: secondsLeft });
    },
    note: (accountId, now) => {
      const count = (current(now).get(accountId) ?? 0) + 1;
      counts.set(accountId, count);
      return count === missesAMinute;
    },
  };
};

import { visitWindow } from './visit';

export type OutsideWindow = 'inFuture' | 'tooOld';

const millisecondsInMinute = 60_000;
const millisecondsInDay = 86_400_000;

/** Whether a visit may still be written down, or already: late by at most 60 days, ahead by no more than a device clock errs. */
export const outsideWindow = (visitedAt: Date, now: Date): OutsideWindow | null => {
  const age = now.getTime() - visitedAt.getTime();
  if (age < -visitWindow.aheadInMinutes * millisecondsInMinute) return 'inFuture';
  return age > visitWindow.lateInDays * millisecondsInDay ? 'tooOld' : null;
};

import type { ChinaDay } from '../time/china-day';

/** 劳动法 15: no one under 16 may be employed. */
export const minimumWorkingAge = 16;

/** Our default: an older age is taken for a mistyped year. */
const maximumAge = 100;

/** Whole years on `day`; negative before birth. Someone born on 29 February turns a year older on 1 March in other years. */
export function ageOn(bornOn: ChinaDay, day: ChinaDay): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}

export function isOfWorkingAge(bornOn: ChinaDay, day: ChinaDay): boolean {
  const age = ageOn(bornOn, day);
  return age >= minimumWorkingAge && age <= maximumAge;
}

import type { GrievanceGrade } from './grade';
import { limitsOf } from './limits';
import { resumedSchedule, type Schedule, type Tick } from './schedule';

/** Working days that may be asked for at most: as many as the limit for finishing itself. Our default. */
export const extensionAtMost = (schedule: Pick<Schedule, 'limitsVersion'>, grade: GrievanceGrade): number =>
  limitsOf(schedule.limitsVersion).byGrade[grade].finish.count;

/** Whether the time to finish has run out; days it stood still do not count (E36). */
export const isExpired = (schedule: Schedule, tick: Tick): boolean =>
  resumedSchedule(schedule, tick).finishDueAt < tick.now.toISOString();

import { addDays, type ChinaDay, chinaDay } from '../../time/china-day';
import { addWorkingDays, type WorkingCalendar } from '../../time/working-calendar';
import { closeOfWorkingDay } from '../../time/working-time';
import type { AgencyKind } from '../agencies/contract';
import { type Instant, weekdaysBeyond } from './deadline';

/** The office closes that day; on a day off, the next working day (民法典 art. 203). */
export const closeOn = (day: ChinaDay, calendar: WorkingCalendar): Instant =>
  closeOfWorkingDay(addWorkingDays(day, 0, weekdaysBeyond(calendar))).toISOString();

/** Calendar days from the application; without an agreement by then the worker may go to arbitration (劳动争议调解仲裁法 art. 14). */
const mediationInDays = 15;

export const mediationUntil = (now: Date, calendar: WorkingCalendar): Instant =>
  closeOn(addDays(chinaDay(now), mediationInDays), calendar);

/** Labour inspection must end an investigation within 60 working days (劳动保障监察条例 art. 17); for the others 20 is our default. */
export const referralInWorkingDays = (kind: AgencyKind): number => (kind === 'LABOUR_INSPECTION' ? 60 : 20);

import type { WorkingCalendar } from '../../time/working-calendar';
import { closeAfter, type Instant } from './deadline';

/** 浙江省工会劳动法律监督条例 art. 17: the worker is told within five working days. */
const refusalInWorkingDays = 5;

/** Past this instant it is too late to refuse, and the office takes it up. */
export const refusalDueAt = (filedAt: Instant, calendar: WorkingCalendar): Instant =>
  closeAfter(new Date(filedAt), refusalInWorkingDays, calendar).toISOString();

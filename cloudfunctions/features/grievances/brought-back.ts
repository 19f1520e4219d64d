import { resumedSchedule, type Tick } from '@shared/features/grievances/schedule';
import type { Unsettled } from './settle';
import type { Ticket, TimelineEntry } from './store';

/** The office has it again, and its clock runs on by the days that are left. */
export const broughtBack = (ticket: Ticket, line: TimelineEntry, tick: Omit<Tick, 'grade'>): Unsettled => ({
  ...ticket,
  state: 'ACCEPTED',
  schedule: resumedSchedule(ticket.schedule, { grade: ticket.grade, ...tick }),
  outside: null,
  timeline: [...ticket.timeline, line],
});

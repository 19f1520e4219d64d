import type { TicketState } from '@shared/features/grievances/states';
import { addDays, chinaDay, chinaInstant } from '@shared/time/china-day';
import type { Office } from '../../kernel/ports';
import type { Where } from '../../platform/database';

export const inOffices = (offices: readonly Pick<Office, 'officeId'>[]): Where => {
  const ids = offices.map(({ officeId }) => officeId);
  return { officeIds: ids.length === 1 ? (ids[0] ?? '') : { in: ids } };
};

/** In these states the office owes the date, unless the clock stands still. */
const owing: readonly TicketState[] = ['SUBMITTED', 'REOPENED', 'ACCEPTED', 'WAITING_FOR_WORKER', 'WAITING_OUTSIDE'];

/** Past a date that the office owes; the queue of open tickets is ordered by it. */
export const overdue = (now: Date): Where => ({
  state: { in: [...owing] },
  'schedule.pause': null,
  queueKey: { before: now.toISOString() },
});

/** Any date of China's day today. */
export const dueToday = (now: Date): Where => {
  const today = chinaDay(now);
  const from = chinaInstant(today, '00:00').toISOString();
  return { queueKey: { from, before: chinaInstant(addDays(today, 1), '00:00').toISOString() } };
};

export const ownedBy = (accountId: string): Where => ({ 'owner.handlerAccountId': accountId });

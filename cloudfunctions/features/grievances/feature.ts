import type { ticketRow } from '@shared/features/grievances/ticket-row';
import type { WorkingCalendar } from '@shared/time/working-calendar';
import type * as z from 'zod/mini';
import type { Feature } from '../../kernel/feature';
import type { MemberLookup, OfficeDirectory, PhotoAlbum, TicketOpener } from '../../kernel/ports';
import type { Database } from '../../platform/database';
import type { Log } from '../../platform/log';

interface Needs {
  readonly database: Database;
  readonly log: Log;
  readonly calendar: WorkingCalendar;
  readonly offices: OfficeDirectory;
  readonly photos: PhotoAlbum;
  readonly members: MemberLookup;
}

interface Grievances extends Feature {
  readonly tickets: TicketOpener;
  /** The newest tickets of a worker that are not closed; one store call. */
  openTicketsOf(accountId: string, limit: number, now: Date): Promise<z.output<typeof ticketRow>[]>;
  /** Takes every step that is due, oldest first; answers how many. */
  takeDueSteps(now: Date, requestId: string): Promise<number>;
}

export const createGrievances = (_needs: Needs): Grievances => ({
  routes: [],
  tickets: { openFromVisit: async () => Promise.reject(new Error('not built')) },
  openTicketsOf: async () => [],
  takeDueSteps: async () => 0,
});

import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Feature } from '../../kernel/feature';
import type { Deliver } from '../../kernel/outbox';
import type { DistrictDirectory, PhotoAlbum, TicketOpener, UnionDirectory } from '../../kernel/ports';
import type { Database } from '../../platform/database';

interface Needs {
  readonly database: Database;
  readonly calendar: WorkingCalendar;
  readonly unions: UnionDirectory;
  readonly districts: DistrictDirectory;
  readonly photos: PhotoAlbum;
  readonly tickets: TicketOpener;
}

interface Visits extends Feature {
  readonly deliverOpenTicket: Deliver<'openTicket'>;
}

export const createVisits = (_needs: Needs): Visits => ({
  routes: [],
  deliverOpenTicket: async () => {},
});

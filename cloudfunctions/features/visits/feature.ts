import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Feature } from '../../kernel/feature';
import type { Deliver } from '../../kernel/outbox';
import type { DistrictDirectory, PhotoAlbum, TicketOpener, UnionDirectory } from '../../kernel/ports';
import type { Database } from '../../platform/database';
import type { Secrets } from '../../platform/secrets';
import { serveLogVisit } from './log';
import { serveListMyVisits } from './mine';
import { deliverOpenTicket } from './open-tickets';
import { serveReadVisit } from './read';
import { type Visit, visitsSpec } from './store';

interface Needs {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly calendar: WorkingCalendar;
  readonly unions: UnionDirectory;
  readonly districts: DistrictDirectory;
  readonly photos: PhotoAlbum;
  readonly tickets: TicketOpener;
}

interface Visits extends Feature {
  readonly deliverOpenTicket: Deliver<'openTicket'>;
}

export const createVisits = ({ database, secrets, unions, districts, photos, tickets }: Needs): Visits => {
  const visits = database.collection<Visit>(visitsSpec.name);
  const needs = { visits, secrets, unions, districts, photos, tickets };
  return {
    routes: [serveLogVisit(needs), serveListMyVisits(needs), serveReadVisit(needs)],
    aggregates: [visits],
    deliverOpenTicket: deliverOpenTicket(needs),
  };
};

import type { DistrictDirectory, PhotoAlbum, TicketOpener, UnionDirectory } from '../../kernel/ports';
import type { Collection } from '../../platform/database';
import type { Secrets } from '../../platform/secrets';
import type { Visit } from './store';

/** What the actions on visits are built from. */
export interface VisitNeeds {
  readonly visits: Collection<Visit>;
  readonly secrets: Secrets;
  readonly unions: UnionDirectory;
  readonly districts: DistrictDirectory;
  readonly photos: PhotoAlbum;
  readonly tickets: TicketOpener;
}

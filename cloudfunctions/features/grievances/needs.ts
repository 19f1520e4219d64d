import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Account } from '../../kernel/accounts';
import type { AgencyDirectory, MemberLookup, OfficeDirectory, PaperPress, PhotoAlbum } from '../../kernel/ports';
import type { Sources } from '../../kernel/sources';
import type { Collection } from '../../platform/database';
import type { Log } from '../../platform/log';
import type { Secrets } from '../../platform/secrets';
import type { ContactLook } from './protection/contact-looks';
import type { Figures } from './protection/figures';
import type { Serial } from './resolving/serials';
import type { Ticket } from './store';

/** What the actions on tickets are built from. */
export interface GrievanceNeeds {
  readonly tickets: Collection<Ticket>;
  readonly calendar: WorkingCalendar;
  readonly offices: OfficeDirectory;
  readonly photos: PhotoAlbum;
  readonly members: MemberLookup;
  readonly agencies: AgencyDirectory;
  readonly serials: Collection<Serial>;
  readonly secrets: Secrets;
  readonly papers: PaperPress;
  readonly log: Log;
  readonly sources: Sources;
  readonly accounts: Collection<Account>;
  readonly looks: Collection<ContactLook>;
  readonly figures: Collection<Figures>;
}

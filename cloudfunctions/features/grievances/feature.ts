import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Accounts } from '../../kernel/accounts';
import type { Feature } from '../../kernel/feature';
import type { Deliver } from '../../kernel/outbox';
import type {
  AgencyDirectory,
  MemberLookup,
  OfficeDirectory,
  PaperPress,
  PhotoAlbum,
  TicketOpener,
} from '../../kernel/ports';
import type { Sources } from '../../kernel/sources';
import type { Database } from '../../platform/database';
import type { Log } from '../../platform/log';
import type { Secrets } from '../../platform/secrets';
import { serveAcceptTicket } from './accept';
import { serveAnswerQuestion } from './answer';
import { serveAskWorker } from './ask';
import { callBackRoutes } from './call-backs/routes';
import { serveConfirmOutcome } from './confirm';
import { serveFileGrievance } from './file';
import { createTicketOpener } from './from-visit';
import { handingRoutes } from './handing/routes';
import { serveListInbox } from './inbox';
import { serveReadLetter } from './letter';
import { openTicketsOf, serveListMyGrievances } from './mine';
import type { GrievanceNeeds } from './needs';
import { serveReadEvidencePack } from './pack';
import { deliverAdoptGrievances } from './people/merge';
import { peopleRoutes } from './people/routes';
import { deliverOpenSplit } from './people/split';
import type { TicketRow } from './present';
import { promiseRoutes } from './promises/routes';
import { type ContactLook, contactLooksSpec } from './protection/contact-looks';
import { type Figures, figuresSpec, publishFigures } from './protection/figures';
import { protectionRoutes } from './protection/routes';
import { deliverUnseal } from './protection/unseal';
import { serveReadGrievance } from './read';
import { serveRecordOutcome } from './record-outcome';
import { referralRoutes } from './referrals/routes';
import { serveReplyToTicket } from './reply';
import { resolvingRoutes } from './resolving/routes';
import { type Serial, serialsSpec } from './resolving/serials';
import { serveSimulateTicket } from './simulate';
import { type Ticket, ticketsSpec } from './store';
import { serveSuggestMatter } from './suggest';
import { takeDueSteps } from './take-due-steps';

interface Needs {
  readonly database: Database;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly calendar: WorkingCalendar;
  readonly offices: OfficeDirectory;
  readonly photos: PhotoAlbum;
  readonly members: MemberLookup;
  readonly papers: PaperPress;
  readonly agencies: AgencyDirectory;
  readonly accounts: Accounts;
  readonly sources: Sources;
}

interface Grievances extends Feature {
  readonly tickets: TicketOpener;
  /** The newest tickets of a worker that are not closed; one store call. */
  openTicketsOf(accountId: string, limit: number, now: Date): Promise<TicketRow[]>;
  /** Takes every step that is due, oldest first; answers how many. */
  takeDueSteps(now: Date, requestId: string): Promise<number>;
  readonly deliverAdoptGrievances: Deliver<'adoptGrievances'>;
  readonly deliverOpenSplit: Deliver<'openSplit'>;
  readonly deliverUnseal: Deliver<'unseal'>;
  /** Tells what was filed in the month that is over, once. */
  publishFigures(now: Date): Promise<number>;
}

export const createGrievances = ({ database, accounts, ...ports }: Needs): Grievances => {
  const tickets = database.collection<Ticket>(ticketsSpec.name);
  const needs: GrievanceNeeds = {
    ...ports,
    tickets,
    serials: database.collection<Serial>(serialsSpec.name),
    looks: database.collection<ContactLook>(contactLooksSpec.name),
    figures: database.collection<Figures>(figuresSpec.name),
    accounts: accounts.collection,
  };
  return {
    routes: [
      serveFileGrievance(needs),
      serveListMyGrievances(needs),
      serveReadGrievance(needs),
      serveAnswerQuestion(needs),
      serveConfirmOutcome(needs),
      serveListInbox(needs),
      serveSimulateTicket(needs),
      serveAcceptTicket(needs),
      serveReplyToTicket(needs),
      serveAskWorker(needs),
      serveRecordOutcome(needs),
      serveSuggestMatter(),
      serveReadEvidencePack(needs),
      serveReadLetter(needs),
      ...resolvingRoutes(needs),
      ...referralRoutes(needs),
      ...promiseRoutes(needs),
      ...callBackRoutes(needs),
      ...peopleRoutes(needs),
      ...protectionRoutes(needs),
      ...handingRoutes(needs),
    ],
    aggregates: [tickets, needs.looks],
    deliverUnseal: deliverUnseal(needs),
    publishFigures: publishFigures(needs),
    tickets: createTicketOpener(needs),
    openTicketsOf: openTicketsOf(needs),
    takeDueSteps: takeDueSteps(needs),
    deliverAdoptGrievances: deliverAdoptGrievances(needs),
    deliverOpenSplit: deliverOpenSplit(needs),
  };
};

import type { Route } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { serveIssueLetter } from './issue-letter';
import { serveLogContact } from './log-contact';
import { serveMediateTicket } from './mediate';
import { serveResumeTicket } from './resume';

export const resolvingRoutes = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'serials'>): readonly Route[] => [
  serveLogContact(needs),
  serveMediateTicket(needs),
  serveResumeTicket(needs),
  serveIssueLetter(needs),
];

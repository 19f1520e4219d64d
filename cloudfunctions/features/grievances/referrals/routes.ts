import type { Route } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { serveAnswerAsAgency } from './answer';
import { serveAnswerReferral } from './consent';
import { serveListReferrals } from './list';
import { serveProposeReferral } from './propose';
import { serveReadReferral } from './read';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'agencies' | 'secrets'>;

export const referralRoutes = (needs: Needs): readonly Route[] => [
  serveProposeReferral(needs),
  serveAnswerReferral(needs),
  serveListReferrals(needs),
  serveReadReferral(needs),
  serveAnswerAsAgency(needs),
];

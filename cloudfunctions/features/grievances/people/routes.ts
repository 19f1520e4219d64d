import type { Route } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { serveFileAtDesk, serveFindCalls } from './desk';
import { serveJoinGrievance } from './join';
import { serveMergeTickets } from './merge';
import { serveReopenGrievance } from './reopen';
import { serveRecordShares } from './shares';
import { serveFindSimilar } from './similar';
import { serveSplitTicket } from './split';
import { serveSuggestMerges } from './suggest-merges';
import { serveWithdrawGrievance } from './withdraw';

/** Many people on one ticket, tickets that belong together, and what the worker takes back. */
export const peopleRoutes = (needs: GrievanceNeeds): Route[] => [
  serveFindSimilar(needs),
  serveJoinGrievance(needs),
  serveRecordShares(needs),
  serveMergeTickets(needs),
  serveSplitTicket(needs),
  serveSuggestMerges(needs),
  serveWithdrawGrievance(needs),
  serveReopenGrievance(needs),
  serveFileAtDesk(needs),
  serveFindCalls(needs),
];

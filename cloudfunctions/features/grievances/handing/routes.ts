import type { Route } from '../../../kernel/route';
import type { HandingNeeds } from './act-after';
import { serveAnswerAsCoHandler } from './answer-as-co-handler';
import { serveAssignTickets } from './assign';
import { serveListColleagues } from './colleagues';
import { serveCountTickets } from './counts';
import { serveDecideExtension } from './decide-extension';
import { serveInviteCoHandler } from './invite-co-handler';
import { serveNotAcceptTicket } from './not-accept';
import { serveRegradeTicket } from './regrade';
import { serveRequestExtension } from './request-extension';
import { serveReturnTicket } from './return';
import { serveTransferTicket } from './transfer';

/** Passing tickets on, sharing them, and the time they take. */
export const handingRoutes = (needs: HandingNeeds): Route[] => [
  serveNotAcceptTicket(needs),
  serveAssignTickets(needs),
  serveListColleagues(needs),
  serveRegradeTicket(needs),
  serveTransferTicket(needs),
  serveReturnTicket(needs),
  serveRequestExtension(needs),
  serveDecideExtension(needs),
  serveInviteCoHandler(needs),
  serveAnswerAsCoHandler(needs),
  serveCountTickets(needs),
];

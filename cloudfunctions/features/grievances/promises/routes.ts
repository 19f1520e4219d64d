import type { Route } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { serveConfirmPayment } from './confirm-payment';
import { servePromisePayment } from './promise';
import { serveRecordPayment } from './record-payment';

export const promiseRoutes = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>): readonly Route[] => [
  servePromisePayment(needs),
  serveRecordPayment(needs),
  serveConfirmPayment(needs),
];

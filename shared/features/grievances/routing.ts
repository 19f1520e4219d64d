import type * as z from 'zod/mini';
import type { routingReason } from './contract';

export type RoutingReason = z.output<typeof routingReason>;

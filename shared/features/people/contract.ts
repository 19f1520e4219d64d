import * as z from 'zod/mini';
import { roles, scopeKinds } from '../../access/roles';
import { query } from '../../kernel/contract';
import { ticketRow } from '../grievances/ticket-row';

/** Everything the first page shows, in one call. */
export const readHome = query(
  'people.home',
  z.strictObject({}),
  z.object({
    name: z.nullable(z.string()),
    membership: z.nullable(z.object({ state: z.enum(['APPLYING', 'ACTIVE']), unionName: z.string() })),
    duties: z.array(
      z.object({
        role: z.enum(roles),
        scope: z.object({ kind: z.enum(scopeKinds), id: z.string() }),
        scopeName: z.string(),
      }),
    ),
    unreadMessages: z.int(),
    /** The worker's own newest tickets that are not closed, at most three. */
    openTickets: z.array(ticketRow),
    asOf: z.string(),
  }),
);

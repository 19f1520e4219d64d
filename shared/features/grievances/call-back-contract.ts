import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { id, story } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { afterChange } from './contract';
import { callBackResults } from './parts';
import { ticketRow } from './ticket-row';

const ticketId = id();

/**
 * What a worker said on the telephone to somebody who did not handle it. Reached, it is the worker's own word: solved closes, the
 * rest reopens one level up (K5).
 */
export const callBack = command(
  'tickets.callBack',
  z.strictObject({ ticketId, result: z.enum(callBackResults), text: z.optional(story(1000)) }),
  afterChange,
);

/** Ends what nobody could be asked about: after calls on three days at least and fifteen days (E43); the worker may still reopen it. */
export const closeBySilence = command(
  'tickets.closeBySilence',
  z.strictObject({ ticketId, text: story(1000, 2) }),
  afterChange,
);

/** Tickets whose worker has not said whether it is solved, those that wait longest first. */
export const listCallBacks = query(
  'tickets.callBacks',
  z.strictObject({ ...pageRequest }),
  pageOf(
    z.extend(ticketRow, {
      /** When the outcome was recorded. */
      resolvedAt: z.string(),
      calls: z.int(),
      lastCallAt: z.nullable(z.string()),
      /** False for whoever handled it. */
      mayCall: z.boolean(),
      /** Whom to call; null when the person wished that only the owning office knows, and the caller is not of it. */
      contact: z.nullable(z.object({ name: z.string(), phone: z.string() })),
    }),
  ),
);

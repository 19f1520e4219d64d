import * as z from 'zod/mini';
import { command } from '../../kernel/contract';
import { day, fen, id, story } from '../../kernel/fields';
import { afterChange } from './contract';

const ticketId = id();
const instalmentsAtMost = 24;
const position = z.int().check(z.minimum(0), z.maximum(instalmentsAtMost - 1));
const payment = fen().check(z.minimum(1));

/** An agreement to pay by instalments. A date that is missed reopens the ticket by itself (K13). */
export const promisePayment = command(
  'tickets.promise',
  z.strictObject({
    ticketId,
    summary: story(2000, 2),
    amountAgreedInFen: payment,
    instalments: z
      .array(z.strictObject({ amountInFen: payment, dueOn: day() }))
      .check(z.minLength(1), z.maxLength(instalmentsAtMost)),
  }),
  afterChange,
);

/** A payment the office saw; several for one instalment add up. */
export const recordPayment = command(
  'tickets.recordPayment',
  z.strictObject({ ticketId, position, paidInFen: payment, paidOn: day() }),
  afterChange,
);

/** The worker says whether an instalment came; that word counts more than the office's. */
export const confirmPayment = command(
  'grievances.confirmPayment',
  z.strictObject({ ticketId, position, received: z.enum(['yes', 'no']) }),
  afterChange,
);

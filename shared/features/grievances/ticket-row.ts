import * as z from 'zod/mini';
import { grievanceMatters } from './categories';
import { grievanceGrades } from './grade';
import { ticketStates } from './states';

/** A ticket in a list, as its worker sees it: who is handling it, by when, what comes next. */
export const ticketRow = z.object({
  ticketId: z.string(),
  number: z.string(),
  matter: z.enum(grievanceMatters),
  grade: z.enum(grievanceGrades),
  state: z.enum(ticketStates),
  step: z.int(),
  officeName: z.string(),
  /** The next date somebody owes something by; null when closed. */
  dueAt: z.nullable(z.string()),
  isOverdue: z.boolean(),
  employerName: z.nullable(z.string()),
  headcount: z.int(),
  amountInFen: z.nullable(z.int()),
  filedAt: z.string(),
  /** True when a district worker or a desk filed it for the person. */
  isFiledForMe: z.boolean(),
});

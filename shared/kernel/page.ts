import * as z from 'zod/mini';

/** Rows a page holds unless its contract says otherwise. */
export const pageSize = 20;

/** Asks for the page after a cursor; the first page has none. A cursor is opaque and belongs to its list and filters. */
export const pageRequest = { after: z.optional(z.string().check(z.maxLength(400))) };

/** One page of a list; `next` is absent on the last one. */
export const pageOf = <T extends z.ZodMiniType>(row: T) =>
  z.object({ rows: z.array(row), next: z.optional(z.string()) });

import * as z from 'zod/mini';
import { query } from '../../kernel/contract';
import { line, regionCode } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { unionTypes } from './union';

export const unionRow = z.object({
  unionId: z.string(),
  name: z.string(),
  type: z.enum(unionTypes),
  regionCode: z.string(),
  /** True when it takes members: federations above the town, and dissolved unions, do not. */
  mayJoin: z.boolean(),
});

/** Unions whose name begins with the text (the words 宁波 and 市 may be left out), by name. */
export const searchUnions = query(
  'unions.search',
  z.strictObject({ text: line(40, 2), regionCode: z.optional(regionCode()), ...pageRequest }),
  pageOf(unionRow),
);

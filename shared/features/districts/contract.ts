import * as z from 'zod/mini';
import { query } from '../../kernel/contract';
import { line } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';

/** The unions of the caller's districts, by name, for choosing where a visit went. */
export const listDistrictUnions = query(
  'districts.unions',
  z.strictObject({ text: z.optional(line(40)), ...pageRequest }),
  pageOf(
    z.object({
      unionId: z.string(),
      name: z.string(),
      address: z.string(),
      districtId: z.string(),
      districtName: z.string(),
      townCode: z.string(),
    }),
  ),
);

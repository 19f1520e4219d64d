import * as z from 'zod/mini';
import { query } from '../../kernel/contract';
import { regionCode } from '../../kernel/fields';

/** The departments a union works with; the words are in miniprogram/words/agencies.ts. */
export const agencyKinds = [
  'HUMAN_RESOURCES',
  'LABOUR_INSPECTION',
  'MARKET',
  'TRANSPORT',
  'POST',
  'CONSTRUCTION',
  'EMERGENCY',
  'HEALTH',
  'JUSTICE',
  'COURT',
  'HOTLINE_12345',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The departments of a county and of the city above it. */
export const listAgencies = query(
  'agencies.list',
  z.strictObject({ countyCode: regionCode().check(z.length(6)) }),
  z.object({
    rows: z.array(
      z.object({
        agencyId: z.string(),
        name: z.string(),
        kind: z.enum(agencyKinds),
        phone: z.nullable(z.string()),
      }),
    ),
  }),
);

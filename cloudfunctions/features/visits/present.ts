import type { visitRow } from '@shared/features/visits/contract';
import type * as z from 'zod/mini';
import type { Visit } from './store';

export const visitRowOf = ({ _id, unionName, visitedAt, peopleMet, matters }: Visit): z.output<typeof visitRow> => ({
  visitId: _id,
  unionName,
  visitedAt,
  peopleMet,
  matterCount: matters.length,
});

import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '@/platform/storage';

const visitedUnion = z.object({ unionId: z.string(), name: z.string(), address: z.string() });
export type VisitedUnion = z.output<typeof visitedUnion>;

const storedAs = 'visit.union';

/** The union of the draft, with its name: the draft itself holds no more than the contract asks for. */
export const readVisitedUnion = (): VisitedUnion | null => {
  const parsed = visitedUnion.safeParse(readStored(storedAs));
  return parsed.success ? parsed.data : null;
};

export const keepVisitedUnion = (union: VisitedUnion | null): void => {
  if (union) writeStored(storedAs, union);
  else removeStored(storedAs);
};

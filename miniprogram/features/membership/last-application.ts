import { workerGroups } from '@shared/features/membership/membership';
import * as z from 'zod/mini';
import { readStored, removeStored, writeStored } from '@/platform/storage';

const storedAs = 'join.last';

const lastApplication = z.object({
  unionId: z.string(),
  unionName: z.string(),
  name: z.string(),
  phone: z.string(),
  workerGroup: z.enum(workerGroups),
  employerName: z.optional(z.string()),
});

/** What was sent last, without the ID number: a refused application is corrected, not typed anew. */
export type LastApplication = z.output<typeof lastApplication>;

export const keepLastApplication = (application: LastApplication): void => {
  // Parsed so that nothing the caller also holds, the ID number above all, is written with it.
  writeStored(storedAs, lastApplication.parse(application));
};

export const readLastApplication = (): LastApplication | null => {
  const parsed = lastApplication.safeParse(readStored(storedAs));
  return parsed.success ? parsed.data : null;
};

/** What is typed in again by itself. */
export const typedIn = ({ name, phone, workerGroup, employerName }: LastApplication) => ({
  name,
  phone,
  workerGroup,
  employerName,
});

/** Once somebody is a member there is nothing left to correct. */
export const forgetLastApplication = (): void => removeStored(storedAs);

import { monthlyPhotoLimitInBytes } from '@shared/features/photos/contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import type { CollectionSpec, Database } from '../../platform/database';

/** How much an account kept this month: one document an account, begun anew with each month. */
interface Allowance {
  readonly _id: string;
  readonly version: number;
  /** `YYYY-MM` in China. */
  readonly month: string;
  readonly bytes: number;
  /** The newest hundred photos that were counted, so that one sent again is not another one. No file can be told from a mark. */
  readonly marks: readonly string[];
}

export const allowancesSpec: CollectionSpec = { name: 'photoAllowances', indexes: [] };

/** A photo about to be kept. */
interface Counted {
  readonly accountId: string;
  readonly mark: string;
  readonly bytes: number;
}

export interface PhotoAllowance {
  /** Counts a photo once, in one read and one conditional write. @throws photo.monthFull, server.busy */
  count(photo: Counted, now: Date): Promise<void>;
}

const marksKept = 100;
const attempts = 8;

export const createPhotoAllowance = (database: Database): PhotoAllowance => {
  const collection = database.collection<Allowance>(allowancesSpec.name);

  const write = async (known: Allowance | null, next: Allowance): Promise<boolean> =>
    known ? collection.replaceIf(known.version, next) : (await collection.insert(next)).refusedBy === null;

  return {
    count: async ({ accountId, mark, bytes }, now) => {
      const month = chinaDay(now).slice(0, 7);
      for (let attempt = 0; attempt < attempts; attempt++) {
        const known = await collection.byId(accountId);
        const before: Pick<Allowance, 'bytes' | 'marks'> = known?.month === month ? known : { bytes: 0, marks: [] };
        if (before.marks.includes(mark)) return;
        const total = before.bytes + bytes;
        if (total > monthlyPhotoLimitInBytes)
          throw new Failure('photo.monthFull', { limitInBytes: monthlyPhotoLimitInBytes });
        const marks = [...before.marks, mark].slice(-marksKept);
        const version = (known?.version ?? 0) + 1;
        if (await write(known, { _id: accountId, version, month, bytes: total, marks })) return;
      }
      throw new Failure('server.busy', { retryAfterSeconds: 2 });
    },
  };
};

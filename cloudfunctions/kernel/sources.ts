import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import type { CollectionSpec, Database } from '../platform/database';
import type { Secrets } from '../platform/secrets';
import type { Source } from './context';
import { bucketOf, isBeyond, limitOf, secondsLeftFor, tidied, type Uses } from './rate-limit';

/**
 * What came from one source on one day, for limits only. `_id` is a keyed digest of the day and of who or what address calls, and the
 * day after it is gone: nothing in it leads to an account, a ticket or another day.
 */
export interface SourceCounts {
  readonly _id: string;
  readonly day: string;
  /** Commands, and under `tries` what was tried as a secret and was wrong or is not decided yet, by window of ten minutes. */
  readonly uses: Uses;
  /** Tries of anybody that were wrong: only where all sources are counted together. */
  readonly wrong: number;
  /** When the last slowed try was looked at, in milliseconds. */
  readonly slowedAt: number;
}

export const sourcesSpec: CollectionSpec = { name: 'sources', indexes: [{ name: 'day', keys: [['day', 1]] }] };

/** Our defaults: a source that was wrong ten times in ten minutes, or everybody after 600 wrong tries in an hour, is slowed. */
export const triesPerWindow = 10;
export const triesPerHourInAll = 600;
/** One slowed try is looked at in so long: whoever holds the right receipt waits this much at most, and is never locked out. */
export const slowedToOneInMilliseconds = 2000;
/** The tenth part of an hour's minutes that a moment lies in. */
const windowOf = (at: Date): string => `tries@${at.toISOString().slice(0, 15).replace(':', '-')}`;

export interface Sources {
  sourceOf(origin: {
    readonly caller: { readonly openid: string } | null;
    readonly address?: string | null;
    readonly now: Date;
  }): Source;
  /** Counts a command against its limit. @throws rate.limited */
  use(source: Source, command: { readonly action: string; readonly key: string }): Promise<void>;
  /** Runs one try of a secret and counts it unless it was right; the same one tried again is no other. @throws rate.limited when it must come again a little later */
  try<T>(source: Source, secret: string, attempt: () => Promise<T | null>): Promise<T | null>;
  /** Forgets the days that are over. */
  forgetBefore(now: Date): Promise<number>;
}

export const createSources = (database: Database, secrets: Secrets): Sources => {
  const collection = database.collection<SourceCounts>(sourcesSpec.name);
  /** The highest total of wrong tries this instance was told of, and its hour. */
  let seen = { hour: '', wrong: 0 };

  const add = async (_id: string, day: string, path: string, amount: number): Promise<SourceCounts> => {
    const known = await collection.add(_id, { [path]: amount });
    if (known) return known;
    await collection.insert({ _id, day, uses: {}, wrong: 0, slowedAt: 0 });
    const made = await collection.add(_id, { [path]: amount });
    if (!made) throw new Error('a source that was made is not there');
    return made;
  };
  const countWrong = async ({ at }: Source): Promise<void> => {
    const hour = at.toISOString().slice(0, 13);
    const { wrong } = await add(`all@${hour}`, chinaDay(at), 'wrong', 1);
    // answers may come out of order
    seen = { hour, wrong: seen.hour === hour ? Math.max(seen.wrong, wrong) : wrong };
  };
  const isFlooded = ({ at }: Source): boolean =>
    seen.hour === at.toISOString().slice(0, 13) && seen.wrong >= triesPerHourInAll;
  /** Whether a slowed source has its turn. */
  const isNext = async ({ id, at }: Source): Promise<boolean> => {
    const slowedAt = { upTo: at.getTime() - slowedToOneInMilliseconds };
    return (await collection.setWhere({ _id: id, slowedAt }, { slowedAt: at.getTime() })) > 0;
  };
  /** Its own digest: the beginning of a command's key is also the beginning of what it makes. */
  const markOf = ({ id }: Source, what: string): string => `k${secrets.digest('source', `${id}/${what}`).slice(0, 8)}`;

  return {
    sourceOf: ({ caller, address, now }) => ({
      id: `s${secrets.digest('source', `${chinaDay(now)}/${caller?.openid ?? address ?? ''}`)}`,
      at: now,
    }),
    use: async (source, { action, key }) => {
      const bucket = bucketOf(action, source.at);
      const mark = markOf(source, key);
      const { uses } = await add(source.id, chinaDay(source.at), `uses.${bucket}.${mark}`, 1);
      const limit = limitOf(action);
      const tidy = tidied(uses, bucket, limit);
      if (tidy) await collection.setWhere({ _id: source.id }, { uses: tidy });
      if (isBeyond(uses, bucket, mark, limit)) {
        throw new Failure('rate.limited', { retryAfterSeconds: secondsLeftFor(action, source.at) });
      }
    },
    try: async (source, secret, attempt) => {
      const bucket = windowOf(source.at);
      const path = `uses.${bucket}.${markOf(source, secret)}`;
      // counted before it is looked at, so that many at once do not all find room
      const { uses } = await add(source.id, chinaDay(source.at), path, 1);
      const tidy = tidied(uses, bucket, triesPerWindow);
      if (tidy) await collection.setWhere({ _id: source.id }, { uses: tidy });
      const tried = Object.values(uses[bucket] ?? {}).filter((count) => count > 0).length;
      if ((tried > triesPerWindow || isFlooded(source)) && !(await isNext(source))) {
        throw new Failure('rate.limited', { retryAfterSeconds: slowedToOneInMilliseconds / 1000 });
      }
      const right = await attempt();
      if (right === null) await countWrong(source);
      else await collection.add(source.id, { [path]: -1 });
      return right;
    },
    forgetBefore: (now) => collection.removeWhere({ day: { before: chinaDay(now) } }),
  };
};

import type { Collection, Database } from '../../../cloudfunctions/platform/database';
import type { Platform } from '../../../cloudfunctions/platform/platform';

class Killed extends Error {}

/** The same platform, for a process that dies at its `calls`-th call to the store: half of the time after the store has done it. */
export const killedAfter = (platform: Platform, calls: number): Platform => {
  let made = 0;
  const wrapped = <T extends { readonly _id: string }>(collection: Collection<T>): Collection<T> =>
    new Proxy(collection, {
      get: (target, name: keyof Collection<T>) => {
        const method = target[name] as (...given: unknown[]) => Promise<unknown>;
        return async (...given: unknown[]) => {
          made += 1;
          if (made > calls || (made === calls && calls % 2 === 0)) throw new Killed('the process was killed');
          const answer = await method.apply(target, given);
          if (made === calls) throw new Killed('the process was killed');
          return answer;
        };
      },
    });
  const database: Database = { collection: (name) => wrapped(platform.database.collection(name)) };
  return { ...platform, database, log: { ...platform.log, bug: () => {} } };
};

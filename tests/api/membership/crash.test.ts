import { applyForMembership } from '@shared/features/membership/contract';
import { createApplication } from '../../../cloudfunctions/entry/application';
import type { Collection, Database } from '../../../cloudfunctions/platform/database';
import { anApplication, aTown } from './a-town';

type Method = (...args: unknown[]) => Promise<unknown>;

/** The same store, except that the call with this number fails: before it does anything, or after it did. */
const failingAt = (database: Database, failing: number, when: 'before' | 'after'): Database => {
  let calls = 0;
  const wrap =
    (method: Method): Method =>
    async (...args) => {
      calls += 1;
      if (calls !== failing) return method(...args);
      if (when === 'after') await method(...args);
      throw new Error('the function was killed');
    };
  return {
    collection: <T extends { readonly _id: string }>(name: string) => {
      const methods = Object.entries(database.collection<T>(name)) as [string, Method][];
      return Object.fromEntries(methods.map(([key, method]) => [key, wrap(method)])) as unknown as Collection<T>;
    },
  };
};

/** More calls to the store than applying takes. */
const mostCalls = 30;

describe('applying, when the function is killed at any call to the store', () => {
  it.each(['before', 'after'] as const)(
    'is finished by the same command, killed %s the call',
    async (when) => {
      let killed = 0;
      const town = await aTown();
      for (let failing = 1; failing <= mostCalls; failing++) {
        const rider = await town.world.person({ name: `第 ${failing} 位` });
        const input = anApplication({ unionId: town.unionId });
        const request = { action: applyForMembership.name, input, key: `key-of-${when}-${failing}` };
        const origin = { caller: rider, now: town.world.now(), requestId: 'test' };
        const { platform } = town.world;
        const dying = createApplication({ ...platform, database: failingAt(platform.database, failing, when) });
        const first = await dying.dispatch(request, origin);
        if (!first.ok) killed += 1;
        const second = await town.world.as(rider).must(applyForMembership, input, { key: request.key });
        expect(second).toMatchObject({ state: 'SUBMITTED' });
        if (first.ok) expect(second).toEqual(first.value);
        expect(await town.world.documents('memberships')).toHaveLength(failing);
        expect(await town.world.documents('identities')).toHaveLength(failing);
      }
      expect(killed).toBeGreaterThan(10);
    },
    60_000,
  );
});

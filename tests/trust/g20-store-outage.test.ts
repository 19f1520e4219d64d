import { newKey } from '../support/world';
import { specimens } from './support/specimens';
import { aStage } from './support/stage';
import { withFaultProxy } from './support/with-fault-proxy';

/** What is answered from the text alone needs no store. */
const storeless = ['grievances.suggest'];
const stored = specimens.filter(({ name }) => !storeless.includes(name));

describe('G20 without a store', () => {
  const proxy = withFaultProxy();

  it.each(stored.map((specimen) => [specimen.name, specimen] as const))(
    '%s says so, changes nothing, and is answered once the store is back',
    async (_, { action, make }) => {
      const stage = await aStage();
      const { world } = stage;
      const { input, by } = await make(stage);
      const before = await world.hash();
      const key = action.kind === 'command' ? newKey() : undefined;
      const send = () => world.afresh(by).send(action.name, input, key);
      proxy().setOutage(world.environment, true);
      for (let attempt = 0; attempt < 3; attempt++) {
        expect(await send()).toMatchObject({ ok: false, failure: { code: 'server.unavailable' } });
      }
      await expect(world.runJobs()).rejects.toMatchObject({ code: 'server.unavailable' });
      proxy().setOutage(world.environment, false);
      expect(await world.hash()).toBe(before);
      expect(await send()).toMatchObject({ ok: true });
    },
  );
});

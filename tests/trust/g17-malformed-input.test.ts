import { abilities } from '@shared/access/abilities';
import { failureCodes } from '@shared/kernel/failure';
import fc from 'fast-check';
import { bugs } from '../support/test-cloud';
import { newKey } from '../support/world';
import { spoilt } from './support/bad-inputs';
import { specimens } from './support/specimens';
import { aStage } from './support/stage';

/** Tried on every action; `npm run trust` asks for more through the environment. */
const cases = Number(process.env.BAD_INPUTS ?? 200);

describe('G17 bad input gets an answer from the catalogue and changes nothing', () => {
  it.each(specimens.map((specimen) => [specimen.name, specimen] as const))('%s', async (_, specimen) => {
    const stage = await aStage();
    const call = await specimen.make(stage);
    const before = await stage.world.hash();
    const accepted: string[] = [];
    const property = fc.asyncProperty(spoilt(specimen.action, call.input), async ({ what, input }) => {
      const parsed = specimen.action.input.safeParse(input);
      if (parsed.success && specimen.action.kind === 'command') return; // still good input: some fields may be left out
      const reply = await stage.world.as(call.by).send(specimen.action.name, input, newKey());
      if (reply.ok) accepted.push(what);
      else {
        expect(failureCodes).toContain(reply.failure.code);
        if (reply.failure.code === 'server.unexpected') throw bugs.at(-1);
      }
      if (!parsed.success) expect(reply.ok).toBe(false);
    });
    await fc.assert(property, { numRuns: cases });
    expect(specimen.action.kind === 'command' ? accepted : []).toEqual([]);
    expect(await stage.world.hash()).toBe(before);
  });

  const commands = specimens.filter(({ action }) => action.kind === 'command');
  it.each(commands.map((specimen) => [specimen.name, specimen] as const))(
    '%s, spoilt in its key or its caller',
    async (_, { action, make }) => {
      const stage = await aStage();
      const { input } = await make(stage);
      const by = await stage.freshWorker();
      const before = await stage.world.hash();
      for (const key of [undefined, null, '', 'short', 'x'.repeat(65), 12345678, 'has space in it', '../../etc', {}]) {
        const reply = await stage.world.as(by).send(action.name, input, key);
        expect(reply).toMatchObject({ ok: false, failure: { code: 'command.keyMissing' } });
      }
      expect(await stage.world.hash()).toBe(before);
      if (abilities[action.name]?.includes('everyone')) return;
      const unsigned = await stage.world.as(null).send(action.name, input, newKey());
      expect(unsigned).toMatchObject({ ok: false, failure: { code: 'auth.required' } });
      expect(await stage.world.hash()).toBe(before);
    },
  );

  it.each([[undefined], [null], [7], [{}], [''], ['no.such'], ['__proto__'], ['constructor'], ['x'.repeat(10_000)]])(
    'answers a call of no action from the catalogue (%#)',
    async (action) => {
      const stage = await aStage();
      const reply = await stage.world.as(await stage.freshWorker()).send(action as never, {}, newKey());
      expect(reply.ok ? 'ok' : reply.failure.code).toMatch(/^(input\.malformed|action\.unknown)$/);
    },
  );
});

import { type Fault, faults } from '../support/fault-proxy';
import { newKey } from '../support/world';
import { type Sizes, sizeOf } from './support/sizes';
import { type Specimen, specimens } from './support/specimens';
import { aStage, type Stage } from './support/stage';
import { withFaultProxy } from './support/with-fault-proxy';

const commands = specimens.filter(({ action }) => action.kind === 'command');
/** STORE_FAULTS=all is the long form: every fault at every call of every command and of its effects. */
const isLong = process.env.STORE_FAULTS === 'all';
const only = (...names: string[]) => (isLong ? commands : commands.filter(({ name }) => names.includes(name)));
const withEffects = only('grievances.file');
/** Each of these waits for the time-out. */
const withDelay = only('grievances.file', 'membership.apply', 'tickets.accept');

// every command in turn under one fault is a long test, and a busy machine makes it longer
jest.setTimeout(600_000);

/** So many commands are tried side by side: more would wait for each other longer than the store has patience. */
const lanes = 6;

const inLanes = async <T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += lanes) {
    results.push(...(await Promise.all(all.slice(from, from + lanes).map(work))));
  }
  return results;
};

type Place = 'command' | 'effects';

interface Trial {
  readonly stage: Stage;
  readonly specimen: Specimen;
  readonly strike?: { readonly fault: Fault; readonly position: number; readonly place: Place };
}

const difference = (after: Sizes, before: Sizes): Sizes => ({
  documents: after.documents - before.documents,
  versions: after.versions - before.versions,
  outbox: after.outbox - before.outbox,
  timeline: after.timeline - before.timeline,
});

describe('G09 a command is done exactly once, whatever happens on the way to the store', () => {
  const proxy = withFaultProxy();

  /** Does the work with the fault lying in wait; says whether it struck. */
  const underFault = async ({ stage, strike }: Trial, place: Place, work: () => Promise<unknown>): Promise<boolean> => {
    const plan =
      strike?.place === place ? proxy().plan({ environment: stage.world.environment, ...strike }) : undefined;
    await work();
    return plan?.end() ?? false;
  };

  /** One command, sent once more when the first answer was no answer, as a client that keeps its key does. */
  const perform = async (trial: Trial) => {
    const { world } = trial.stage;
    const { input, by } = await trial.specimen.make(trial.stage);
    await world.runJobs();
    const before = await sizeOf(trial.stage);
    const key = newKey();
    const send = () => world.as(by).send(trial.specimen.action.name, input, key);
    let reply: Awaited<ReturnType<typeof send>> | undefined;
    const hasStruckCommand = await underFault(trial, 'command', async () => {
      reply = await send();
    });
    const firstCode = reply?.ok === false ? reply.failure.code : 'ok';
    const answer = reply?.ok ? reply : await send();
    const hasStruckEffects = await underFault(trial, 'effects', () => world.runJobs().catch(() => undefined));
    await world.runJobs();
    const change = difference(await sizeOf(trial.stage), before);
    const isAnsweredAlike = JSON.stringify(await send()) === JSON.stringify(answer);
    return {
      hasStruck: hasStruckCommand || hasStruckEffects,
      firstCode,
      outcome: { ok: answer.ok, change, isAnsweredAlike },
    };
  };

  /** Strikes one call to the store after the other, until there is none left to strike; answers what the first answers were. */
  const strikeEveryCall = async (specimen: Specimen, fault: Fault, place: Place) => {
    const stage = await aStage();
    const { outcome: expected } = await perform({ stage, specimen });
    expect(expected).toMatchObject({ ok: true, isAnsweredAlike: true });
    const firstCodes: string[] = [];
    for (let position = 0; ; position++) {
      stage.world.advance({ hours: 1 });
      const { hasStruck, firstCode, outcome } = await perform({ stage, specimen, strike: { fault, position, place } });
      const trial = { command: specimen.name, position };
      expect({ ...trial, ...outcome }).toEqual({ ...trial, ...expected });
      if (!hasStruck) return firstCodes;
      firstCodes.push(firstCode);
    }
  };

  it.each(faults)('%s, at every call of every command', async (fault) => {
    const struck = fault === 'delayedPastTimeout' ? withDelay : commands;
    const firstCodes = await inLanes(struck, (specimen) => strikeEveryCall(specimen, fault, 'command'));
    for (const codes of firstCodes) expect(codes.length).toBeGreaterThan(0);
    const told = new Set(firstCodes.flat());
    for (const code of told) expect(['ok', 'server.unavailable', 'server.busy']).toContain(code);
  });

  it.each(faults)('%s, at every call that carries out its effects', async (fault) => {
    const struck = await inLanes(withEffects, (specimen) => strikeEveryCall(specimen, fault, 'effects'));
    for (const codes of struck) expect(codes.length).toBeGreaterThan(0);
  });
});

import * as fc from 'fast-check';
import { deeds } from './support/histories/deeds';
import {
  act,
  aStageForPlays,
  beginPlay,
  checkAll,
  endPlay,
  type Filing,
  file,
  leave,
  letPass,
  type Play,
  personAt,
  race,
} from './support/histories/play';

/** `npm run trust` plays ten thousand. */
const histories = Number(process.env.HISTORIES ?? 40);
const longest = 14;

type Step = (play: Play) => Promise<unknown>;

const filing: fc.Arbitrary<Filing> = fc.record({
  worker: fc.constantFrom(0 as const, 1 as const),
  isConfidential: fc.boolean(),
  headcount: fc.constantFrom(1, 9, 10, 30),
  isUrgent: fc.boolean(),
  isSentTwice: fc.boolean(),
});

const onTicket = (pick: number, work: (play: Play, known: Play['tickets'][number]) => Promise<unknown>): Step => {
  return async (play) => {
    const known = play.tickets[pick % Math.max(1, play.tickets.length)];
    if (known) await work(play, known);
  };
};

/** Whoever may: the owning office, or the worker; so that histories get somewhere. */
const byRightPerson = (play: Play, known: Play['tickets'][number], action: string) => {
  if (action.startsWith('grievances.')) return known.worker;
  const { town, otherTown, county, city } = play.cast;
  const offices: Readonly<Record<string, (typeof town)[0]>> = {
    'office-330226111': town[0],
    'office-330226002': otherTown,
    'office-330226': county,
    'office-3302': city,
  };
  return offices[known.officeId] ?? town[0];
};

const step: fc.Arbitrary<{ readonly name: string; readonly run: Step }> = fc.oneof(
  {
    weight: 2,
    arbitrary: filing.map((about) => ({
      name: `file ${JSON.stringify(about)}`,
      run: (play: Play) => file(play, about),
    })),
  },
  {
    weight: 9,
    arbitrary: fc.record({ pick: fc.nat(3), deed: fc.constantFrom(...deeds) }).map(({ pick, deed }) => ({
      name: `${deed.action} on ${pick}`,
      run: onTicket(pick, (play, known) => act(play, known, byRightPerson(play, known, deed.action), deed)),
    })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ pick: fc.nat(3), who: fc.nat(6), deed: fc.constantFrom(...deeds) })
      .map(({ pick, who, deed }) => ({
        name: `${deed.action} on ${pick} by ${who}`,
        run: onTicket(pick, (play, known) => act(play, known, personAt(play.cast, who), deed)),
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ pick: fc.nat(3), deed: fc.constantFrom(...deeds.filter(({ transition }) => transition === 'accept')) })
      .map(({ pick, deed }) => ({
        name: `two ${deed.action} on ${pick}`,
        run: onTicket(pick, (play, known) => race(play, known, play.cast.town, deed)),
      })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom(1, 5, 30, 24 * 4, 24 * 12, 24 * 40).map((hours) => ({
      name: `${hours} hours`,
      run: (play: Play) => letPass(play, hours),
    })),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 2, max: 6 }).map((who) => ({
      name: `${who} leaves`,
      run: (play: Play) => leave(play, personAt(play.cast, who)),
    })),
  },
);

describe('G13 random histories of many actors, clocks, holidays, leavers and retries', () => {
  it(`keep every promise after every step, ${histories} times`, async () => {
    const world = await aStageForPlays();
    await fc.assert(
      fc.asyncProperty(filing, fc.array(step, { maxLength: longest }), async (first, steps) => {
        // a Friday afternoon before the long holiday: the clocks meet make-up Saturdays
        world.at('2026-02-13T07:00:00.000Z');
        const play = await beginPlay(world);
        await file(play, first);
        await checkAll(play);
        for (const { run } of steps) {
          play.world.advance({ minutes: 2 });
          await run(play);
          await checkAll(play);
        }
        await endPlay(play);
      }),
      { numRuns: histories, verbose: 1, endOnFailure: histories > 1000 },
    );
  });
});

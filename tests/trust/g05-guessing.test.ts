import { fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { listMessages } from '@shared/features/messages/contract';
import { aCity, arrears } from '../api/grievances/a-city';
import { logLines } from '../support/test-cloud';

/** `npm run trust` makes twenty thousand. */
const guesses = Number(process.env.GUESSES ?? 600);

const guess = (at: number): string => `${String(at).padStart(22, '0').replace(/0/g, 'A')}`.slice(-22);

describe('G05 whoever guesses ids', () => {
  it('learns nothing, is slowed after sixty misses in a minute, and is seen in the log', async () => {
    const { world, worker, stranger } = await aCity();
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    logLines.length = 0;
    const as = world.as(stranger);
    const answers = new Set<string>();
    let misses = 0;
    for (let at = 0; at < guesses; at++) {
      // one in fifty is a ticket that is there, and somebody else's
      const reply = await as.do(readGrievance, { ticketId: at % 50 === 0 ? ticketId : guess(at) });
      if (!reply.ok && reply.failure.code === 'thing.notFound') misses += 1;
      answers.add(JSON.stringify(reply.ok ? reply.value : [reply.failure.code, Object.keys(reply.failure.details)]));
      world.advance({ minutes: at % 200 === 199 ? 1 : 0 });
    }
    expect([...answers].sort()).toEqual(['["rate.limited",["retryAfterSeconds"]]', '["thing.notFound",[]]']);
    expect(misses).toBeLessThanOrEqual(60 * Math.ceil(guesses / 200));
    const alerts = logLines.filter((line) => line.includes('"guessing"'));
    expect(alerts).toHaveLength(Math.ceil(guesses / 200));
    expect(alerts.join()).not.toContain(stranger.accountId);
  });

  it('keeps nobody else waiting, and may go on in the next minute', async () => {
    const { world, worker, stranger } = await aCity();
    const as = world.as(stranger);
    for (let at = 0; at < 60; at++) await as.do(readGrievance, { ticketId: guess(at) });
    expect(await as.do(listMessages, {})).toMatchObject({ failure: { code: 'rate.limited' } });
    expect(await world.as(worker).do(listMessages, {})).toMatchObject({ ok: true });
    world.advance({ minutes: 1 });
    expect(await as.do(listMessages, {})).toMatchObject({ ok: true });
  });
});

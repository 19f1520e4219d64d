import { fileGrievance } from '@shared/features/grievances/contract';
import { aCity, arrears, ticketOf } from '../api/grievances/a-city';
import { xidian } from '../support/seed';
import { newKey, role } from '../support/world';

/** `npm run trust` takes two hundred and five hundred. */
const tickets = Number(process.env.CONTESTED_TICKETS ?? 20);
const crowds = Number(process.env.CROWDS ?? 2);
const actors = 50;

describe('G13 many at one ticket', () => {
  it(`let exactly one of ${actors} accept each of ${tickets}, and tell the others how it stands`, async () => {
    const { world, worker } = await aCity();
    const handlers = await Promise.all(
      Array.from({ length: actors }, (_, at) =>
        world.person({ name: `经办${at}`, roles: [role('townHandler', 'region', xidian)] }),
      ),
    );
    for (let at = 0; at < tickets; at++) {
      if (at % 10 === 9) world.advance({ hours: 1 });
      const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
      const replies = await Promise.all(
        handlers.map((handler) => world.as(handler).send('tickets.accept', { ticketId }, newKey())),
      );
      const lost = replies.flatMap((reply) => (reply.ok ? [] : [reply.failure]));
      expect(lost).toHaveLength(actors - 1);
      for (const failure of lost) expect(failure).toEqual({ code: 'state.conflict', details: { state: 'ACCEPTED' } });
      expect(await ticketOf(world, ticketId)).toMatchObject({ version: 2, state: 'ACCEPTED' });
    }
  });

  it(`keep every word of twenty who speak ten times each, once, in one order: ${crowds} times`, async () => {
    const { world, worker, townHandler } = await aCity();
    const crowd = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        world.person({ name: `经办${at}`, roles: [role('townHandler', 'region', xidian)] }),
      ),
    );
    for (let turn = 0; turn < crowds; turn++) {
      if (turn % 10 === 9) world.advance({ hours: 1 });
      const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
      await world.as(townHandler).send('tickets.accept', { ticketId }, newKey());
      const said: string[] = [];
      const speak = async (person: (typeof crowd)[number], who: number): Promise<void> => {
        for (let word = 0; word < 10; word++) {
          const text = `第${who}人第${word}句`;
          const key = newKey();
          const send = () => world.as(person).send('tickets.reply', { ticketId, text }, key);
          let reply = await send();
          // nobody knows whether it stands: the same key asks again
          while (!reply.ok && reply.failure.code === 'server.unavailable') reply = await send();
          if (reply.ok) said.push(text);
          else expect(reply.failure.code).toBe('server.busy');
        }
      };
      await Promise.all(crowd.map(speak));
      const { timeline, version } = await ticketOf(world, ticketId);
      const kept = timeline.filter(({ kind }) => kind === 'replied').map(({ text }) => text ?? '');
      expect([...kept].sort()).toEqual([...said].sort());
      expect(version).toBe(2 + said.length);
      // what one person said stands in the order it was said
      for (let who = 0; who < 20; who++) {
        const own = kept.filter((text) => text.startsWith(`第${who}人`));
        expect(own).toEqual([...own].sort());
      }
    }
  });
});

import {
  acceptTicket,
  answerQuestion,
  askWorker,
  fileGrievance,
  replyToTicket,
} from '@shared/features/grievances/contract';
import * as fc from 'fast-check';
import { aCity, arrears, ticketOf } from '../api/grievances/a-city';

describe('K3: words', () => {
  it('move no date of a ticket, whoever says them and however often', async () => {
    const { world, worker, townHandler } = await aCity();
    const talk = fc.array(fc.record({ hours: fc.integer({ min: 0, max: 5 }), asks: fc.boolean() }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(talk, async (lines) => {
        world.at('2026-03-02T09:00:00+08:00');
        const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
        await world.as(townHandler).must(acceptTicket, { ticketId });
        const { schedule } = await ticketOf(world, ticketId);
        for (const { hours, asks } of lines) {
          world.advance({ hours });
          await world.as(townHandler).must(replyToTicket, { ticketId, text: '在办。' });
          if (!asks) continue;
          await world.as(townHandler).must(askWorker, { ticketId, text: '还有吗？' });
          await world.as(worker).must(answerQuestion, { ticketId, text: '没有了。' });
        }
        const after = await ticketOf(world, ticketId);
        expect(after.schedule).toEqual(schedule);
        expect(after.nextStepAt).toBe(schedule.moments[0]);
      }),
      { numRuns: 8 },
    );
  });
});

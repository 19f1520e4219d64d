import { ticketNumber } from '@shared/features/grievances/ticket-number';
import { type Ticket, ticketsSpec } from '../../cloudfunctions/features/grievances/store';
import { createOnce, type Draft } from '../../cloudfunctions/kernel/aggregate';
import { systemContext } from '../../cloudfunctions/kernel/system-context';
import { randomId } from '../../cloudfunctions/platform/secrets';
import { aWorld } from '../support/world';

const inOneDay = 20_000;
const lanes = 64;

describe('G07 ticket numbers', () => {
  it(`gives ${inOneDay} tickets of one day ${inOneDay} numbers, and overwrites none`, async () => {
    const world = await aWorld();
    const tickets = world.platform.database.collection<Ticket>(ticketsSpec.name);
    const numbers = new Set<string>();
    let redrawn = 0;
    let next = 0;
    const file = async (turn: number): Promise<string> =>
      createOnce(tickets, systemContext('test.file', String(turn), world.now(), 'test'), {
        draft: (attempt) => {
          redrawn += attempt > 0 ? 1 : 0;
          return { _id: `ticket-${turn}`, number: ticketNumber('2026-03-02', randomId()) } as Draft<Ticket>;
        },
        value: ({ number }) => number,
      });
    const lane = async (): Promise<void> => {
      while (next < inOneDay) numbers.add(await file(next++));
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    expect(numbers.size).toBe(inOneDay);
    expect(await tickets.count({ hasOutbox: true })).toBe(inOneDay);
    // about 6 collisions are expected (n² ÷ 2 ÷ 32⁵); none at all would be as strange as thirty
    expect(redrawn).toBeLessThan(30);
  });

  it('draws again when a number is taken, however often', async () => {
    const world = await aWorld();
    const tickets = world.platform.database.collection<Ticket>(ticketsSpec.name);
    const few = Array.from({ length: 4 }, (_, at) => ticketNumber('2026-03-02', `${'ABCD'[at]}BCDEFGH`));
    const file = (turn: number) =>
      createOnce(tickets, systemContext('test.file', String(turn), world.now(), 'test'), {
        draft: (attempt) => ({ _id: `ticket-${turn}`, number: few[attempt % few.length] }) as Draft<Ticket>,
        value: ({ number }) => number,
      });
    expect([await file(1), await file(2), await file(3), await file(4)]).toEqual(few);
  });
});

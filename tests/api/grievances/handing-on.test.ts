import { acceptTicket, fileGrievance, listInbox, readGrievance } from '@shared/features/grievances/contract';
import { transferTicket } from '@shared/features/grievances/handing-contract';
import { ninghai, xidian } from '../../support/seed';
import type { World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, otherTown, ticketOf } from './a-city';

const emptyTown = '330226101';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  await world.seed.office(otherTown);
  await world.seed.office(emptyTown);
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const reason = '上班的地方不在本镇。';
const transfer = (toRegionCode: string, key?: string) =>
  world.as(city.townHandler).do(transferTicket, { ticketId, toRegionCode, reason }, key ? { key } : {});

describe('a transfer', () => {
  it('gives the next office its own time to accept, and the date for finishing stays (E25)', async () => {
    const before = await ticketOf(world, ticketId);
    await world.as(city.townHandler).must(acceptTicket, { ticketId });
    world.at('2026-03-05T02:00:00.000Z');
    expect(await transfer(otherTown)).toMatchObject({
      ok: true,
      value: { state: 'SUBMITTED', dueAt: '2026-03-09T09:30:00.000Z' },
    });
    const after = await ticketOf(world, ticketId);
    expect(after.schedule.finishDueAt).toBe(before.schedule.finishDueAt);
    expect(after.owner).toMatchObject({ regionCode: otherTown, handlerAccountId: null });
    await world.as(city.otherTownHandler).must(acceptTicket, { ticketId });
    expect((await ticketOf(world, ticketId)).dueAt).toBe(before.schedule.finishDueAt);
  });

  it('tells who has it now, who had it, and the worker; who had it reads on and can do nothing', async () => {
    await transfer(otherTown);
    await world.runJobs();
    for (const person of [city.otherTownHandler, city.townHandler, city.worker]) {
      expect((await messagesOf(world, person)).at(-1)).toBe('ticket.transferred');
    }
    const { may, timeline } = await world.as(city.townHandler).must(readGrievance, { ticketId });
    expect(Object.values(may)).not.toContain(true);
    expect(timeline.at(-1)).toMatchObject({ kind: 'transferred', text: reason });
  });

  it('goes up in the same write when nobody living is there', async () => {
    expect(await transfer(emptyTown)).toMatchObject({ ok: true, value: { officeName: '宁海县总工会' } });
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toContain('ticket.noHandler');
  });

  it('is not made to itself, to a place that is none, or to where only itself could take it', async () => {
    for (const code of [xidian, '330299']) {
      expect(await transfer(code)).toMatchObject({ ok: false, failure: { code: 'input.invalid' } });
    }
    await transfer(ninghai);
    const reply = await world.as(city.countyAdmin).do(transferTicket, { ticketId, toRegionCode: emptyTown, reason });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'handover.nobodyThere' } });
  });

  it('goes to the county as arbiter the second time between equals, and says so', async () => {
    await transfer(otherTown);
    const back = { ticketId, toRegionCode: xidian, reason };
    expect(await world.as(city.otherTownHandler).must(transferTicket, back)).toMatchObject({
      officeName: '宁海县总工会',
    });
    expect((await ticketOf(world, ticketId)).timeline.at(-1)).toMatchObject({
      kind: 'arbitrated',
      details: { after: 'transfer' },
    });
  });

  it('sent again under its key gets the first answer, though the ticket is no longer there', async () => {
    const first = await transfer(otherTown, 'the-same-key-twice');
    const hash = await world.hash();
    expect(await transfer(otherTown, 'the-same-key-twice')).toEqual(first);
    expect(await world.hash()).toBe(hash);
  });

  it('is followed by the clock: silence there climbs to the county above that town', async () => {
    await transfer(otherTown);
    for (let day = 0; day < 7; day++) {
      world.advance({ days: 1 });
      await world.runJobs();
    }
    expect((await ticketOf(world, ticketId)).owner.regionCode).toBe(ninghai);
    const { rows } = await world.as(city.otherTownHandler).must(listInbox, {});
    expect(rows.map(({ isCopied }) => isCopied)).toEqual([true]);
    expect(await messagesOf(world, city.otherTownHandler)).toContain('ticket.reminder');
  });
});

import {
  acceptTicket,
  confirmOutcome,
  fileGrievance,
  readGrievance,
  recordOutcome,
} from '@shared/features/grievances/contract';
import { aCity, arrears, type City, messagesOf, ticketOf } from '../api/grievances/a-city';
import type { Person, World } from '../support/world';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const closeBy = async (handler: Person) => {
  await world.as(handler).must(acceptTicket, { ticketId });
  await world.as(handler).must(recordOutcome, { ticketId, result: 'SOLVED', summary: '已经解决。' });
};
const dispute = (solved: 'part' | 'no' = 'no') =>
  world.as(city.worker).must(confirmOutcome, { ticketId, solved, text: '只付了一半。', receivedInFen: 6_300_000 });

describe('K5: a worker who disputes', () => {
  it.each(['part', 'no'] as const)('has it reopened one level up under the same number: %s', async (solved) => {
    const { number } = await ticketOf(world, ticketId);
    await closeBy(city.townHandler);
    world.at('2026-03-06T10:00:00+08:00');
    expect(await dispute(solved)).toEqual({
      state: 'REOPENED',
      dueAt: '2026-03-10T09:30:00.000Z',
      officeName: '宁海县总工会',
    });
    const after = await ticketOf(world, ticketId);
    expect(after).toMatchObject({ number, outcome: { confirmed: solved }, owner: { handlerName: null } });
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toEqual(['ticket.disputed']);
    expect(await messagesOf(world, city.townHandler)).toContain('ticket.disputed');
  });

  it('is safe from the office that closed it: it reads on and can do nothing', async () => {
    await closeBy(city.townHandler);
    await dispute();
    const hash = await world.hash();
    const outcome = { ticketId, result: 'SOLVED' as const, summary: '已经解决。' };
    for (const reply of [
      await world.as(city.townHandler).do(acceptTicket, { ticketId }),
      await world.as(city.townHandler).do(recordOutcome, outcome),
    ]) {
      expect(reply).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
    }
    expect(await world.hash()).toBe(hash);
    const seen = await world.as(city.townHandler).must(readGrievance, { ticketId });
    expect(Object.values(seen.may)).not.toContain(true);
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'escalated', details: { toOfficeName: '宁海县总工会' } });
  });

  it('climbs to the city with a second dispute and stays there with a third', async () => {
    await closeBy(city.townHandler);
    await dispute();
    await closeBy(city.countyAdmin);
    expect(await dispute()).toMatchObject({ officeName: '宁波市总工会' });
    await closeBy(city.cityAdmin);
    expect(await dispute()).toMatchObject({ officeName: '宁波市总工会', state: 'REOPENED' });
  });

  it('may do so sixty days later: silence reminds, asks the office to call back, and never closes', async () => {
    await closeBy(city.townHandler);
    for (let day = 0; day < 60; day++) {
      world.advance({ days: 1 });
      await world.runJobs();
    }
    expect((await ticketOf(world, ticketId)).state).toBe('RESOLVED');
    const told = (await messagesOf(world, city.townHandler)).filter((template) => template === 'ticket.confirmWaiting');
    expect((await messagesOf(world, city.worker)).at(-1)).toBe('ticket.confirmWaiting');
    expect(told.length).toBeGreaterThanOrEqual(6);
    expect(await dispute()).toMatchObject({ state: 'REOPENED' });
  });
});

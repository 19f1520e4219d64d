import { acceptTicket, fileGrievance, listInbox, readGrievance } from '@shared/features/grievances/contract';
import { aCity, arrears, type City, messagesOf, ticketOf } from '../api/grievances/a-city';
import type { World } from '../support/world';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const kindsOf = async () =>
  (await world.as(city.worker).must(readGrievance, { ticketId })).timeline.map(({ kind }) => kind).slice(2);

/** Runs the jobs at each moment the ticket waits for, until the clock shows the instant. */
const silentUntil = async (instant: string): Promise<void> => {
  const end = new Date(instant).toISOString();
  for (;;) {
    const { nextStepAt } = await ticketOf(world, ticketId);
    if (nextStepAt === null || nextStepAt > end) break;
    world.at(nextStepAt);
    await world.runJobs();
  }
  world.at(end);
};

describe('K2: handlers who stay silent', () => {
  it('are reminded at 50 % and 80 %, at 100 % the next level is copied and told, at 120 % it takes over', async () => {
    await silentUntil('2026-03-04T12:30:00+08:00');
    expect(await kindsOf()).toEqual(['reminded', 'reminded']);
    expect((await messagesOf(world, city.townHandler)).slice(1)).toEqual(['ticket.reminder', 'ticket.reminder']);
    expect((await world.as(city.countyAdmin).must(listInbox, {})).rows).toEqual([]);

    await silentUntil('2026-03-04T17:30:00+08:00');
    expect(await kindsOf()).toEqual(['reminded', 'reminded', 'overdue']);
    expect(await messagesOf(world, city.countyAdmin)).toEqual(['ticket.overdue']);
    expect((await world.as(city.countyAdmin).must(listInbox, {})).rows).toMatchObject([{ ticketId, isCopied: true }]);

    await silentUntil('2026-03-05T17:00:00+08:00');
    const ticket = await ticketOf(world, ticketId);
    expect(ticket.owner.officeName).toBe('宁海县总工会');
    expect(ticket.schedule.acceptDueAt).toBe('2026-03-09T09:30:00.000Z');
    expect(await messagesOf(world, city.worker)).toEqual(['ticket.filed', 'ticket.escalated']);
    expect(await world.as(city.townHandler).do(acceptTicket, { ticketId })).toMatchObject({
      failure: { code: 'thing.notFound' },
    });
    expect(await world.as(city.townHandler).must(readGrievance, { ticketId })).toMatchObject({
      may: { accept: false },
    });
    expect(await world.as(city.countyAdmin).must(readGrievance, { ticketId })).toMatchObject({ may: { accept: true } });
  });

  it.each([
    ['named', true],
    ['confidential', false],
  ] as const)('show an office that is copied who filed a %s one: %s', async (identity, isShown) => {
    const filed = await world.as(city.worker).must(fileGrievance, { ...arrears, identity });
    await silentUntil('2026-03-04T17:30:00+08:00');
    const seen = await world.as(city.countyAdmin).must(readGrievance, { ticketId: filed.ticketId });
    expect(seen.copiedOffices).toEqual(['宁海县总工会']);
    expect(seen.contact !== null).toBe(isShown);
    expect((await world.as(city.cityAdmin).must(readGrievance, { ticketId: filed.ticketId })).contact).toBeNull();
  });

  it('end at the city, where a living person is reminded every working day and nobody is passed over', async () => {
    await silentUntil('2026-04-30T18:00:00+08:00');
    const ticket = await ticketOf(world, ticketId);
    expect(ticket.owner).toMatchObject({ officeName: '宁波市总工会', isTop: true });
    expect(ticket.copied.map(({ officeName }) => officeName)).toEqual(['西店镇总工会', '宁海县总工会']);
    const before = (await messagesOf(world, city.cityAdmin)).length;
    const lines = ticket.timeline.length;
    await silentUntil('2026-05-31T18:00:00+08:00');
    // May 2026: 19 working days, the make-up Saturday of the 9th among them.
    expect((await messagesOf(world, city.cityAdmin)).slice(before)).toEqual(Array(19).fill('ticket.overdue'));
    expect((await ticketOf(world, ticketId)).timeline).toHaveLength(lines);
    expect(await world.as(city.cityAdmin).do(acceptTicket, { ticketId })).toMatchObject({ ok: true });
  });

  it('are climbed past in order, one step after the other, after the jobs stood still for forty days', async () => {
    world.advance({ days: 40 });
    await world.runJobs();
    expect(await kindsOf()).toEqual(['reminded', 'reminded', 'overdue', 'escalated']);
    const ticket = await ticketOf(world, ticketId);
    expect(ticket.owner.officeName).toBe('宁海县总工会');
    expect((ticket.nextStepAt ?? '') > world.now().toISOString()).toBe(true);
  });

  it('cannot stop the clock by accepting and doing nothing', async () => {
    await world.as(city.townHandler).must(acceptTicket, { ticketId });
    await silentUntil('2026-03-30T18:00:00+08:00');
    const ticket = await ticketOf(world, ticketId);
    expect(ticket).toMatchObject({ state: 'ACCEPTED', owner: { officeName: '宁海县总工会', handlerName: null } });
    expect(ticket.schedule.finishDueAt > '2026-04-10').toBe(true);
  });
});

import { fileGrievance, listInbox } from '@shared/features/grievances/contract';
import { routeGrievance } from '@shared/features/grievances/routing';
import * as fc from 'fast-check';
import { arrears, messagesOf, ticketOf } from '../api/grievances/a-city';
import { ningbo, ninghai, xidian } from '../support/seed';
import { aWorld, role, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await aWorld();
  await world.seed.offices();
});

describe('K1: a ticket to a town with no handler', () => {
  it('goes one level up in the same write, says why, and alerts whoever got it', async () => {
    const countyAdmin = await world.person({ name: '周敏', roles: [role('countyAdmin', 'region', ninghai)] });
    const worker = await world.person({ name: '王建国' });
    const filed = await world.as(worker).must(fileGrievance, arrears);
    expect(filed).toMatchObject({
      owner: { officeName: '宁海县总工会' },
      why: [
        { rule: 'WORKPLACE_TOWN', officeName: '西店镇总工会' },
        { rule: 'NO_LIVING_HANDLER', officeName: '西店镇总工会' },
      ],
    });
    expect((await ticketOf(world, filed.ticketId)).version).toBe(1);
    await world.runJobs();
    expect(await messagesOf(world, countyAdmin)).toEqual(['ticket.arrived', 'ticket.noHandler']);
    expect((await world.as(countyAdmin).must(listInbox, {})).rows).toHaveLength(1);
  });

  it('counts a handler whose role ended, or has not begun, as none', async () => {
    const scope = [role('townHandler', 'region', xidian)];
    await world.person({ name: '陈立', roles: scope, until: '2026-03-01T00:00:00.000Z' });
    await world.person({ name: '李云', roles: scope, since: '2026-04-01T00:00:00.000Z' });
    await world.person({ name: '林涛', roles: [role('cityAdmin', 'region', ningbo)] });
    const worker = await world.person({ name: '王建国' });
    expect((await world.as(worker).must(fileGrievance, arrears)).owner.officeName).toBe('宁波市总工会');
  });

  it('is owned by the city even when nobody handles anywhere, and says so', async () => {
    const worker = await world.person({ name: '王建国' });
    const filed = await world.as(worker).must(fileGrievance, arrears);
    expect(filed.owner.officeName).toBe('宁波市总工会');
    expect(filed.why.at(-1)).toEqual({ rule: 'CITY_WITHOUT_HANDLER', officeName: '宁波市总工会' });
  });

  it('is taken over at the next reminder when the last handler of its office left while it was open', async () => {
    const until = '2026-03-03T00:00:00.000Z';
    await world.person({ name: '陈立', roles: [role('townHandler', 'region', xidian)], until });
    const countyAdmin = await world.person({ name: '周敏', roles: [role('countyAdmin', 'region', ninghai)] });
    const worker = await world.person({ name: '王建国' });
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    world.at('2026-03-03T15:00:00+08:00');
    await world.runJobs();
    expect((await ticketOf(world, ticketId)).owner.officeName).toBe('宁海县总工会');
    expect(await messagesOf(world, countyAdmin)).toContain('ticket.escalated');
  });

  it('leaves none of 10,000 random routings without an owner, and none with an idle one while a living one stands above', () => {
    const office = (level: 'town' | 'county' | 'city') =>
      fc.record({ level: fc.constant(level), count: fc.nat(2) }).map(({ count }) => ({
        officeId: level,
        name: level,
        level,
        handlers: Array.from({ length: count }, () => ({})),
      }));
    const chains = fc.tuple(office('town'), office('county'), office('city'));
    const grades = fc.constantFrom('CRITICAL' as const, 'MAJOR' as const, 'NORMAL' as const);
    const missing = fc.subarray([0, 1]);
    fc.assert(
      fc.property(chains, missing, grades, (offices, left, grade) => {
        const [first, ...rest] = offices.filter((_, at) => !left.includes(at));
        if (!first) throw new Error('the city is always there');
        const { owner } = routeGrievance([first, ...rest], { grade, dangers: [], employerName: null });
        const isIdle = owner.handlers.length === 0;
        expect(isIdle && owner.level !== 'city').toBe(false);
        if (isIdle)
          expect(
            [first, ...rest].filter(({ level }) => level !== 'town').every(({ handlers }) => handlers.length === 0),
          ).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});

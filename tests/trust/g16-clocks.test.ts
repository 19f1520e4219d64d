import { acceptTicket, fileGrievance, readGrievance, replyToTicket } from '@shared/features/grievances/contract';
import { logVisit } from '@shared/features/visits/contract';
import { aCity, arrears, type City, ticketOf } from '../api/grievances/a-city';
import { role } from '../support/world';

let city: City;
beforeEach(async () => {
  city = await aCity();
});

describe('G16 clocks', () => {
  it('take no time from a phone: a visit dated by a wrong clock is refused or dated, and its ticket is dated by the server', async () => {
    const { world } = city;
    const districtId = await world.seed.district('滨海片区');
    const unionId = await world.seed.union({ name: '西店文具厂工会', districtId });
    const worker = await world.person({ name: '叶片区', roles: [role('districtWorker', 'district', districtId)] });
    const { contactName: _, contactPhone: __, ...matter } = arrears;
    for (const years of [-10, -1, 1, 10]) {
      const visitedAt = new Date(world.now().getTime() + years * 365 * 86_400_000).toISOString();
      const visit = {
        unionId,
        visitedAt,
        purposes: ['HEAR_GRIEVANCES' as const],
        peopleMet: 3,
        found: '工资没有按时发。',
      };
      await world.as(worker).do(logVisit, { ...visit, matters: [matter] });
    }
    const tickets = await world.documents<{ filedAt: string; schedule: { startedAt: string } }>('tickets');
    for (const { filedAt, schedule } of tickets) {
      expect([filedAt, schedule.startedAt]).toEqual([world.now().toISOString(), world.now().toISOString()]);
    }
  });

  it('may jump back two hours or ahead forty days on the server: no step is doubled and the history never goes back', async () => {
    const { world, worker, townHandler } = city;
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    world.advance({ days: 3 });
    await world.runJobs();
    const before = await ticketOf(world, ticketId);
    world.advance({ hours: -2 });
    await world.runJobs();
    expect((await ticketOf(world, ticketId)).schedule.stepCount).toBe(before.schedule.stepCount);
    await world.as(city.countyAdmin).do(acceptTicket, { ticketId });
    await world.as(townHandler).do(acceptTicket, { ticketId });
    await world.as(townHandler).do(replyToTicket, { ticketId, text: '已经联系公司。' });
    world.advance({ days: 40 });
    await world.runJobs();
    await world.runJobs();
    const { timeline, schedule, nextStepAt } = await ticketOf(world, ticketId);
    const times = timeline.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    const steps = timeline.filter(({ by, kind }) => by === 'clock' && kind !== 'routed');
    expect(schedule.stepCount).toBeGreaterThanOrEqual(steps.length);
    expect(nextStepAt && nextStepAt > world.now().toISOString()).toBe(true);
  });

  it('run past the last published calendar: the ticket is taken, and its dates are called provisional', async () => {
    const { world, worker } = city;
    world.at('2026-12-30T01:00:00.000Z');
    const filed = await world.as(worker).must(fileGrievance, arrears);
    expect(filed.isDueCertain).toBe(false);
    expect(filed.owner.officeName).toBe('西店镇总工会');
    const seen = await world.as(worker).must(readGrievance, { ticketId: filed.ticketId });
    expect(seen.isDueCertain).toBe(false);
  });
});

import { acceptTicket, fileGrievance, readGrievance, simulateTicket } from '@shared/features/grievances/contract';
import { xidian } from '../../support/seed';
import { aCity, arrears, type City, messagesOf } from './a-city';

let city: City;
beforeEach(async () => {
  city = await aCity();
});

const asked = { matter: arrears.matter, workplaceTownCode: xidian };

describe('what would happen to a ticket', () => {
  it.each([
    ['an ordinary one', {}],
    ['one of many people', { headcount: 40 }],
    ['a red flag', { dangers: ['MINOR' as const] }],
  ])('is what does happen to it: %s', async (_, more) => {
    const { world, townHandler, worker } = city;
    const simulated = await world.as(townHandler).must(simulateTicket, { ...asked, ...more });
    const filed = await world.as(worker).must(fileGrievance, { ...arrears, headcount: 1, ...more });
    const { grade, owner, acceptDueAt, finishDueAt } = filed;
    expect(simulated).toMatchObject({ grade, owner, acceptDueAt, finishDueAt });
    expect(simulated.tried.filter(({ isMet }) => isMet).map(({ rule }) => rule)).toEqual(
      filed.why.map(({ rule }) => rule),
    );
  });

  it('shows the climb to the city when nobody answers', async () => {
    const { silence } = await city.world.as(city.townHandler).must(simulateTicket, asked);
    expect(silence.map(({ kind, officeName }) => `${kind} ${officeName}`)).toEqual([
      'remind 西店镇总工会',
      'remind 西店镇总工会',
      'overdue 西店镇总工会',
      'takeOver 宁海县总工会',
      'remind 宁海县总工会',
      'remind 宁海县总工会',
      'overdue 宁海县总工会',
      'takeOver 宁波市总工会',
      'remind 宁波市总工会',
    ]);
  });

  it('names the federation of the trade that would be told', async () => {
    await city.world.seed.union({
      name: '宁海县集卡司机行业工会联合会',
      type: 'INDUSTRY_FEDERATION',
      regionCode: '330226',
      serves: ['CONTAINER_TRUCK_DRIVER'],
    });
    const input = { ...asked, workerGroup: 'CONTAINER_TRUCK_DRIVER' as const };
    const { told } = await city.world.afresh(city.townHandler).must(simulateTicket, input);
    expect(told).toEqual(['宁海县集卡司机行业工会联合会']);
  });

  it('opens nothing and writes nothing', async () => {
    const { world, townHandler } = city;
    const before = await world.hash();
    await world.as(townHandler).must(simulateTicket, asked);
    expect(await world.hash()).toBe(before);
  });
});

describe('a federation of a trade', () => {
  it('is told of its people’s tickets and reads them, and acts on none', async () => {
    const { world, worker } = city;
    const unionId = await world.seed.union({
      name: '宁海县集卡司机行业工会联合会',
      type: 'INDUSTRY_FEDERATION',
      regionCode: '330226',
      serves: ['CONTAINER_TRUCK_DRIVER'],
    });
    const officer = await world.person({
      name: '郑联合',
      roles: [{ role: 'unionOfficer', scope: { kind: 'union', id: unionId } }],
    });
    const { why, ticketId } = await world
      .afresh(worker)
      .must(fileGrievance, { ...arrears, workerGroup: 'CONTAINER_TRUCK_DRIVER' });
    expect(why.at(-1)).toEqual({ rule: 'TRADE_FEDERATION_TOLD', officeName: '宁海县集卡司机行业工会联合会' });
    await world.runJobs();
    expect(await messagesOf(world, officer)).toEqual(['ticket.tradeTold']);
    expect(await world.as(officer).do(readGrievance, { ticketId })).toMatchObject({ ok: true });
    expect(await world.as(officer).do(acceptTicket, { ticketId })).toMatchObject({ ok: false });
  });
});

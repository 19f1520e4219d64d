import { acceptTicket, fileGrievance, listInbox } from '@shared/features/grievances/contract';
import { assignTickets, countTickets, listColleagues } from '@shared/features/grievances/handing-contract';
import { xidian } from '../../support/seed';
import { type Person, role, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, otherTown, ticketOf } from './a-city';

let city: City;
let world: World;
let colleague: Person;
let ids: string[];
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  await world.seed.office(otherTown);
  colleague = await world.person({ name: '林小满', roles: [role('townAdmin', 'region', xidian)] });
  ids = [];
  for (let count = 0; count < 3; count++) {
    ids.push((await world.as(city.worker).must(fileGrievance, arrears)).ticketId);
  }
});

const assign = (person: Person, ticketIds: readonly string[], key?: string) =>
  world
    .as(city.townHandler)
    .do(assignTickets, { ticketIds: [...ticketIds], handlerAccountId: person.accountId }, key ? { key } : {});

describe('giving tickets to a colleague', () => {
  it('gives all of them and tells the colleague of each', async () => {
    const answers = ids.map((ticketId) => ({ ticketId, code: null }));
    expect(await assign(colleague, ids)).toMatchObject({ ok: true, value: { answers } });
    for (const id of ids) {
      expect((await ticketOf(world, id)).owner).toMatchObject({
        handlerAccountId: colleague.accountId,
        handlerName: '林小满',
      });
    }
    await world.runJobs();
    const told = (await messagesOf(world, colleague)).filter((template) => template === 'ticket.assigned');
    expect(told).toHaveLength(3);
  });

  it('says of each ticket why it was not given, and gives the others', async () => {
    const { ticketId: elsewhere } = await world
      .as(city.worker)
      .must(fileGrievance, { ...arrears, workplaceTownCode: otherTown });
    const [first = ''] = ids;
    expect(await assign(colleague, [first, elsewhere, 'nothing-here'])).toMatchObject({
      ok: true,
      value: {
        answers: [
          { ticketId: first, code: null },
          { ticketId: elsewhere, code: 'thing.notFound' },
          { ticketId: 'nothing-here', code: 'thing.notFound' },
        ],
      },
    });
  });

  it('sent twice under one key does it once', async () => {
    const first = await assign(colleague, ids, 'the-same-key-twice');
    const hash = await world.hash();
    expect(await assign(colleague, ids, 'the-same-key-twice')).toEqual(first);
    expect(await world.hash()).toBe(hash);
  });

  it.each([
    ['of another office', () => city.otherTownHandler],
    ['of the level above', () => city.countyAdmin],
    ['who is nobody of any office', () => city.stranger],
  ])('gives none to somebody %s', async (_who, person) => {
    const hash = await world.hash();
    expect(await assign(person(), ids)).toMatchObject({ ok: false, failure: { code: 'assignment.notHandler' } });
    expect(await world.hash()).toBe(hash);
  });

  it('gives none to an officer of the employer’s own union (K11)', async () => {
    const union = await world.seed.union({ name: '宁海某某物流有限公司工会' });
    const office = { ...role('unionOfficer', 'union', union), name: '宁海某某物流有限公司工会' };
    const partial = await world.person({ name: '物流', roles: [role('townHandler', 'region', xidian), office] });
    world.advance({ minutes: 2 });
    expect(await assign(partial, ids)).toMatchObject({ ok: false, failure: { code: 'assignment.notHandler' } });
  });

  it('lists the living people of the own office only, without a call to the store', async () => {
    const list = () => world.as(city.townHandler).must(listColleagues, {});
    const { rows } = await list();
    expect(rows.map(({ name }) => name).sort()).toEqual(['林小满', '陈立']);
    expect(await world.storeCalls(list)).toBe(0);
  });
});

describe('the inbox', () => {
  const inbox = (filter: object) => world.as(city.townHandler).must(listInbox, filter);
  const idsOf = async (filter: object) => (await inbox(filter)).rows.map(({ ticketId }) => ticketId).sort();
  const counts = () => world.as(city.townHandler).must(countTickets, {});

  it('counts what is open, late, and given to the caller, in three calls', async () => {
    await world.as(city.townHandler).must(acceptTicket, { ticketId: ids[0] ?? '' });
    world.at('2026-03-05T01:00:00.000Z');
    expect(await counts()).toEqual({ open: 3, overdue: 2, mine: 1 });
    expect(await world.storeCalls(counts)).toBeLessThanOrEqual(3);
  });

  it('shows only what is late, only what is due today, only the caller’s, only one grade', async () => {
    const [first = '', ...others] = ids;
    await world.as(city.townHandler).must(acceptTicket, { ticketId: first });
    expect(await idsOf({ mine: true })).toEqual([first]);
    expect(await idsOf({ due: 'overdue' })).toEqual([]);
    expect(await idsOf({ due: 'today' })).toEqual([]);
    expect(await idsOf({ grade: 'MAJOR' })).toEqual([]);
    expect(await idsOf({ grade: 'NORMAL' })).toEqual([...ids].sort());
    world.at('2026-03-04T01:00:00.000Z');
    expect(await idsOf({ due: 'today' })).toEqual([...others].sort());
    world.at('2026-03-05T01:00:00.000Z');
    expect(await idsOf({ due: 'today' })).toEqual([]);
    expect(await idsOf({ due: 'overdue' })).toEqual([...others].sort());
  });

  it('keeps its filter from page to page', async () => {
    for (let count = 0; count < 21; count++) {
      const worker = await world.person({ name: `工友${count}` });
      await world.as(worker).must(fileGrievance, arrears);
    }
    world.at('2026-03-05T01:00:00.000Z');
    const first = await inbox({ due: 'overdue' });
    const second = await inbox({ due: 'overdue', after: first.next });
    expect([first.rows.length, second.rows.length]).toEqual([20, 4]);
    const seen = [...first.rows, ...second.rows].map(({ ticketId }) => ticketId);
    expect(new Set(seen).size).toBe(24);
  });
});

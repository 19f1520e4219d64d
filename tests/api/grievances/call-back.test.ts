import { callBack, closeBySilence, listCallBacks } from '@shared/features/grievances/call-back-contract';
import { acceptTicket, fileGrievance, readGrievance, recordOutcome } from '@shared/features/grievances/contract';
import { ningbo, ninghai, xidian } from '../../support/seed';
import { newKey, type Person, role, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let world: World;
let ticketId: string;
let colleague: Person;
let agent: Person;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  colleague = await world.person({ name: '李云', roles: [role('townHandler', 'region', xidian)] });
  agent = await world.person({ name: '温如意', roles: [role('hotlineAgent', 'region', ninghai)] });
  ticketId = await resolvedTicket();
});

const resolvedTicket = async (more: object = {}) => {
  const filed = await world.as(city.worker).must(fileGrievance, { ...arrears, ...more });
  await world.as(city.townHandler).must(acceptTicket, { ticketId: filed.ticketId });
  const outcome = { result: 'SOLVED' as const, summary: '已经解决。' };
  await world.as(city.townHandler).must(recordOutcome, { ticketId: filed.ticketId, ...outcome });
  return filed.ticketId;
};
type Result = 'SOLVED' | 'PARTLY' | 'NOT_SOLVED' | 'NOT_REACHED';
const call = (person: Person, result: Result, key = newKey()) =>
  world.as(person).do(callBack, { ticketId, result, text: '下午打的。' }, { key });

describe('calling back', () => {
  it.each(['colleague', 'county', 'agent'] as const)(
    'closes it on the word of a worker who says solved: %s',
    async (who) => {
      const person = { colleague, county: city.countyAdmin, agent }[who];
      expect(await call(person, 'SOLVED')).toMatchObject({ value: { state: 'CLOSED', dueAt: null } });
      const { outcome, timeline, callBacks } = await ticketOf(world, ticketId);
      expect(outcome?.confirmed).toBe('yes');
      expect(timeline.at(-1)).toMatchObject({
        kind: 'calledBack',
        officeName: who === 'colleague' ? '西店镇总工会' : '宁海县总工会',
        details: { result: 'SOLVED', by: 'phone', solved: 'yes' },
      });
      expect(callBacks).toHaveLength(1);
      await world.runJobs();
      expect(await messagesOf(world, city.worker)).toContain('ticket.closed');
    },
  );

  it.each(['PARTLY', 'NOT_SOLVED'] as const)('reopens it one level up: %s', async (result) => {
    const key = newKey();
    const first = await call(colleague, result, key);
    expect(first).toMatchObject({ value: { state: 'REOPENED', officeName: '宁海县总工会' } });
    expect(await call(colleague, result, key)).toEqual(first);
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toEqual(['ticket.disputed']);
    expect(await world.as(city.townHandler).do(acceptTicket, { ticketId })).toMatchObject({ ok: false });
  });

  it('that reaches nobody is noted and changes nothing else', async () => {
    const before = await ticketOf(world, ticketId);
    expect(await call(agent, 'NOT_REACHED')).toMatchObject({ value: { state: 'RESOLVED' } });
    const { schedule, callBacks, outcome } = await ticketOf(world, ticketId);
    expect(schedule).toEqual(before.schedule);
    expect(outcome?.confirmed).toBeNull();
    expect(callBacks).toMatchObject([{ result: 'NOT_REACHED', byName: '温如意' }]);
    expect((await world.as(city.worker).must(readGrievance, { ticketId })).callBacks[0]?.byName).toBeNull();
  });

  it('is not for whoever handled it or recorded its outcome', async () => {
    expect(await call(city.townHandler, 'SOLVED')).toMatchObject({ failure: { code: 'callBack.byHandler' } });
    const { ticketId: other } = await world.as(city.worker).must(fileGrievance, arrears);
    await world.as(city.townHandler).must(acceptTicket, { ticketId: other });
    const outcome = { ticketId: other, result: 'SOLVED' as const, summary: '已经解决。' };
    await world.as(colleague).must(recordOutcome, outcome);
    const reply = await world.as(colleague).do(callBack, { ticketId: other, result: 'SOLVED' });
    expect(reply).toMatchObject({ failure: { code: 'callBack.byHandler' } });
    const may = async (person: Person) => (await world.as(person).must(readGrievance, { ticketId })).may.callBack;
    expect([await may(city.townHandler), await may(colleague), await may(city.countyAdmin)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is not for another town, another county or the worker', async () => {
    const elsewhere = await world.person({ name: '别县', roles: [role('hotlineAgent', 'region', '330206')] });
    for (const person of [city.otherTownHandler, elsewhere]) {
      expect(await call(person, 'SOLVED')).toMatchObject({ failure: { code: 'thing.notFound' } });
    }
    expect(await call(city.worker, 'SOLVED')).toMatchObject({ failure: { code: 'access.denied' } });
  });
});

describe('closing by silence (E43)', () => {
  const tryOn = async (day: string) => {
    world.at(`${day}T02:00:00.000Z`);
    await call(colleague, 'NOT_REACHED');
  };
  const close = () => world.as(city.townHandler).do(closeBySilence, { ticketId, text: '三天都没有人接。' });
  const notYet = (calls: number) => ({
    failure: { code: 'silence.notYet', details: { calls, notBefore: '2026-03-17' } },
  });

  it('needs calls on three days and fifteen days since the outcome', async () => {
    expect(await close()).toMatchObject(notYet(3));
    await tryOn('2026-03-03');
    await tryOn('2026-03-03');
    await tryOn('2026-03-04');
    expect(await close()).toMatchObject(notYet(1));
    await tryOn('2026-03-05');
    expect(await close()).toMatchObject(notYet(0));
    world.at('2026-03-16T15:59:00.000Z'); // 23:59 of the fourteenth day
    expect(await close()).toMatchObject(notYet(0));
    world.at('2026-03-16T16:00:00.000Z');
    expect(await close()).toMatchObject({ value: { state: 'CLOSED' } });
    expect((await ticketOf(world, ticketId)).outcome?.confirmed).toBeNull();
    await world.runJobs();
    expect(await messagesOf(world, city.worker)).toContain('ticket.closed');
  });

  it('counts no call of before it was reopened', async () => {
    for (const day of ['2026-03-03', '2026-03-04', '2026-03-05']) await tryOn(day);
    await call(colleague, 'NOT_SOLVED');
    world.advance({ hours: 1 });
    await world.as(city.countyAdmin).must(acceptTicket, { ticketId });
    const outcome = { ticketId, result: 'SOLVED' as const, summary: '县里办好了。' };
    await world.as(city.countyAdmin).must(recordOutcome, outcome);
    world.at('2026-04-30T02:00:00.000Z');
    const reply = await world.as(city.countyAdmin).do(closeBySilence, { ticketId, text: '联系不上。' });
    expect(reply).toMatchObject({ failure: { code: 'silence.notYet', details: { calls: 3 } } });
  });
});

describe('the queue of calls', () => {
  const idsFor = async (person: Person) =>
    (await world.as(person).must(listCallBacks, {})).rows.map((row) => row.ticketId);

  it('holds what was resolved and nothing else, what waits longest first', async () => {
    world.advance({ hours: 1 });
    const later = await resolvedTicket();
    await world.as(city.worker).must(fileGrievance, arrears);
    for (const person of [colleague, city.countyAdmin, city.cityAdmin, agent]) {
      expect(await idsFor(person)).toEqual([ticketId, later]);
    }
    expect(await idsFor(city.otherTownHandler)).toEqual([]);
    await call(agent, 'SOLVED');
    expect(await idsFor(agent)).toEqual([later]);
  });

  it('costs one store call and pages without losing or repeating', async () => {
    for (let made = 0; made < 8; made++) await resolvedTicket();
    await world.as(agent).must(listCallBacks, {});
    expect(await world.storeCalls(() => world.as(agent).must(listCallBacks, {}))).toBe(1);
    const tickets = world.platform.database.collection<{ _id: string; callBackKey: string }>('tickets');
    const [first] = await tickets.find({ where: { _id: ticketId }, limit: 1 });
    for (let copy = 0; copy < 15; copy++) {
      const _id = `copy-${copy}`;
      await tickets.insert({
        ...first,
        _id,
        number: `n-${copy}`,
        callBackKey: `2026-03-01T00:00:00.000Z|${_id}`,
      } as never);
    }
    const one = await world.as(agent).must(listCallBacks, {});
    const two = await world.as(agent).must(listCallBacks, { after: one.next });
    expect([one.rows.length, two.rows.length]).toEqual([20, 4]);
    expect(new Set([...one.rows, ...two.rows].map((row) => row.ticketId)).size).toBe(24);
  });

  it('names whom to call, but not to a desk or a level above when the worker asked for confidence', async () => {
    const hidden = await resolvedTicket({ identity: 'confidential' });
    const contacts = async (person: Person) =>
      Object.fromEntries(
        (await world.as(person).must(listCallBacks, {})).rows.map((row) => [row.ticketId, row.contact?.name ?? null]),
      );
    expect(await contacts(colleague)).toEqual({ [ticketId]: '王建国', [hidden]: '王建国' });
    for (const person of [agent, city.countyAdmin]) {
      expect(await contacts(person)).toEqual({ [ticketId]: '王建国', [hidden]: null });
    }
  });

  it('says how often it was tried, and who may not call', async () => {
    await call(agent, 'NOT_REACHED');
    const [row] = (await world.as(city.townHandler).must(listCallBacks, {})).rows;
    expect(row).toMatchObject({ calls: 1, lastCallAt: '2026-03-02T01:00:00.000Z', mayCall: false });
    const city2 = await world.person({ name: '市热线', roles: [role('hotlineAgent', 'region', ningbo)] });
    expect((await world.as(city2).must(listCallBacks, {})).rows[0]).toMatchObject({ mayCall: true });
  });
});

import { acceptTicket, askWorker, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { decideExtension, requestExtension } from '@shared/features/grievances/handing-contract';
import { ningbo } from '../../support/seed';
import { type Person, role, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
  await world.as(city.townHandler).must(acceptTicket, { ticketId });
});

const ask = (workingDays = 5, by: Person = city.townHandler) =>
  world.as(by).do(requestExtension, { ticketId, workingDays, reason: '单位负责人出差。' });
const decide = (isGranted: boolean, by: Person = city.countyAdmin) =>
  world.as(by).do(decideExtension, { ticketId, isGranted, reason: '情况属实。' });
const finishDueAt = async () => (await ticketOf(world, ticketId)).schedule.finishDueAt;

describe('more time to finish', () => {
  it('is decided by the level above, which is copied until then, and moves the date by working days', async () => {
    expect(await finishDueAt()).toBe('2026-03-23T09:30:00.000Z');
    expect(await ask()).toMatchObject({ ok: true });
    expect((await ticketOf(world, ticketId)).copied.map(({ officeName }) => officeName)).toEqual(['宁海县总工会']);
    expect(await finishDueAt()).toBe('2026-03-23T09:30:00.000Z');
    expect(await decide(true)).toMatchObject({ ok: true, value: { dueAt: '2026-03-30T09:30:00.000Z' } });
    expect((await ticketOf(world, ticketId)).copied).toEqual([]);
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toContain('ticket.extensionAsked');
    expect((await messagesOf(world, city.worker)).at(-1)).toBe('ticket.extensionDecided');
    const seen = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(seen.extension).toMatchObject({ decision: 'granted', decisionReason: '情况属实。' });
    expect(JSON.stringify(seen.extension)).not.toContain('AccountId');
  });

  it('refused, moves nothing', async () => {
    await ask();
    await decide(false);
    expect(await finishDueAt()).toBe('2026-03-23T09:30:00.000Z');
  });

  it('is asked once', async () => {
    await ask();
    expect(await ask(3)).toMatchObject({ ok: false, failure: { code: 'extension.once' } });
    await decide(false);
    expect(await ask(3)).toMatchObject({ ok: false, failure: { code: 'extension.once' } });
  });

  it('is at most as long as the limit itself', async () => {
    expect(await ask(16)).toMatchObject({ ok: false, failure: { code: 'extension.tooLong', details: { atMost: 15 } } });
    expect(await ask(15)).toMatchObject({ ok: true });
  });

  it('may be asked past the date by the days it stood still', async () => {
    world.at('2026-03-20T01:00:00.000Z');
    await world.as(city.townHandler).must(askWorker, { ticketId, text: '有运单吗？' });
    world.at('2026-03-24T01:00:00.000Z');
    expect(await ask()).toMatchObject({ ok: true });
  });

  it('is not asked after the date (E36)', async () => {
    world.at('2026-03-23T09:30:00.000Z');
    const before = await world.hash();
    world.at('2026-03-23T09:30:01.000Z');
    expect(await ask()).toMatchObject({ ok: false, failure: { code: 'extension.expired' } });
    expect(await world.hash()).toBe(before);
  });

  it('is not decided by the office that asked, nor twice', async () => {
    await ask();
    expect(await decide(true, city.townHandler)).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
    expect(await decide(true, city.cityAdmin)).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
    await decide(true);
    expect(await decide(false)).toMatchObject({ ok: false, failure: { code: 'state.conflict' } });
  });

  it('is decided at the top by another person of the office', async () => {
    const worker = await world.person({ name: '工友' });
    const inTheCity = { ...arrears, workplaceTownCode: '330206005' };
    ({ ticketId } = await world.as(worker).must(fileGrievance, inTheCity));
    await world.as(city.cityAdmin).must(acceptTicket, { ticketId });
    await ask(5, city.cityAdmin);
    expect(await decide(true, city.cityAdmin)).toMatchObject({
      ok: false,
      failure: { code: 'extension.otherPerson' },
    });
    const other = await world.person({ name: '市二', roles: [role('cityAdmin', 'region', ningbo)] });
    expect(await decide(true, other)).toMatchObject({ ok: true });
  });
});

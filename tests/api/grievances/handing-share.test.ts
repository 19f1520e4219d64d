import {
  acceptTicket,
  fileGrievance,
  listInbox,
  readGrievance,
  replyToTicket,
} from '@shared/features/grievances/contract';
import { answerAsCoHandler, inviteCoHandler, regradeTicket } from '@shared/features/grievances/handing-contract';
import { xidian } from '../../support/seed';
import { type Person, role, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, otherTown, ticketOf } from './a-city';

let city: City;
let world: World;
let ticketId: string;
const open = async (identity: 'named' | 'confidential') => {
  const worker = await world.person({ name: '工友' });
  ({ ticketId } = await world.as(worker).must(fileGrievance, { ...arrears, identity }));
  await world.as(city.townHandler).must(acceptTicket, { ticketId });
};
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  await world.seed.office(otherTown);
  await open('named');
});

describe('an office that helps', () => {
  const invite = () =>
    world
      .as(city.townHandler)
      .must(inviteCoHandler, { ticketId, officeRegionCode: otherTown, task: '请查运单。', dueInWorkingDays: 3 });
  const coHandlerId = async () => (await ticketOf(world, ticketId)).coHandlers[0]?.coHandlerId ?? '';
  const answer = async (decision: 'agree' | 'decline' | 'done', by: Person = city.otherTownHandler) =>
    world.as(by).do(answerAsCoHandler, { ticketId, coHandlerId: await coHandlerId(), decision, text: '已查。' });

  it('sees the ticket and answers, and does nothing else; the lead stays the owner', async () => {
    await invite();
    const seen = await world.as(city.otherTownHandler).must(readGrievance, { ticketId });
    expect(Object.entries(seen.may).filter(([, isAllowed]) => isAllowed)).toEqual([['answerAsCoHandler', true]]);
    expect(seen.coHandlers).toMatchObject([{ isOurs: true, dueAt: '2026-03-05T09:30:00.000Z' }]);
    const reply = await world.as(city.otherTownHandler).do(replyToTicket, { ticketId, text: '我们来回复。' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
    expect(await answer('agree')).toMatchObject({ ok: true, value: { officeName: '西店镇总工会' } });
    expect(await answer('done')).toMatchObject({ ok: true });
    await world.runJobs();
    expect(await messagesOf(world, city.otherTownHandler)).toContain('ticket.coHandlerAsked');
    expect(await messagesOf(world, city.townHandler)).toContain('ticket.coHandlerAnswered');
  });

  it.each([
    ['named', '王**'],
    ['confidential', undefined],
  ] as const)('of a %s ticket sees as contact: %s', async (identity, name) => {
    await open(identity);
    await invite();
    const { contact } = await world.as(city.otherTownHandler).must(readGrievance, { ticketId });
    expect(contact?.name).toBe(name);
  });

  it.each(['decline', 'done'] as const)('is out of it after it says %s, and its date too', async (decision) => {
    await invite();
    await answer(decision);
    expect(await world.as(city.otherTownHandler).do(readGrievance, { ticketId })).toMatchObject({
      ok: false,
      failure: { code: 'thing.notFound' },
    });
    expect((await world.as(city.otherTownHandler).must(listInbox, {})).rows).toEqual([]);
    expect((await ticketOf(world, ticketId)).agenda).toEqual([]);
  });

  it('has its own date, on which both are reminded', async () => {
    await invite();
    world.at('2026-03-05T09:30:00.000Z');
    await world.runJobs();
    expect(await messagesOf(world, city.otherTownHandler)).toContain('ticket.agenda');
    expect(await messagesOf(world, city.townHandler)).toContain('ticket.agenda');
  });

  it('is not the lead itself, nor one that has nobody', async () => {
    const ask = (officeRegionCode: string) =>
      world
        .as(city.townHandler)
        .do(inviteCoHandler, { ticketId, officeRegionCode, task: '请查运单。', dueInWorkingDays: 3 });
    expect(await ask(xidian)).toMatchObject({ ok: false, failure: { code: 'input.invalid' } });
    expect(await ask('330226101')).toMatchObject({ ok: false, failure: { code: 'coHandler.nobodyThere' } });
  });
});

describe('another grade', () => {
  const regrade = (grade: 'CRITICAL' | 'MAJOR' | 'NORMAL', by: Person = city.townHandler) =>
    world.as(by).do(regradeTicket, { ticketId, grade, reason: '重新看了情况。' });

  it('higher, never gives a later date; lower, keeps the dates', async () => {
    const before = (await ticketOf(world, ticketId)).schedule;
    await regrade('MAJOR');
    const raised = (await ticketOf(world, ticketId)).schedule;
    expect([before.finishDueAt, raised.finishDueAt]).toEqual(['2026-03-23T09:30:00.000Z', '2026-03-16T09:30:00.000Z']);
    world.at('2026-03-13T01:00:00.000Z');
    await regrade('NORMAL', city.countyAdmin);
    expect((await ticketOf(world, ticketId)).schedule).toEqual(raised);
  });

  it('late, keeps the date it had when its own would be later', async () => {
    const before = (await ticketOf(world, ticketId)).schedule;
    world.at('2026-03-20T01:00:00.000Z');
    await regrade('MAJOR');
    expect((await ticketOf(world, ticketId)).schedule.finishDueAt).toBe(before.finishDueAt);
  });

  it('lower, is for another person than the handler, of the office or of the level above', async () => {
    await regrade('MAJOR');
    expect(await regrade('NORMAL')).toMatchObject({ ok: false, failure: { code: 'grade.otherPerson' } });
    expect(await regrade('NORMAL', city.cityAdmin)).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
    const colleague = await world.person({ name: '林小满', roles: [role('townAdmin', 'region', xidian)] });
    expect(await regrade('NORMAL', colleague)).toMatchObject({ ok: true });
    await regrade('MAJOR');
    expect(await regrade('NORMAL', city.countyAdmin)).toMatchObject({ ok: true });
  });

  it('lowered before anybody accepted keeps its date after accepting', async () => {
    const worker = await world.person({ name: '工友' });
    ({ ticketId } = await world.as(worker).must(fileGrievance, { ...arrears, headcount: 12 }));
    const { finishDueAt } = (await ticketOf(world, ticketId)).schedule;
    expect(await regrade('NORMAL')).toMatchObject({ ok: false, failure: { code: 'grade.otherPerson' } });
    await regrade('NORMAL', city.countyAdmin);
    await world.as(city.townHandler).must(acceptTicket, { ticketId });
    const { schedule, nextStepAt } = await ticketOf(world, ticketId);
    expect([schedule.finishDueAt, schedule.moments[2]]).toEqual([finishDueAt, finishDueAt]);
    expect(nextStepAt).toBe(schedule.moments[0]);
  });

  it('critical, goes to the county in the same write, and the city is told', async () => {
    expect(await regrade('CRITICAL')).toMatchObject({ ok: true, value: { officeName: '宁海县总工会' } });
    await world.runJobs();
    expect(await messagesOf(world, city.cityAdmin)).toEqual(['ticket.arrived']);
    expect(await messagesOf(world, city.countyAdmin)).toContain('ticket.escalated');
  });
});

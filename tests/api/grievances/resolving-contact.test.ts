import { acceptTicket, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { issueLetter, logContact, mediateTicket, resumeTicket } from '@shared/features/grievances/resolving-contract';
import type { InputOf } from '@shared/kernel/contract';
import { newKey, type World } from '../../support/world';
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

const called = {
  party: 'EMPLOYER' as const,
  way: 'PHONE' as const,
  on: '2026-03-02',
  summary: '老板答应先付一半。',
};
const log = (more: Partial<InputOf<typeof logContact>> = {}) =>
  world.as(city.townHandler).do(logContact, { ticketId, ...called, ...more });

describe('a contact', () => {
  it('is logged with two answers and its day, and shown to the worker without the note of the office', async () => {
    await log({ partyName: '郑厂长', officeNote: '他在电话里骂人，下次两个人去。' });
    const forWorker = await world.as(city.worker).must(readGrievance, { ticketId });
    const forOffice = await world.as(city.townHandler).must(readGrievance, { ticketId });
    const forCounty = await world.as(city.countyAdmin).must(readGrievance, { ticketId });
    expect(forWorker.contacts).toMatchObject([{ ...called, partyName: '郑厂长', officeName: '西店镇总工会' }]);
    expect(forOffice.contacts[0]?.officeNote).toBe('他在电话里骂人，下次两个人去。');
    for (const seen of [forWorker, forCounty]) expect(JSON.stringify(seen)).not.toContain('骂人');
  });

  it('moves no clock (K3)', async () => {
    const { schedule, dueAt } = await ticketOf(world, ticketId);
    await log({ nextOn: '2026-03-05', promisedOn: '2026-03-06', promisedInFen: 100 });
    expect(await ticketOf(world, ticketId)).toMatchObject({ schedule, dueAt });
  });

  it('has the office reminded at the close of the day to look again and of the day that was promised', async () => {
    await log({ nextOn: '2026-03-03', promisedOn: '2026-03-04' });
    const reminded = async (instant: string) => {
      world.at(instant);
      await world.runJobs();
      return (await messagesOf(world, city.townHandler)).filter((template) => template === 'ticket.agenda').length;
    };
    expect(await reminded('2026-03-03T09:29:59.000Z')).toBe(0);
    expect(await reminded('2026-03-03T09:30:00.000Z')).toBe(1);
    expect(await reminded('2026-03-04T09:30:00.000Z')).toBe(2);
  });

  it('has its day moved to the next working day', async () => {
    await log({ nextOn: '2026-03-07' });
    expect((await ticketOf(world, ticketId)).agenda).toMatchObject([
      { kind: 'contact', at: '2026-03-09T09:30:00.000Z' },
    ]);
  });

  it.each([
    ['on', { on: '2026-03-03' }],
    ['promisedOn', { promisedOn: '2026-03-01' }],
    ['nextOn', { nextOn: '2026-03-01' }],
  ])('is refused with a day that cannot be: %s', async (field, wrong) => {
    expect(await log(wrong)).toMatchObject({ failure: { code: 'input.invalid', details: { fields: [field] } } });
  });

  it('is one of sixty at most', async () => {
    const tickets = world.platform.database.collection('tickets');
    await log();
    const [contact] = (await ticketOf(world, ticketId)).contacts;
    await tickets.setWhere({ _id: ticketId }, { contacts: Array.from({ length: 60 }, () => contact) });
    expect(await log()).toMatchObject({ failure: { code: 'state.conflict' } });
  });
});

describe('a mediation', () => {
  const mediate = (more: object = {}) =>
    world
      .as(city.townHandler)
      .do(mediateTicket, { ticketId, mediator: '西店镇调解委员会', on: '2026-03-05', place: '镇政府二楼', ...more });

  it('stops the clock for fifteen days at most, and the ticket comes back by itself', async () => {
    expect(await mediate()).toMatchObject({
      value: { state: 'WAITING_OUTSIDE', dueAt: '2026-03-17T09:30:00.000Z' },
    });
    await world.runJobs();
    expect(await messagesOf(world, city.worker)).toContain('ticket.outside');
    world.at('2026-03-17T09:29:59.000Z');
    await world.runJobs();
    expect((await ticketOf(world, ticketId)).state).toBe('WAITING_OUTSIDE');
    world.at('2026-03-17T09:30:00.000Z');
    await world.runJobs();
    expect(await ticketOf(world, ticketId)).toMatchObject({ state: 'ACCEPTED', outside: null });
  });

  it('is ended by the office, with the working days it stood still added', async () => {
    const before = (await ticketOf(world, ticketId)).schedule;
    await mediate();
    world.at('2026-03-06T02:00:00.000Z');
    const text = '调解没有谈成。';
    expect(await world.as(city.townHandler).do(resumeTicket, { ticketId, text })).toMatchObject({
      value: { state: 'ACCEPTED' },
    });
    const { schedule, timeline } = await ticketOf(world, ticketId);
    expect([before.finishDueAt, schedule.finishDueAt]).toEqual([
      '2026-03-23T09:30:00.000Z',
      '2026-03-27T09:30:00.000Z',
    ]);
    expect(timeline.at(-1)).toMatchObject({ kind: 'resumed', text });
  });

  it.each(['2026-03-01', '2026-03-18'])('is refused on a day outside the fifteen: %s', async (on) => {
    expect(await mediate({ on })).toMatchObject({ failure: { code: 'input.invalid', details: { fields: ['on'] } } });
  });
});

describe('a letter', () => {
  const letter = {
    kind: 'OPINION' as const,
    recipient: '宁海某某物流有限公司',
    signatory: '何主席',
    facts: '拖欠三名职工四个月运费。',
    requests: '请在三十日内付清。',
  };
  const issue = (more: object = {}, key = newKey()) =>
    world.as(city.townHandler).do(issueLetter, { ticketId, ...letter, ...more }, { key });
  const numbers = async () => (await ticketOf(world, ticketId)).letters.map(({ number }) => number);

  it('gets the next number of its office, kind and year', async () => {
    await issue();
    await issue();
    await issue({ kind: 'REMINDER' });
    world.at('2026-12-31T16:30:00.000Z');
    await issue();
    expect(await numbers()).toEqual([
      '西店镇总工会〔2026〕意见 1 号',
      '西店镇总工会〔2026〕意见 2 号',
      '西店镇总工会〔2026〕提示 1 号',
      '西店镇总工会〔2027〕意见 1 号',
    ]);
  });

  it('never shares its number, and is issued once when sent twice', async () => {
    const key = newKey();
    await Promise.all([issue({}, key), issue({}, key), ...Array.from({ length: 4 }, () => issue())]);
    await issue({}, key);
    const all = await numbers();
    expect(all).toHaveLength(5);
    expect(new Set(all).size).toBe(5);
  });

  it('has its answer due after fifteen working days, and the office is reminded on that day', async () => {
    await issue();
    expect((await ticketOf(world, ticketId)).letters[0]).toMatchObject({
      issuedOn: '2026-03-02',
      answerDueOn: '2026-03-23',
    });
    expect((await ticketOf(world, ticketId)).agenda).toMatchObject([
      { kind: 'letter', at: '2026-03-23T09:30:00.000Z' },
    ]);
    expect((await world.as(city.worker).must(readGrievance, { ticketId })).letters).toHaveLength(1);
  });

  it('to a department comes from the county or above: a town is refused and draws no number', async () => {
    expect(await issue({ kind: 'SUGGESTION' })).toMatchObject({ failure: { code: 'letter.countyOnly' } });
    expect(await world.documents('serials')).toEqual([]);
    const { ticketId: critical } = await world.as(city.worker).must(fileGrievance, { ...arrears, headcount: 30 });
    await world.as(city.countyAdmin).must(acceptTicket, { ticketId: critical });
    const suggestion = { ...letter, kind: 'SUGGESTION' as const, ticketId: critical };
    await world.as(city.countyAdmin).must(issueLetter, suggestion);
    expect((await ticketOf(world, critical)).letters[0]).toMatchObject({
      number: '宁海县总工会〔2026〕建议 1 号',
      answerDueOn: null,
    });
  });

  it('draws no number for somebody who may not issue it', async () => {
    const reply = await world.as(city.otherTownHandler).do(issueLetter, { ticketId, ...letter });
    expect(reply).toMatchObject({ failure: { code: 'thing.notFound' } });
    expect(await world.documents('serials')).toEqual([]);
  });
});

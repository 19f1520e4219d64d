import { acceptTicket, askWorker, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import {
  answerAsAgency,
  answerReferral,
  listReferrals,
  proposeReferral,
  readReferral,
} from '@shared/features/grievances/referral-contract';
import { resumeTicket } from '@shared/features/grievances/resolving-contract';
import { type Person, role, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let world: World;
let ticketId: string;
let agencyId: string;
let inspector: Person;
let otherAgency: Person;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  agencyId = await world.seed.agency('LABOUR_INSPECTION', '宁海县劳动保障监察大队');
  const marketId = await world.seed.agency('MARKET', '宁海县市场监督管理局');
  inspector = await world.person({ name: '严正初', roles: [role('partnerAgency', 'agency', agencyId)] });
  otherAgency = await world.person({ name: '石小市', roles: [role('partnerAgency', 'agency', marketId)] });
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, { ...arrears, identity: 'confidential' }));
  await world.as(city.townHandler).must(acceptTicket, { ticketId });
});

const purpose = '请监察部门查实欠薪。';
const fields = ['employer' as const, 'amount' as const];
const propose = (more: object = {}) =>
  world.as(city.townHandler).do(proposeReferral, { ticketId, agencyId, purpose, fields, ...more });
const consent = (isGranted: boolean) => world.as(city.worker).must(answerReferral, { ticketId, isGranted });
const refer = async () => {
  await propose();
  await consent(true);
};

describe('a department', () => {
  it('has nothing before the worker consents: being proposed changes no state and shows it nothing', async () => {
    expect(await propose()).toMatchObject({ ok: true, value: { state: 'ACCEPTED' } });
    expect((await world.as(inspector).must(listReferrals, {})).rows).toEqual([]);
    expect(await world.as(inspector).do(readReferral, { ticketId })).toMatchObject({
      failure: { code: 'thing.notFound' },
    });
    const { referrals, may } = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(may.answerReferral).toBe(true);
    expect(referrals[0]).toMatchObject({
      agencyName: '宁海县劳动保障监察大队',
      agencyPhone: '0574-65170001',
      purpose,
      fields,
      workingDays: 60,
      consent: null,
    });
  });

  it('sees after consent what was consented to and nothing else', async () => {
    await refer();
    expect(await ticketOf(world, ticketId)).toMatchObject({
      state: 'WAITING_OUTSIDE',
      outside: { kind: 'REFERRAL', name: '宁海县劳动保障监察大队' },
    });
    const seen = await world.as(inspector).must(readReferral, { ticketId });
    expect(seen).toMatchObject({
      purpose,
      employerName: arrears.employerName,
      amountInFen: arrears.amountInFen,
      matter: null,
      said: null,
      contact: null,
    });
    const everything = JSON.stringify([seen, await world.as(inspector).must(listReferrals, {})]);
    for (const secret of [arrears.said, arrears.contactName, '13805741234']) expect(everything).not.toContain(secret);
    await world.runJobs();
    expect(await messagesOf(world, inspector)).toEqual(['referral.arrived']);
    expect(await world.as(inspector).do(readGrievance, { ticketId })).toMatchObject({ ok: false });
    expect((await world.as(otherAgency).must(listReferrals, {})).rows).toEqual([]);
  });

  it('is told whom to call when the worker consented to that', async () => {
    await propose({ fields: ['matter', 'words', 'contact'] });
    await consent(true);
    expect(await world.as(inspector).must(readReferral, { ticketId })).toMatchObject({
      matter: 'WAGE.ARREARS',
      said: arrears.said,
      contact: { name: '王建国', phone: '13805741234' },
      employerName: null,
      amountInFen: null,
    });
  });

  it('takes it up and gives it back with a word, and reads it no more', async () => {
    await refer();
    const answer = (decision: 'accept' | 'done', text: string) =>
      world.as(inspector).do(answerAsAgency, { ticketId, decision, text });
    expect(await answer('accept', '已经立案。')).toMatchObject({ ok: true });
    expect(await answer('accept', '已经立案。')).toMatchObject({ failure: { code: 'state.conflict' } });
    expect((await ticketOf(world, ticketId)).state).toBe('WAITING_OUTSIDE');
    world.advance({ days: 7 });
    const { finishDueAt } = (await ticketOf(world, ticketId)).schedule;
    expect(await answer('done', '已责令十五日内支付。')).toMatchObject({ ok: true });
    const after = await ticketOf(world, ticketId);
    expect(after).toMatchObject({ state: 'ACCEPTED', outside: null });
    expect(after.schedule.finishDueAt > finishDueAt).toBe(true);
    const { timeline } = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(timeline.at(-1)).toMatchObject({
      kind: 'agencyAnswered',
      by: '宁海县劳动保障监察大队',
      text: '已责令十五日内支付。',
    });
    expect(await world.as(inspector).do(readReferral, { ticketId })).toMatchObject({ ok: false });
    expect((await world.as(inspector).must(listReferrals, {})).rows).toEqual([]);
  });

  it('that stays silent loses it to the office: labour inspection after 60 working days, the others after 20', async () => {
    await refer();
    world.at('2026-05-28T09:29:00.000Z');
    await world.runJobs();
    const held = await ticketOf(world, ticketId);
    expect(held).toMatchObject({ state: 'WAITING_OUTSIDE', dueAt: held.outside?.until });
    world.at(String(held.outside?.until));
    await world.runJobs();
    expect(await ticketOf(world, ticketId)).toMatchObject({ state: 'ACCEPTED', outside: null, agencyId: null });
  });

  it('may not answer what the office took back', async () => {
    await refer();
    await world.as(city.townHandler).must(resumeTicket, { ticketId, text: '单位已经付清，不用查了。' });
    const reply = await world.as(inspector).do(answerAsAgency, { ticketId, decision: 'done', text: '办结。' });
    expect(reply).toMatchObject({ failure: { code: 'thing.notFound' } });
  });
});

describe('a worker who is asked', () => {
  it('refuses once and is not asked again for the same department, whatever the purpose', async () => {
    await propose();
    expect(await consent(false)).toMatchObject({ state: 'ACCEPTED' });
    const refused = { failure: { code: 'referral.notAskable', details: { reason: 'refused' } } };
    expect(await propose()).toMatchObject(refused);
    expect(await propose({ purpose: '换一个说法。' })).toMatchObject(refused);
    expect((await ticketOf(world, ticketId)).referrals).toHaveLength(1);
    expect((await world.as(inspector).must(listReferrals, {})).rows).toEqual([]);
  });

  it('is asked one thing at a time, and the same thing once', async () => {
    await propose();
    const asked = { failure: { code: 'referral.notAskable', details: { reason: 'asked' } } };
    expect(await propose({ purpose: '另一个目的。' })).toMatchObject(asked);
    await consent(true);
    await world.as(inspector).must(answerAsAgency, { ticketId, decision: 'decline', text: '不属于本单位管辖。' });
    expect(await propose()).toMatchObject(asked);
    expect(await propose({ purpose: '补充了材料，再请监察部门看。' })).toMatchObject({ ok: true });
  });

  it('may answer while the office waits for another answer', async () => {
    await propose();
    await world.as(city.townHandler).must(askWorker, { ticketId, text: '有工资条吗？' });
    expect(await consent(true)).toMatchObject({ state: 'WAITING_OUTSIDE' });
    expect(await ticketOf(world, ticketId)).toMatchObject({ question: null });
  });

  it('is the person and nobody else: no handler, no district worker, no stranger', async () => {
    await propose();
    for (const person of [city.townHandler, city.countyAdmin, city.stranger, inspector]) {
      const reply = await world.as(person).do(answerReferral, { ticketId, isGranted: true });
      expect(reply).toMatchObject({ failure: { code: 'thing.notFound' } });
    }
  });

  it('has nothing to answer twice', async () => {
    await propose();
    await consent(false);
    const reply = await world.as(city.worker).do(answerReferral, { ticketId, isGranted: true });
    expect(reply).toMatchObject({ failure: { code: 'state.conflict' } });
  });
});

it('goes to no department of another county', async () => {
  const tickets = world.platform.database.collection('agencies');
  await tickets.setWhere({ _id: agencyId }, { regionCode: '330206' });
  expect(await propose()).toMatchObject({ failure: { code: 'input.invalid', details: { fields: ['agencyId'] } } });
  expect(await propose({ agencyId: 'no-such' })).toMatchObject({ failure: { code: 'input.invalid' } });
});

it('cannot be referred when nobody is there to consent', async () => {
  const tickets = world.platform.database.collection('tickets');
  await tickets.setWhere({ _id: ticketId }, { reporterIds: [] });
  expect(await propose()).toMatchObject({
    failure: { code: 'referral.notAskable', details: { reason: 'nobody' } },
  });
});

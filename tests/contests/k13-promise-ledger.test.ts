import { acceptTicket, confirmOutcome, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { confirmPayment, promisePayment, recordPayment } from '@shared/features/grievances/promise-contract';
import { aCity, arrears, type City, messagesOf, ticketOf } from '../api/grievances/a-city';
import type { World } from '../support/world';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
  await world.as(city.townHandler).must(acceptTicket, { ticketId });
});

const half = 6_300_000;
const plan = (...days: readonly string[]) => ({
  ticketId,
  summary: '公司答应分期付清，写了协议。',
  amountAgreedInFen: half * days.length,
  instalments: days.map((dueOn) => ({ amountInFen: half, dueOn })),
});
const promise = (...days: readonly string[]) => world.as(city.townHandler).must(promisePayment, plan(...days));
const pay = (position: number, paidInFen = half, paidOn = '2026-03-02') =>
  world.as(city.townHandler).must(recordPayment, { ticketId, position, paidInFen, paidOn });
const say = (position: number, received: 'yes' | 'no') =>
  world.as(city.worker).must(confirmPayment, { ticketId, position, received });
const stateAt = async (instant: string) => {
  world.at(instant);
  await world.runJobs();
  return (await ticketOf(world, ticketId)).state;
};

describe('K13: a payment that does not come', () => {
  it('reopens the ticket by itself at the close of the working day after its date, and both sides learn of it', async () => {
    expect(await promise('2026-03-10', '2026-04-10')).toEqual({
      state: 'PROMISED',
      dueAt: '2026-03-11T09:30:00.000Z',
      officeName: '西店镇总工会',
    });
    expect(await stateAt('2026-03-11T09:29:59.000Z')).toBe('PROMISED');
    expect(await stateAt('2026-03-11T09:30:00.000Z')).toBe('REOPENED');
    expect(await messagesOf(world, city.worker)).toContain('ticket.promiseBroken');
    expect(await messagesOf(world, city.townHandler)).toContain('ticket.promiseBroken');
    const { nextStepAt, agenda } = await ticketOf(world, ticketId);
    expect(nextStepAt).not.toBeNull();
    expect(agenda).toEqual([]);
  });

  it('waits over a holiday: a date in the National Day week is looked at after the first working day', async () => {
    await promise('2026-10-03');
    expect(await stateAt('2026-10-08T09:29:00.000Z')).toBe('PROMISED');
    expect(await stateAt('2026-10-08T09:30:00.000Z')).toBe('REOPENED');
  });

  it('is not one that was recorded before its date', async () => {
    await promise('2026-03-10', '2026-04-10');
    await pay(0);
    expect(await stateAt('2026-03-12T09:30:00.000Z')).toBe('PROMISED');
    expect((await ticketOf(world, ticketId)).dueAt).toBe('2026-04-13T09:30:00.000Z');
    expect(await stateAt('2026-04-13T09:30:00.000Z')).toBe('REOPENED');
  });

  it('is one of which only a part came', async () => {
    await promise('2026-03-10');
    await pay(0, half - 1);
    expect(await stateAt('2026-03-11T09:30:00.000Z')).toBe('REOPENED');
  });

  it('is one of which the worker says it did not come, whatever the office recorded', async () => {
    await promise('2026-03-10', '2026-04-10');
    await pay(0);
    await say(0, 'no');
    expect(await stateAt('2026-03-11T09:30:00.000Z')).toBe('REOPENED');
  });

  it('is one that was taken back: "no" after "yes" reopens at once (E41)', async () => {
    await promise('2026-03-10', '2026-04-10');
    await pay(0);
    expect(await say(0, 'yes')).toMatchObject({ state: 'PROMISED' });
    expect(await say(0, 'no')).toMatchObject({ state: 'REOPENED', dueAt: '2026-03-04T09:30:00.000Z' });
    await world.runJobs();
    expect(await messagesOf(world, city.townHandler)).toContain('ticket.promiseBroken');
  });
});

describe('K13: a payment that comes', () => {
  it('adds up over parts, and with the last of all the worker is asked, with claimed, agreed, paid and confirmed', async () => {
    await promise('2026-03-10', '2026-04-10');
    await pay(0, 300_000);
    await pay(0, half - 300_000);
    await say(0, 'yes');
    expect(await pay(1)).toMatchObject({ state: 'RESOLVED' });
    const seen = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(seen.amountInFen).toBe(12_600_000);
    expect(seen.outcome).toEqual({
      result: 'PAID',
      summary: '公司答应分期付清，写了协议。',
      amountAgreedInFen: 2 * half,
      amountPaidInFen: 2 * half,
      paidOn: '2026-03-02',
      receivedInFen: half,
      confirmed: null,
    });
    await world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes', receivedInFen: 2 * half });
    const { outcome } = await world.as(city.townHandler).must(readGrievance, { ticketId });
    expect(outcome).toMatchObject({ confirmed: 'yes', receivedInFen: 2 * half });
  });

  it("needs no record of the office: the worker's word is enough", async () => {
    await promise('2026-03-10');
    expect(await say(0, 'yes')).toMatchObject({ state: 'RESOLVED' });
    const { outcome } = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(outcome).toMatchObject({ amountPaidInFen: half, receivedInFen: half });
  });

  it('replaces what the worker said had not come', async () => {
    await promise('2026-03-10');
    await pay(0, half - 1);
    await say(0, 'no');
    await pay(0, half - 1);
    expect((await ticketOf(world, ticketId)).instalments[0]).toMatchObject({ paidInFen: half - 1, confirmed: null });
    expect(await pay(0, 1)).toMatchObject({ state: 'RESOLVED' });
  });

  it.each([
    ['more than is open', { paidInFen: half + 1 }, 'paidInFen'],
    ['a day to come', { paidOn: '2026-03-03' }, 'paidOn'],
    ['an instalment that is none', { position: 2 }, 'position'],
  ])('is refused with %s', async (_, wrong, field) => {
    await promise('2026-03-10', '2026-04-10');
    const hash = await world.hash();
    const reply = await world
      .as(city.townHandler)
      .do(recordPayment, { ticketId, position: 0, paidInFen: half, paidOn: '2026-03-02', ...wrong });
    expect(reply).toMatchObject({ failure: { code: 'input.invalid', details: { fields: [field] } } });
    expect(await world.hash()).toBe(hash);
  });
});

describe('K13: an agreement', () => {
  it.each([
    ['a sum its parts do not make', { amountAgreedInFen: half }, ['amountAgreedInFen']],
    [
      'days that do not rise',
      { instalments: ['2026-03-10', '2026-03-10'].map((dueOn) => ({ amountInFen: half, dueOn })) },
      ['instalments.1.dueOn'],
    ],
    [
      'a day that is today',
      { instalments: ['2026-03-02', '2026-03-10'].map((dueOn) => ({ amountInFen: half, dueOn })) },
      ['instalments.0.dueOn'],
    ],
    ['no instalment', { instalments: [] }, ['instalments']],
  ])('is refused with %s', async (_, wrong, fields) => {
    const input = { ...plan('2026-03-10', '2026-04-10'), ...wrong };
    const reply = await world.as(city.townHandler).do(promisePayment, input);
    expect(reply).toMatchObject({ failure: { code: 'input.invalid', details: { fields } } });
    expect((await ticketOf(world, ticketId)).state).toBe('ACCEPTED');
  });

  it('can be made anew after it was broken', async () => {
    await promise('2026-03-10');
    await stateAt('2026-03-11T09:30:00.000Z');
    await world.as(city.townHandler).must(acceptTicket, { ticketId });
    expect(await promise('2026-03-20', '2026-04-20')).toMatchObject({ state: 'PROMISED' });
    expect((await ticketOf(world, ticketId)).instalments).toHaveLength(2);
  });
});

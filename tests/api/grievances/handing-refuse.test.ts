import { acceptTicket, confirmOutcome, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { notAcceptTicket } from '@shared/features/grievances/handing-contract';
import type { World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const refusal = { reason: 'IN_COURT' as const, text: '法院已经立案，请等判决。' };
const refuse = () => world.as(city.townHandler).do(notAcceptTicket, { ticketId, ...refusal });
const say = (solved: 'yes' | 'no') => world.as(city.worker).do(confirmOutcome, { ticketId, solved });

describe('a refusal in writing', () => {
  it('tells the worker why, and that there are fifteen days to disagree', async () => {
    const dueAt = '2026-03-17T01:00:00.000Z';
    expect(await refuse()).toMatchObject({ ok: true, value: { state: 'NOT_ACCEPTED', dueAt } });
    await world.runJobs();
    expect((await messagesOf(world, city.worker)).at(-1)).toBe('ticket.notAccepted');
    const seen = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(seen.refusal).toMatchObject(refusal);
    expect(seen.may).toMatchObject({ dispute: true, confirm: true });
  });

  it('is possible until the close of the fifth working day after filing, and not a second later', async () => {
    world.at('2026-03-09T09:30:00.000Z');
    expect(await refuse()).toMatchObject({ ok: true });
  });

  it('is refused afterwards: the ticket is to be accepted', async () => {
    world.at('2026-03-09T09:30:01.000Z');
    expect(await refuse()).toMatchObject({ ok: false, failure: { code: 'refusal.tooLate' } });
    expect(await world.as(city.townHandler).do(acceptTicket, { ticketId })).toMatchObject({ ok: true });
  });

  it('is not possible once the ticket was accepted', async () => {
    await world.as(city.townHandler).must(acceptTicket, { ticketId });
    expect(await refuse()).toMatchObject({ ok: false, failure: { code: 'state.conflict' } });
  });

  it('disputed, goes one level up with fresh clocks, and cannot be refused there again', async () => {
    await refuse();
    expect(await say('no')).toMatchObject({ ok: true, value: { state: 'REOPENED', officeName: '宁海县总工会' } });
    const again = await world.as(city.countyAdmin).do(notAcceptTicket, { ticketId, ...refusal });
    expect(again).toMatchObject({ ok: false, failure: { code: 'state.conflict' } });
    expect((await ticketOf(world, ticketId)).timeline.find(({ kind }) => kind === 'disputed')?.details).toMatchObject({
      about: 'refusal',
    });
  });

  it('agreed to by the worker, ends the ticket', async () => {
    await refuse();
    expect(await say('yes')).toMatchObject({ ok: true, value: { state: 'CLOSED' } });
  });
});

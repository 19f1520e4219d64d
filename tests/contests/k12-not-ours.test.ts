import { acceptTicket, fileGrievance, readGrievance } from '@shared/features/grievances/contract';
import { notAcceptTicket, returnTicket, transferTicket } from '@shared/features/grievances/handing-contract';
import { isEnded } from '@shared/features/grievances/states';
import { aCity, arrears, type City, messagesOf, otherTown, ticketOf } from '../api/grievances/a-city';
import { ningbo, ninghai, xidian } from '../support/seed';
import { type Person, role, type World } from '../support/world';

const otherCounty = '330206';
const farTown = '330206005';

let city: City;
let world: World;
let ticketId: string;
let otherCountyAdmin: Person;
let farTownHandler: Person;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  await world.seed.office(otherTown);
  await world.seed.office(otherCounty);
  await world.seed.office(farTown);
  otherCountyAdmin = await world.person({ name: '县二', roles: [role('countyAdmin', 'region', otherCounty)] });
  farTownHandler = await world.person({ name: '镇三', roles: [role('townHandler', 'region', farTown)] });
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const reason = '这件事不归我们管。';
const transfer = (person: Person, toRegionCode: string) =>
  world.as(person).must(transferTicket, { ticketId, toRegionCode, reason });
const giveBack = (person: Person) => world.as(person).must(returnTicket, { ticketId, reason });
const ownerOfIt = async () => (await ticketOf(world, ticketId)).owner.regionCode;
const kinds = async () => (await ticketOf(world, ticketId)).handovers.map(({ kind }) => kind);

describe('K12: a town that says "not ours"', () => {
  it('cannot say it as a reason not to accept', async () => {
    const reply = await world
      .as(city.townHandler)
      .send('tickets.notAccept', { ticketId, reason: 'NOT_OURS', text: reason }, 'a-key-of-its-own');
    expect(reply).toMatchObject({ ok: false, failure: { code: 'input.invalid' } });
    expect((await ticketOf(world, ticketId)).state).toBe('SUBMITTED');
  });

  it('returns it once to the level above, which looks at it', async () => {
    expect(await giveBack(city.townHandler)).toMatchObject({ state: 'SUBMITTED', officeName: '宁海县总工会' });
    expect(await kinds()).toEqual(['return']);
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toContain('ticket.returned');
    expect(await messagesOf(world, city.worker)).toContain('ticket.returned');
    expect((await ticketOf(world, ticketId)).copied.map(({ regionCode }) => regionCode)).toEqual([xidian]);
  });

  it('returns what another office handed over to that office', async () => {
    await transfer(city.townHandler, otherTown);
    await giveBack(city.otherTownHandler);
    expect(await ownerOfIt()).toBe(xidian);
  });

  it('meets an arbiter with the second return: the county', async () => {
    await transfer(city.townHandler, otherTown);
    await giveBack(city.otherTownHandler);
    expect(await giveBack(city.townHandler)).toMatchObject({ state: 'SUBMITTED', officeName: '宁海县总工会' });
    expect(await kinds()).toEqual(['transfer', 'return', 'arbitration']);
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toContain('ticket.arbitrated');
  });

  it('meets the city as arbiter when the county is a party', async () => {
    await giveBack(city.townHandler);
    await transfer(city.countyAdmin, xidian);
    expect(await giveBack(city.townHandler)).toMatchObject({ officeName: '宁波市总工会' });
  });

  it('meets the city as arbiter when the towns lie in two counties', async () => {
    await transfer(city.townHandler, farTown);
    await giveBack(farTownHandler);
    expect(await giveBack(city.townHandler)).toMatchObject({ officeName: '宁波市总工会' });
  });

  it('keeps what an arbiter gave it: neither returned nor transferred again', async () => {
    await transfer(city.townHandler, otherTown);
    await transfer(city.otherTownHandler, xidian);
    expect(await ownerOfIt()).toBe(ninghai);
    await transfer(city.countyAdmin, xidian);
    const hash = await world.hash();
    for (const reply of [
      await world.as(city.townHandler).do(returnTicket, { ticketId, reason }),
      await world.as(city.townHandler).do(transferTicket, { ticketId, toRegionCode: otherTown, reason }),
    ]) {
      expect(reply).toMatchObject({ ok: false, failure: { code: 'handover.settled' } });
    }
    expect(await world.hash()).toBe(hash);
    const { may } = await world.as(city.townHandler).must(readGrievance, { ticketId });
    expect(may).toMatchObject({ transfer: false, returnTicket: false, accept: true });
  });

  it('is decided for again only by an office of the arbiter’s level', async () => {
    await transfer(city.townHandler, otherTown);
    await transfer(city.otherTownHandler, xidian);
    await transfer(city.countyAdmin, otherCounty);
    expect(await giveBack(otherCountyAdmin)).toMatchObject({ officeName: '宁波市总工会' });
  });

  it('leaves an arbiter nobody to return to', async () => {
    await transfer(city.townHandler, otherTown);
    await transfer(city.otherTownHandler, xidian);
    const reply = await world.as(city.countyAdmin).do(returnTicket, { ticketId, reason });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'handover.settled' } });
  });

  it('finds nobody above the city to return to', async () => {
    await giveBack(city.townHandler);
    await giveBack(city.countyAdmin);
    expect(await ownerOfIt()).toBe(ningbo);
    const reply = await world.as(city.cityAdmin).do(returnTicket, { ticketId, reason });
    expect(reply).toMatchObject({ ok: false });
    expect(await ownerOfIt()).toBe(ningbo);
  });
});

/** Who answers for a place, so that a walk can go on with whoever has the ticket. */
const handlerAt = (): Readonly<Record<string, Person>> => ({
  [xidian]: city.townHandler,
  [otherTown]: city.otherTownHandler,
  [farTown]: farTownHandler,
  [ninghai]: city.countyAdmin,
  [otherCounty]: otherCountyAdmin,
  [ningbo]: city.cityAdmin,
});

const moves = ['return', xidian, otherTown, farTown, ninghai] as const;
const walks = moves.flatMap((first) => moves.map((second) => [first, second, 'return', first] as const));

it('never ends a ticket, whatever offices do to be rid of it', async () => {
  for (const walk of walks) {
    const worker = await world.person({ name: '工友' });
    ({ ticketId } = await world.as(worker).must(fileGrievance, arrears));
    for (const move of walk) {
      const owner = handlerAt()[await ownerOfIt()];
      if (!owner) throw new Error(`nobody at ${await ownerOfIt()}`);
      if (move === 'return') await world.as(owner).do(returnTicket, { ticketId, reason });
      else await world.as(owner).do(transferTicket, { ticketId, toRegionCode: move, reason });
    }
    const { state, owner, dueAt, nextStepAt, handovers } = await ticketOf(world, ticketId);
    expect({ walk, isEnded: isEnded(state), state }).toEqual({ walk, isEnded: false, state: 'SUBMITTED' });
    expect([dueAt, nextStepAt]).not.toContain(null);
    expect(handovers.filter(({ kind }) => kind === 'return').length).toBeLessThanOrEqual(1);
    const holder = handlerAt()[owner.regionCode];
    expect(await world.as(holder ?? null).do(acceptTicket, { ticketId })).toMatchObject({ ok: true });
  }
}, 240_000);

it('takes no reason to refuse but those of the law', () => {
  const { reason: reasons } = notAcceptTicket.input.shape;
  expect(reasons.options).toEqual(['NOT_LABOUR', 'IN_COURT', 'IN_ARBITRATION', 'IN_INSPECTION']);
});

import { listMyGrievances, readGrievance } from '@shared/features/grievances/contract';
import { listMyVisits, logVisit, readVisit } from '@shared/features/visits/contract';
import type { InputOf } from '@shared/kernel/contract';
import { createApplication } from '../../../cloudfunctions/entry/application';
import type { Ticket } from '../../../cloudfunctions/features/grievances/store';
import type { Visit } from '../../../cloudfunctions/features/visits/store';
import type { Account } from '../../../cloudfunctions/kernel/accounts';
import { xidian } from '../../support/seed';
import { newKey, type Person, role, type World } from '../../support/world';
import { aCity, type City, messagesOf, ticketOf } from '../grievances/a-city';

let city: City;
let world: World;
let districtWorker: Person;
let districtHead: Person;
let otherDistrictWorker: Person;
let unionId: string;
let districtId: string;
let visit: InputOf<typeof logVisit>;

beforeEach(async () => {
  city = await aCity();
  world = city.world;
  districtId = await world.seed.district('西店滨海片区');
  const elsewhere = await world.seed.district('西店工业园片区');
  unionId = await world.seed.union({ name: '宁海某某五金厂工会', districtId });
  districtWorker = await world.person({ name: '俞敏', roles: [role('districtWorker', 'district', districtId)] });
  districtHead = await world.person({ name: '徐刚', roles: [role('districtHead', 'district', districtId)] });
  otherDistrictWorker = await world.person({ name: '钱雨', roles: [role('districtWorker', 'district', elsewhere)] });
  visit = {
    unionId,
    visitedAt: '2026-03-02T00:30:00.000Z',
    purposes: ['HEAR_GRIEVANCES'],
    peopleMet: 6,
    found: '走访车间，三名工人说工资拖了两个月。',
  };
});

const wages = { matter: 'WAGE.ARREARS', said: '两个月工资没有发。', headcount: 3, amountInFen: 3_600_000 };
const heat = { matter: 'SAFETY_HEALTH.HEAT', said: '车间没有风扇。' };

/** An account whose membership was approved under this phone and name. */
const asMember = async (person: Person, phone: string): Promise<void> => {
  const { secrets, database } = world.platform;
  const standing = {
    personId: `person-${person.accountId}`,
    name: person.name,
    state: 'ACTIVE' as const,
    unionName: '',
    version: 1,
  };
  await database
    .collection<Account>('accounts')
    .setWhere({ _id: person.accountId }, { phoneDigest: secrets.digest('phoneDigest', phone), standing });
};

describe('logging a visit', () => {
  it('keeps a visit that found no matter', async () => {
    const logged = await world.as(districtWorker).must(logVisit, visit);
    expect(logged).toMatchObject({ unionName: '宁海某某五金厂工会', tickets: [] });
    const { rows } = await world.as(districtWorker).must(listMyVisits, {});
    expect(rows).toMatchObject([{ visitId: logged.visitId, peopleMet: 6, matterCount: 0 }]);
  });

  it('opens a ticket for each matter and answers the numbers', async () => {
    const { visitId, tickets } = await world.as(districtWorker).must(logVisit, { ...visit, matters: [wages, heat] });
    expect(tickets).toHaveLength(2);
    expect(tickets[0]).toMatchObject({ officeName: '西店镇总工会', acceptDueAt: '2026-03-04T09:30:00.000Z' });
    const first = await ticketOf(world, tickets[0]?.ticketId ?? '');
    expect(first).toMatchObject({
      number: tickets[0]?.number,
      workplaceTownCode: xidian,
      employerName: '宁海某某五金厂工会',
      visit: { visitId, visitedOn: '2026-03-02', districtWorkerName: '俞敏' },
      reporterIds: [],
    });
    await world.runJobs();
    expect(await messagesOf(world, city.townHandler)).toEqual(['ticket.arrived', 'ticket.arrived']);
    const read = await world.as(districtWorker).must(readVisit, { visitId });
    expect(read.tickets).toEqual(tickets);
  });

  it('shows the worker it concerns that it was filed for them', async () => {
    await asMember(city.worker, '13805741234');
    const concerns = { name: '王建国', phone: '+86 138-0574-1234' };
    const { tickets } = await world.as(districtWorker).must(logVisit, { ...visit, matters: [{ ...wages, concerns }] });
    await world.runJobs();
    expect(await messagesOf(world, city.worker)).toEqual(['ticket.filedForYou']);
    const { rows } = await world.as(city.worker).must(listMyGrievances, {});
    expect(rows).toMatchObject([{ ticketId: tickets[0]?.ticketId, isFiledForMe: true }]);
    const seen = await world.as(city.worker).must(readGrievance, { ticketId: tickets[0]?.ticketId ?? '' });
    expect(seen).toMatchObject({ isMine: true, visit: { districtWorkerName: '俞敏' }, contact: { name: '王建国' } });
  });

  it('tells nobody whose name or phone differs', async () => {
    await asMember(city.worker, '13805741234');
    const concerns = { name: '王建军', phone: '13805741234' };
    await world.as(districtWorker).must(logVisit, { ...visit, matters: [{ ...wages, concerns }] });
    await world.runJobs();
    expect(await messagesOf(world, city.worker)).toEqual([]);
  });

  it('keeps whom a matter concerns on its ticket only, and sealed', async () => {
    const concerns = { name: '王建国', phone: '13805741234' };
    await world.as(districtWorker).must(logVisit, { ...visit, matters: [{ ...wages, concerns }] });
    await world.runJobs();
    for (const collection of ['tickets', 'visits', 'audit', 'messages']) {
      expect(JSON.stringify(await world.documents(collection))).not.toMatch(/13805741234|王建国/);
    }
  });

  it('is one visit with the same tickets when sent ten times at once and once more later', async () => {
    const key = newKey();
    const input = { ...visit, matters: [wages, heat] };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.as(districtWorker).must(logVisit, input, { key })),
    );
    world.advance({ days: 70 });
    for (const answer of [...answers, await world.as(districtWorker).must(logVisit, input, { key })]) {
      expect(answer).toEqual(answers[0]);
    }
    await world.runJobs();
    expect(await world.documents('visits')).toHaveLength(1);
    expect(await world.documents('tickets')).toHaveLength(2);
  });

  it('opens the tickets later when everything stopped between the visit and its tickets', async () => {
    const { visitId, tickets } = await world.as(districtWorker).must(logVisit, { ...visit, matters: [wages, heat] });
    const { database } = world.platform;
    await database.collection<Ticket>('tickets').removeWhere({ 'visit.visitId': visitId });
    const [written] = await world.documents<Visit>('visits');
    const asWritten = { tickets: [], receipts: written?.receipts.slice(0, 1) };
    await database.collection<Visit>('visits').setWhere({ _id: visitId }, asWritten);
    await createApplication(world.platform).runJobs(world.now(), 'after-the-crash');
    const opened = await world.documents<Ticket>('tickets');
    expect(opened.map(({ _id }) => _id).sort()).toEqual(tickets.map(({ ticketId }) => ticketId).sort());
    const read = await world.as(districtWorker).must(readVisit, { visitId });
    expect(read.tickets.map(({ number }) => number).sort()).toEqual(opened.map(({ number }) => number).sort());
  });

  it('refuses other content under the same key', async () => {
    const key = newKey();
    await world.as(districtWorker).must(logVisit, visit, { key });
    const other = { ...visit, peopleMet: 7 };
    expect(await world.as(districtWorker).do(logVisit, other, { key })).toMatchObject({
      failure: { code: 'command.keyReused' },
    });
    world.advance({ days: 70 });
    expect(await world.as(districtWorker).do(logVisit, other, { key })).toMatchObject({
      failure: { code: 'command.keyReused' },
    });
  });

  it('refuses somebody unsigned, somebody without the role, and a district worker of another district', async () => {
    const before = await world.hash();
    expect(await world.as(null).do(logVisit, visit)).toMatchObject({ failure: { code: 'auth.required' } });
    expect(await world.as(city.worker).do(logVisit, visit)).toMatchObject({ failure: { code: 'access.denied' } });
    expect(await world.as(city.townHandler).do(logVisit, visit)).toMatchObject({ failure: { code: 'access.denied' } });
    expect(await world.as(otherDistrictWorker).do(logVisit, visit)).toMatchObject({
      failure: { code: 'visit.unionOutsideDistrict' },
    });
    expect(await world.hash()).toBe(before);
  });

  it.each([
    ['tomorrow', { visitedAt: '2026-03-03T01:00:00.000Z' }, 'visit.inFuture', {}],
    ['last year', { visitedAt: '2025-03-02T01:00:00.000Z' }, 'input.invalid', { fields: ['visitedAt'] }],
    ['a union that does not exist', { unionId: 'nowhere' }, 'thing.notFound', {}],
    ['nobody met', { peopleMet: 0 }, 'input.invalid', { fields: ['peopleMet'] }],
    ['no purpose', { purposes: [] }, 'input.invalid', { fields: ['purposes'] }],
    [
      'a phone that is none',
      { matters: [{ ...wages, concerns: { name: '王', phone: '1' } }] },
      'input.invalid',
      { fields: ['matters.0.concerns.phone'] },
    ],
    [
      'a town of another city',
      { matters: [{ ...wages, workplaceTownCode: '110101001' }] },
      'input.invalid',
      { fields: ['matters.0.workplaceTownCode'] },
    ],
  ])('refuses %s and keeps nothing', async (_, wrong, code, details) => {
    const before = await world.hash();
    const reply = await world.as(districtWorker).send(logVisit.name, { ...visit, ...wrong }, newKey());
    expect(reply).toMatchObject({ ok: false, failure: { code, details } });
    expect(await world.hash()).toBe(before);
  });

  it('takes a visit to a union that was dissolved since the list was read', async () => {
    await world.platform.database.collection('unions').setWhere({ _id: unionId }, { isDissolved: true });
    expect(await world.as(districtWorker).do(logVisit, visit)).toMatchObject({ ok: true });
  });
});

describe('reading visits', () => {
  it('lists own ones by the day of the visit, newest first, a page at a time', async () => {
    for (let count = 0; count < 22; count++) {
      const visitedAt = new Date(Date.parse(visit.visitedAt) - count * 3_600_000).toISOString();
      await world.as(districtWorker).must(logVisit, { ...visit, visitedAt });
    }
    const first = await world.as(districtWorker).must(listMyVisits, {});
    const second = await world.as(districtWorker).must(listMyVisits, { after: first.next });
    const times = [...first.rows, ...second.rows].map(({ visitedAt }) => visitedAt);
    expect(times).toHaveLength(22);
    expect(times).toEqual([...times].sort().reverse());
    expect((await world.as(districtHead).must(listMyVisits, {})).rows).toEqual([]);
    expect(await world.as(city.worker).do(listMyVisits, {})).toMatchObject({ failure: { code: 'access.denied' } });
  });

  it('shows a visit to its author, the district head and the levels above, and to nobody else', async () => {
    const { visitId } = await world.as(districtWorker).must(logVisit, visit);
    for (const person of [districtWorker, districtHead, city.countyAdmin, city.cityAdmin]) {
      expect(await world.as(person).must(readVisit, { visitId })).toMatchObject({
        visitId,
        districtName: '西店滨海片区',
        found: visit.found,
      });
    }
    const replies = await Promise.all([
      world.as(otherDistrictWorker).do(readVisit, { visitId }),
      world.as(city.worker).do(readVisit, { visitId }),
      world.as(districtWorker).do(readVisit, { visitId: 'nobodysvisit' }),
    ]);
    for (const reply of replies) expect(reply).toEqual(replies[2]);
    expect(replies[2]).toMatchObject({ failure: { code: 'thing.notFound' } });
  });
});

import {
  acceptTicket,
  confirmOutcome,
  fileGrievance,
  listMyGrievances,
  readGrievance,
  recordOutcome,
} from '@shared/features/grievances/contract';
import {
  fileAtDesk,
  findCalls,
  findSimilar,
  joinGrievance,
  recordShares,
  reopenGrievance,
  withdrawGrievance,
} from '@shared/features/grievances/people-contract';
import { ninghai, xidian } from '../../support/seed';
import { newKey, type Person, role } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let ticketId: string;
let inviteCode: string;
beforeEach(async () => {
  city = await aCity();
  ({ ticketId } = await city.world.as(city.worker).must(fileGrievance, arrears));
  inviteCode = (await city.world.as(city.worker).must(readGrievance, { ticketId })).inviteCode ?? '';
});

const join = (person: Person, more: object = {}) =>
  city.world.as(person).must(joinGrievance, {
    inviteCode,
    said: `${person.name}也没拿到运费。`,
    amountInFen: 300_000,
    contactName: person.name,
    contactPhone: '13905740002',
    ...more,
  });

const resolve = async (by = city.townHandler) => {
  await city.world.as(by).must(acceptTicket, { ticketId });
  await city.world.as(by).must(recordOutcome, { ticketId, result: 'SOLVED', summary: '全部付清。' });
};

describe('joining a ticket', () => {
  it('adds one’s own words; everybody reads their own words, amount and contact and nobody else’s', async () => {
    const colleague = await city.world.person({ name: '李大海' });
    expect(await join(colleague)).toEqual({
      ticketId,
      number: (await ticketOf(city.world, ticketId)).number,
      officeName: '西店镇总工会',
      people: 2,
    });
    const own = await city.world.as(colleague).must(readGrievance, { ticketId });
    expect(own).toMatchObject({
      said: '李大海也没拿到运费。',
      amountInFen: 300_000,
      contact: { name: '李大海' },
      grievanceCount: 2,
      joined: [],
      isMine: true,
    });
    expect(JSON.stringify(own)).not.toContain('王建国');
    const first = await city.world.as(city.worker).must(readGrievance, { ticketId });
    expect(JSON.stringify(first)).not.toContain('李大海');
    const office = await city.world.as(city.townHandler).must(readGrievance, { ticketId });
    expect(office.joined.map(({ said }) => said)).toEqual(['李大海也没拿到运费。']);
    const [row] = (await city.world.as(colleague).must(listMyGrievances, {})).rows;
    expect(row).toMatchObject({ ticketId, amountInFen: null });
  });

  it('is done once by each, and refused with a code nobody gave', async () => {
    const colleague = await city.world.person({ name: '李大海' });
    await join(colleague);
    const again = await city.world.as(colleague).do(joinGrievance, {
      inviteCode,
      said: '再说一次。',
      contactName: '李大海',
      contactPhone: '13905740002',
    });
    expect(again).toMatchObject({ ok: false, failure: { code: 'grievance.alreadyJoined', details: { ticketId } } });
    const wrong = { said: '再说一次。', contactName: '李大海', contactPhone: '13905740002' };
    const guessed = await city.world.as(city.stranger).do(joinGrievance, { inviteCode: 'A'.repeat(22), ...wrong });
    expect(guessed).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
  });

  it('makes ten a collective dispute, and thirty critical at the county in the same write', async () => {
    const people = await Promise.all(Array.from({ length: 29 }, (_, at) => city.world.person({ name: `工友${at}` })));
    for (const [at, person] of people.entries()) {
      await join(person);
      const { grade, owner } = await ticketOf(city.world, ticketId);
      if (at === 7) expect(grade).toBe('NORMAL');
      if (at === 8) expect([grade, owner.level]).toEqual(['MAJOR', 'town']);
      if (at === 28) expect([grade, owner.level]).toEqual(['CRITICAL', 'county']);
    }
    const after = await ticketOf(city.world, ticketId);
    expect(after).toMatchObject({ headcount: 30, version: 30 });
  });

  it('is offered to somebody who names the employer only when at least five spoke', async () => {
    const asked = { employerName: '宁波市宁海某某物流', workplaceTownCode: xidian };
    const similar = () => city.world.as(city.stranger).must(findSimilar, asked);
    for (let at = 0; at < 4; at++) {
      expect(await similar()).toEqual({ found: null });
      await join(await city.world.person({ name: `工友${at}` }));
    }
    expect(await similar()).toEqual({ found: { inviteCode, matter: 'WAGE.ARREARS', people: 5 } });
    const elsewhere = { ...asked, workplaceTownCode: '330226002' };
    expect(await city.world.as(city.stranger).must(findSimilar, elsewhere)).toEqual({ found: null });
  });
});

describe('E23: a group case', () => {
  it('closes for one while others stay, and closes as a whole with the last', async () => {
    const colleague = await city.world.person({ name: '李大海' });
    await join(colleague);
    await resolve();
    const grievanceId = (await ticketOf(city.world, ticketId)).joined[0]?.grievanceId ?? '';
    await city.world.as(city.townHandler).must(recordShares, {
      ticketId,
      shares: [
        { grievanceId: ticketId, agreedInFen: 900_000, paidInFen: 900_000 },
        { grievanceId, agreedInFen: 300_000, paidInFen: 100_000 },
      ],
    });
    const seen = await city.world.as(colleague).must(readGrievance, { ticketId });
    expect(seen.myShare).toMatchObject({ agreedInFen: 300_000, paidInFen: 100_000 });
    expect(JSON.stringify(seen)).not.toContain('900000');
    const yes = await city.world
      .as(city.worker)
      .must(confirmOutcome, { ticketId, solved: 'yes', receivedInFen: 900_000 });
    expect(yes.state).toBe('RESOLVED');
    const no = await city.world.as(colleague).must(confirmOutcome, { ticketId, solved: 'part', text: '还差两千。' });
    expect(no).toMatchObject({ state: 'REOPENED', officeName: '宁海县总工会' });
    const first = await city.world.as(city.worker).must(readGrievance, { ticketId });
    expect(first.outcome?.confirmed).toBe('yes');
    expect(JSON.stringify(first.timeline)).not.toContain('还差两千');
    await resolve(city.countyAdmin);
    const last = await city.world.as(colleague).must(confirmOutcome, { ticketId, solved: 'yes' });
    expect(last.state).toBe('CLOSED');
  });

  it('of 94 workers keeps 94 amounts and ends with the 94th who confirms', async () => {
    const people = await Promise.all(Array.from({ length: 93 }, (_, at) => city.world.person({ name: `工友${at}` })));
    for (const [at, person] of people.entries()) await join(person, { amountInFen: 100_000 + at });
    await resolve(city.countyAdmin);
    const { joined } = await ticketOf(city.world, ticketId);
    expect(joined.map(({ amountInFen }) => amountInFen)).toEqual(people.map((_, at) => 100_000 + at));
    for (const person of people) {
      expect((await city.world.as(person).must(confirmOutcome, { ticketId, solved: 'yes' })).state).toBe('RESOLVED');
    }
    expect((await city.world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes' })).state).toBe('CLOSED');
    expect(JSON.stringify(await ticketOf(city.world, ticketId)).length).toBeLessThan(300_000);
  });
});

describe('taking a grievance back', () => {
  it('ends the ticket, and keeps its reason from everybody', async () => {
    const input = { ticketId, reason: 'UNDER_PRESSURE' as const, text: '组长叫我撤的' };
    expect(await city.world.as(city.worker).must(withdrawGrievance, input)).toMatchObject({ state: 'WITHDRAWN' });
    await city.world.runJobs();
    for (const person of [city.worker, city.townHandler, city.countyAdmin]) {
      const seen = JSON.stringify(await city.world.as(person).must(readGrievance, { ticketId }));
      expect(seen).not.toMatch(/UNDER_PRESSURE|组长/);
    }
    expect(await messagesOf(city.world, city.countyAdmin)).toEqual(['ticket.pressure']);
    const kept = await ticketOf(city.world, ticketId);
    expect(kept.withdrawals).toMatchObject([{ reason: 'UNDER_PRESSURE' }]);
    expect(JSON.stringify(kept)).not.toContain('组长');
    expect(kept.nextStepAt).toBeNull();
  });

  it('leaves the others of a group case where they are', async () => {
    const colleague = await city.world.person({ name: '李大海' });
    await join(colleague);
    const reason = 'SOLVED_OTHERWISE' as const;
    const left = await city.world.as(city.worker).must(withdrawGrievance, { ticketId, reason });
    expect(left.state).toBe('SUBMITTED');
    expect(await city.world.as(city.worker).do(withdrawGrievance, { ticketId, reason })).toMatchObject({ ok: false });
    const last = await city.world.as(colleague).must(withdrawGrievance, { ticketId, reason });
    expect(last.state).toBe('WITHDRAWN');
  });
});

describe('opening a ticket again', () => {
  it('goes one level up when it was closed, and back to its office when it was taken back', async () => {
    await resolve();
    await city.world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes' });
    city.world.advance({ days: 30 });
    const opened = await city.world.as(city.worker).must(reopenGrievance, { ticketId, text: '又不付了。' });
    expect(opened).toMatchObject({ state: 'REOPENED', officeName: '宁海县总工会' });

    const other = await city.world.as(city.worker).must(fileGrievance, arrears);
    await city.world.as(city.worker).must(withdrawGrievance, { ticketId: other.ticketId, reason: 'FILED_BY_MISTAKE' });
    const back = await city.world
      .as(city.worker)
      .must(reopenGrievance, { ticketId: other.ticketId, text: '还是要办。' });
    expect(back).toMatchObject({ state: 'REOPENED', officeName: '西店镇总工会' });
    expect((await ticketOf(city.world, other.ticketId)).nextStepAt).not.toBeNull();
  });

  it('is refused after sixty days, with what to do instead (E38)', async () => {
    await resolve();
    await city.world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes' });
    city.world.advance({ days: 61 });
    const reply = await city.world.as(city.worker).do(reopenGrievance, { ticketId, text: '又不付了。' });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'grievance.endedLongAgo', details: { days: 60 } } });
  });
});

describe('the hotline desk', () => {
  it('files for a caller, once, and finds what the phone asked for before', async () => {
    const agent = await city.world.person({ name: '坐席', roles: [role('hotlineAgent', 'region', ninghai)] });
    const input = { ...arrears, channel: 'hotline' as const, hasConsent: true as const };
    const key = newKey();
    const filed = await city.world.as(agent).must(fileAtDesk, input, { key });
    expect(await city.world.as(agent).must(fileAtDesk, input, { key })).toEqual(filed);
    expect(await ticketOf(city.world, filed.ticketId)).toMatchObject({ channel: 'hotline', reporterIds: [] });
    const calls = await city.world.as(agent).must(findCalls, { phone: arrears.contactPhone });
    expect(calls.rows.map((row) => row.ticketId).sort()).toEqual([ticketId, filed.ticketId].sort());
    const far = await city.world.person({ name: '坐席二', roles: [role('hotlineAgent', 'region', '330206')] });
    expect(await city.world.as(far).must(findCalls, { phone: arrears.contactPhone })).toEqual({ rows: [] });
  });
});

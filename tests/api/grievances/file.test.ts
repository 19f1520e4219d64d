import { fileGrievance, listMyGrievances, readGrievance } from '@shared/features/grievances/contract';
import { readTicketNumber } from '@shared/features/grievances/ticket-number';
import { newKey, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let world: World;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
});

describe('filing a grievance', () => {
  it('answers who has it, by when and why', async () => {
    const filed = await world.as(city.worker).must(fileGrievance, arrears);
    expect(filed).toMatchObject({
      grade: 'NORMAL',
      owner: { officeName: '西店镇总工会', handlerName: null, phone: '0574-65170000' },
      acceptDueAt: '2026-03-04T09:30:00.000Z',
      finishDueAt: '2026-03-23T09:30:00.000Z',
      isDueCertain: true,
      why: [{ rule: 'WORKPLACE_TOWN', officeName: '西店镇总工会' }],
    });
    expect(readTicketNumber(filed.number)).toBe(filed.number);
    expect(filed.number.startsWith('20260302-')).toBe(true);
  });

  it('tells the worker and the town, naming nobody', async () => {
    await world.as(city.worker).must(fileGrievance, arrears);
    await world.runJobs();
    expect(await messagesOf(world, city.worker)).toEqual(['ticket.filed']);
    expect(await messagesOf(world, city.townHandler)).toEqual(['ticket.arrived']);
    expect(await messagesOf(world, city.countyAdmin)).toEqual([]);
    const text = JSON.stringify(await world.documents('messages'));
    for (const needle of ['王建国', '13805741234', '运费', '物流']) expect(text).not.toContain(needle);
  });

  it('sends a critical one to the county and tells the city', async () => {
    const filed = await world.as(city.worker).must(fileGrievance, { ...arrears, headcount: 30 });
    expect(filed).toMatchObject({
      grade: 'CRITICAL',
      owner: { officeName: '宁海县总工会' },
      acceptDueAt: '2026-03-02T03:00:00.000Z',
    });
    await world.runJobs();
    expect(await messagesOf(world, city.countyAdmin)).toEqual(['ticket.arrived']);
    expect(await messagesOf(world, city.cityAdmin)).toEqual(['ticket.arrived']);
    expect(await messagesOf(world, city.townHandler)).toEqual([]);
  });

  it('is told under the working calendar that is published, and provisionally past it', async () => {
    world.at('2026-12-31T10:00:00+08:00');
    const filed = await world.as(city.worker).must(fileGrievance, arrears);
    expect(filed).toMatchObject({ isDueCertain: false, acceptDueAt: '2027-01-04T09:30:00.000Z' });
  });

  it('needs two store calls once warm', async () => {
    await world.as(city.worker).must(fileGrievance, arrears);
    expect(await world.storeCalls(() => world.as(city.worker).must(fileGrievance, arrears))).toBe(2);
  });

  it('files one when the same is sent ten times at once, and answers the same ten times', async () => {
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => world.as(city.worker).must(fileGrievance, arrears, { key })),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await world.documents('tickets')).toHaveLength(1);
    await world.runJobs();
    expect(await messagesOf(world, city.worker)).toEqual(['ticket.filed']);
  });

  it('refuses other content under the same key, and keeps what was filed', async () => {
    const key = newKey();
    await world.as(city.worker).must(fileGrievance, arrears, { key });
    const before = await world.hash();
    const reply = await world.as(city.worker).do(fileGrievance, { ...arrears, headcount: 4 }, { key });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'command.keyReused' } });
    expect(await world.hash()).toBe(before);
  });

  it('lets two accounts use the same key without learning of each other', async () => {
    const key = newKey();
    const first = await world.as(city.worker).must(fileGrievance, arrears, { key });
    const second = await world.as(city.stranger).must(fileGrievance, arrears, { key });
    expect(second.ticketId).not.toBe(first.ticketId);
  });

  it('refuses somebody who is not signed in', async () => {
    expect(await world.as(null).do(fileGrievance, arrears)).toMatchObject({ failure: { code: 'auth.required' } });
  });

  it.each([
    ['an empty text', { said: '  ' }, 'said'],
    ['emoji alone', { said: '😡😡😡😡' }, 'said'],
    ['20,000 characters', { said: '欠'.repeat(20_000) }, 'said'],
    ['a negative amount', { amountInFen: -1 }, 'amountInFen'],
    ['a town of another city', { workplaceTownCode: '110101001' }, 'workplaceTownCode'],
    ['a phone that is none', { contactPhone: '12345' }, 'contactPhone'],
    ['a photo of somebody else', { photoIds: ['AAAAAAAAAAAAAAAAAAAAAA'] }, 'photoIds'],
    ['an unknown matter', { matter: 'WAGE.WEATHER' }, 'matter'],
  ])('refuses %s and keeps nothing', async (_, wrong, field) => {
    const before = await world.hash();
    const reply = await world.as(city.worker).send(fileGrievance.name, { ...arrears, ...wrong }, newKey());
    expect(reply).toMatchObject({ ok: false, failure: { code: 'input.invalid', details: { fields: [field] } } });
    expect(await world.hash()).toBe(before);
  });

  it('refuses the eleventh in an hour, and still answers a repeat of the first', async () => {
    const key = newKey();
    const first = await world.as(city.worker).must(fileGrievance, arrears, { key });
    for (let filed = 1; filed < 10; filed++) await world.as(city.worker).must(fileGrievance, arrears);
    expect(await world.as(city.worker).do(fileGrievance, arrears)).toMatchObject({ failure: { code: 'rate.limited' } });
    expect(await world.as(city.worker).must(fileGrievance, arrears, { key })).toEqual(first);
  });
});

describe("a worker's own grievances", () => {
  it('are listed newest first, a page at a time, and nobody else sees them', async () => {
    const ids: string[] = [];
    for (let filed = 0; filed < 23; filed++) {
      world.advance({ hours: 1 });
      ids.unshift((await world.as(city.worker).must(fileGrievance, arrears)).ticketId);
    }
    const first = await world.as(city.worker).must(listMyGrievances, {});
    const second = await world.as(city.worker).must(listMyGrievances, { after: first.next });
    expect([...first.rows, ...second.rows].map(({ ticketId }) => ticketId)).toEqual(ids);
    expect(second.next).toBeUndefined();
    expect((await world.as(city.stranger).must(listMyGrievances, {})).rows).toEqual([]);
  });

  it('refuses a cursor we never gave', async () => {
    const reply = await world.as(city.worker).do(listMyGrievances, { after: '%%%' });
    expect(reply).toMatchObject({ failure: { code: 'input.invalid' } });
  });
});

describe('reading a grievance', () => {
  const fileAs = async (identity: 'named' | 'confidential') =>
    (await world.as(city.worker).must(fileGrievance, { ...arrears, identity })).ticketId;

  it('shows the worker everything but what only an office may do', async () => {
    const ticketId = await fileAs('named');
    const seen = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(seen).toMatchObject({
      said: arrears.said,
      isMine: true,
      isFiledForMe: false,
      step: 1,
      isOverdue: false,
      contact: { name: '王建国', phone: '13805741234' },
      timeline: [
        { kind: 'filed', by: 'worker' },
        { kind: 'routed', by: 'clock', details: { rule: 'WORKPLACE_TOWN', officeName: '西店镇总工会' } },
      ],
      may: { accept: false, reply: false, ask: false, recordOutcome: false, answer: false, confirm: false },
    });
  });

  it.each(['named', 'confidential'] as const)('shows the owning office who filed a %s one', async (identity) => {
    const ticketId = await fileAs(identity);
    const seen = await world.as(city.townHandler).must(readGrievance, { ticketId });
    expect(seen).toMatchObject({
      isMine: false,
      contact: { name: '王**', phone: '*******1234', isMasked: true },
      may: { accept: true, reply: false },
    });
  });

  it('shows the levels above what happened and not who', async () => {
    const ticketId = await fileAs('named');
    for (const above of [city.countyAdmin, city.cityAdmin]) {
      const seen = await world.as(above).must(readGrievance, { ticketId });
      expect(seen.contact).toBeNull();
      expect(seen.may.accept).toBe(false);
    }
  });

  it('answers a stranger, another town and an id that is nobody’s alike', async () => {
    const ticketId = await fileAs('named');
    const replies = await Promise.all([
      world.as(city.stranger).do(readGrievance, { ticketId }),
      world.as(city.otherTownHandler).do(readGrievance, { ticketId }),
      world.as(city.stranger).do(readGrievance, { ticketId: 'nobodysticket' }),
    ]);
    for (const reply of replies) expect(reply).toEqual(replies[2]);
    expect(replies[0]).toMatchObject({ ok: false, failure: { code: 'thing.notFound', details: {} } });
  });

  it('keeps name and phone sealed, and out of every other collection', async () => {
    const ticketId = await fileAs('confidential');
    await world.runJobs();
    const { sealedContact } = await ticketOf(world, ticketId);
    expect(world.platform.secrets.open(sealedContact ?? '')).toContain('13805741234');
    expect(JSON.stringify(await world.documents('tickets'))).not.toContain('王建国');
    for (const collection of ['tickets', 'accounts', 'audit', 'messages']) {
      expect(JSON.stringify(await world.documents(collection))).not.toContain('13805741234');
    }
  });
});

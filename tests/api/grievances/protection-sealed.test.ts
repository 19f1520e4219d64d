import { fileGrievance, listInbox, listMyGrievances, readGrievance } from '@shared/features/grievances/contract';
import { readContact, unsealMine } from '@shared/features/grievances/protection-contract';
import { createApplication } from '../../../cloudfunctions/entry/application';
import type { Ticket } from '../../../cloudfunctions/features/grievances/store';
import type { Collection, Database } from '../../../cloudfunctions/platform/database';
import type { Person } from '../../support/world';
import { aCity, arrears, type City, messagesOf, ticketOf } from './a-city';

let city: City;
let colleagues: Person[];
beforeEach(async () => {
  city = await aCity();
  colleagues = await Promise.all(['甲', '乙', '丙', '丁'].map((name) => city.world.person({ name })));
});

const said = '老板让我们签了空白合同，工资一直压着三个月。';
const sealed = { ...arrears, said, identity: 'sealed' as const, contactName: '老王头' };
const seal = async (by: Person | undefined, more: object = {}) => {
  if (!by) throw new Error('nobody');
  return (await city.world.as(by).must(fileGrievance, { ...sealed, ...more })).ticketId;
};
const sealThree = async () => {
  const ids: string[] = [];
  for (const person of colleagues.slice(0, 3)) ids.push(await seal(person));
  return ids;
};
const inboxOf = async (person: Person) => (await city.world.as(person).must(listInbox, {})).rows;
const statesOf = async () => (await city.world.documents<Ticket>('tickets')).map(({ state }) => state).sort();
const samePerson = (people: readonly (Person | undefined)[]) =>
  Promise.all(
    people.map((person) =>
      city.world.platform.database
        .collection<{ _id: string }>('accounts')
        .setWhere({ _id: person?.accountId ?? '' }, { personId: 'one-person' }),
    ),
  );

describe('a sealed grievance', () => {
  it('is its worker’s own until enough have reported: no list, page or message of an office knows of it', async () => {
    const ticketId = await seal(colleagues[0]);
    await seal(colleagues[1]);
    const { world, townHandler, countyAdmin, cityAdmin } = city;
    await world.runJobs();
    for (const person of [townHandler, countyAdmin, cityAdmin]) {
      expect(await inboxOf(person)).toEqual([]);
      expect(await messagesOf(world, person)).toEqual([]);
      for (const reply of [
        await world.as(person).do(readGrievance, { ticketId }),
        await world.as(person).do(readContact, { ticketId, reason: 'CALL_BACK' }),
      ]) {
        expect(reply).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
      }
    }
    expect(await world.as(colleagues[0] ?? null).must(readGrievance, { ticketId })).toMatchObject({
      state: 'SEALED',
      said,
      employerName: arrears.employerName,
      amountInFen: arrears.amountInFen,
      may: { unseal: true, accept: false },
    });
    expect((await world.as(colleagues[0] ?? null).must(listMyGrievances, {})).rows).toMatchObject([
      { state: 'SEALED' },
    ]);
    expect(await messagesOf(world, colleagues[0] as Person)).toEqual(['ticket.sealedWaiting']);
  });

  it('tells whoever reads the database neither what was said nor about whom', async () => {
    await seal(colleagues[0]);
    await city.world.runJobs();
    for (const collection of ['tickets', 'audit', 'messages', 'accounts']) {
      const text = JSON.stringify(await city.world.documents(collection));
      for (const needle of [said.slice(0, 6), '物流', '老王头', '13805741234', '12600000']) {
        expect(text).not.toContain(needle);
      }
    }
  });

  it('needs an employer to be counted by', async () => {
    const { employerName: _, ...without } = sealed;
    expect(await city.world.as(city.worker).do(fileGrievance, without)).toMatchObject({
      ok: false,
      failure: { code: 'input.invalid', details: { fields: ['employerName'] } },
    });
  });

  it('is opened with the others by the third person, under however the employer was written', async () => {
    const ids = [
      await seal(colleagues[0], { employerName: '宁波市宁海某某物流有限公司' }),
      await seal(colleagues[1], { employerName: '宁海某某 物流有限公司' }),
    ];
    await city.world.runJobs();
    expect(await statesOf()).toEqual(['SEALED', 'SEALED']);
    city.world.at('2026-03-05T09:00:00+08:00');
    ids.push(await seal(colleagues[2]));
    await city.world.runJobs();
    expect((await inboxOf(city.townHandler)).map(({ ticketId }) => ticketId).sort()).toEqual([...ids].sort());
    await city.world.runJobs();
    for (const ticketId of ids) {
      const seen = await city.world.as(city.townHandler).must(readGrievance, { ticketId });
      // its clock runs from now: nobody could act before
      expect(seen).toMatchObject({
        state: 'SUBMITTED',
        said,
        identity: 'confidential',
        acceptDueAt: '2026-03-09T09:30:00.000Z',
      });
      expect(seen.timeline.map(({ kind }) => kind)).toEqual(['filed', 'unsealed', 'routed']);
    }
    expect(await messagesOf(city.world, colleagues[0] as Person)).toEqual(['ticket.sealedWaiting', 'ticket.unsealed']);
    expect((await messagesOf(city.world, city.townHandler)).length).toBe(3);
  });

  it('opens a fourth one at once', async () => {
    await sealThree();
    await city.world.runJobs();
    await seal(colleagues[3]);
    await city.world.runJobs();
    expect(await statesOf()).toEqual(Array.from({ length: 4 }, () => 'SUBMITTED'));
  });

  it.each([
    ['one person with three accounts', () => samePerson(colleagues.slice(0, 3))],
    ['two people, one of them with two accounts', () => samePerson(colleagues.slice(0, 2))],
  ] as const)('is not opened by %s', async (_, prepare) => {
    await prepare();
    await sealThree();
    await city.world.runJobs();
    expect(await statesOf()).toEqual(['SEALED', 'SEALED', 'SEALED']);
  });

  it('is not opened by one who reports three times, nor by reports about others', async () => {
    for (let at = 0; at < 3; at++) await seal(colleagues[0]);
    await seal(colleagues[1], { employerName: '宁海另一家文具厂' });
    await seal(colleagues[2], { workplaceTownCode: '330206005' });
    await city.world.runJobs();
    expect(new Set(await statesOf())).toEqual(new Set(['SEALED']));
  });

  it('goes to whoever lives when it is opened', async () => {
    await seal(colleagues[0]);
    await seal(colleagues[1]);
    await city.world.platform.database
      .collection<{ _id: string }>('accounts')
      .setWhere({ _id: city.townHandler.accountId }, { roles: [] });
    city.world.advance({ days: 1 });
    await seal(colleagues[2]);
    await city.world.runJobs();
    const offices = (await city.world.documents<Ticket>('tickets')).map(({ owner }) => owner.officeName);
    expect(new Set(offices)).toEqual(new Set(['宁海县总工会']));
  });

  it('reminds its worker every twenty working days how it stands', async () => {
    const ticketId = await seal(colleagues[0]);
    for (let week = 0; week < 12; week++) {
      city.world.advance({ days: 7 });
      await city.world.runJobs();
    }
    const told = await messagesOf(city.world, colleagues[0] as Person);
    expect(told).toEqual(['ticket.sealedWaiting', 'ticket.sealedWaiting', 'ticket.sealedWaiting']);
    expect((await ticketOf(city.world, ticketId)).officeIds).toEqual([]);
  });
});

describe('opening one’s own', () => {
  it('hands it to its office in confidence, once, and to nobody else’s wish', async () => {
    const ticketId = await seal(colleagues[0]);
    const { world, stranger, townHandler } = city;
    for (const person of [stranger, townHandler]) {
      expect(await world.as(person).do(unsealMine, { ticketId })).toMatchObject({ ok: false });
    }
    expect(await world.as(colleagues[0] ?? null).must(unsealMine, { ticketId })).toMatchObject({ state: 'SUBMITTED' });
    expect(await inboxOf(townHandler)).toMatchObject([{ ticketId }]);
    expect(await world.as(townHandler).must(readGrievance, { ticketId })).toMatchObject({
      identity: 'confidential',
      said,
    });
    expect(await world.as(colleagues[0] ?? null).do(unsealMine, { ticketId })).toMatchObject({
      ok: false,
      failure: { code: 'state.conflict' },
    });
  });
});

/** A store that goes away at its nth write of a ticket. */
const dyingAt = (database: Database, nth: number): Database => {
  let writes = 0;
  return {
    collection: <T extends { readonly _id: string }>(name: string): Collection<T> => {
      const real = database.collection<T>(name);
      if (name !== 'tickets') return real;
      return {
        ...real,
        replaceIf: async (version, document) => {
          if (++writes === nth) throw new Error('killed');
          return real.replaceIf(version, document);
        },
      };
    },
  };
};

describe('opening the three', () => {
  it.each([1, 2, 3])('is finished by the next pass when it is killed at write %s, each opened once', async (nth) => {
    const { world } = city;
    const ids = await sealThree();
    const dying = createApplication({ ...world.platform, database: dyingAt(world.platform.database, nth) });
    await expect(dying.runJobs(world.now(), 'dying')).rejects.toThrow('killed');
    await world.runJobs();
    await world.runJobs();
    for (const ticketId of ids) {
      const { timeline, state } = await ticketOf(world, ticketId);
      expect(state).toBe('SUBMITTED');
      expect(timeline.filter(({ kind }) => kind === 'unsealed')).toHaveLength(1);
    }
    expect(await messagesOf(world, city.townHandler)).toEqual(['ticket.arrived', 'ticket.arrived', 'ticket.arrived']);
  });

  it('is done once by two passes at once', async () => {
    const { world } = city;
    const ids = await sealThree();
    const other = createApplication(world.platform);
    await Promise.all([world.runJobs(), other.runJobs(world.now(), 'other')]);
    await world.runJobs();
    for (const ticketId of ids) {
      const { timeline } = await ticketOf(world, ticketId);
      expect(timeline.filter(({ kind }) => kind === 'unsealed')).toHaveLength(1);
    }
    expect(await messagesOf(world, city.townHandler)).toHaveLength(3);
  });
});

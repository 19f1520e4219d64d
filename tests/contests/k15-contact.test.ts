import {
  acceptTicket,
  confirmOutcome,
  fileGrievance,
  readGrievance,
  recordOutcome,
} from '@shared/features/grievances/contract';
import { listContactLooks, type lookReasons, readContact } from '@shared/features/grievances/protection-contract';
import type { ContactLook } from '../../cloudfunctions/features/grievances/protection/contact-looks';
import { aCity, arrears, type City } from '../api/grievances/a-city';
import { newKey, type World } from '../support/world';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const look = (reason: (typeof lookReasons)[number] = 'CALL_BACK', key = newKey()) =>
  world.as(city.townHandler).do(readContact, { ticketId, reason }, { key });

describe('K15: whom to talk to', () => {
  it('is masked on the page of its office, and costs no store call more', async () => {
    await world.as(city.townHandler).must(readGrievance, { ticketId });
    let seen = {};
    const calls = await world.storeCalls(async () => {
      seen = await world.as(city.townHandler).must(readGrievance, { ticketId });
    });
    expect(seen).toMatchObject({ contact: { name: '王**', phone: '*******1234', isMasked: true } });
    expect(JSON.stringify(seen)).not.toContain('王建国');
    expect(JSON.stringify(seen)).not.toContain('13805741234');
    expect(calls).toBe(1);
  });

  it('is told with a reason from the list, and every look is kept: who, when, why', async () => {
    expect(await look('VERIFY')).toMatchObject({ ok: true, value: { name: '王建国', phone: '13805741234' } });
    expect(await world.documents<ContactLook>('contactLooks')).toMatchObject([
      { ticketId, accountId: city.townHandler.accountId, reason: 'VERIFY', at: world.now().toISOString() },
    ]);
    for (const reason of [undefined, 'CURIOUS']) {
      expect(await world.as(city.townHandler).send('grievances.contact', { ticketId, reason }, newKey())).toMatchObject(
        {
          ok: false,
          failure: { code: 'input.invalid', details: { fields: ['reason'] } },
        },
      );
    }
    expect(await world.documents('contactLooks')).toHaveLength(1);
  });

  it('is nowhere in what the look left behind', async () => {
    await look();
    await world.runJobs();
    for (const collection of ['contactLooks', 'audit', 'accounts']) {
      const text = JSON.stringify(await world.documents(collection));
      expect(text).not.toContain('13805741234');
    }
    expect(JSON.stringify(await world.documents('contactLooks'))).not.toContain('王建国');
  });

  it('counts one look sent twice once', async () => {
    const key = newKey();
    expect(await look('CALL_BACK', key)).toEqual(await look('CALL_BACK', key));
    expect(await world.documents('contactLooks')).toHaveLength(1);
  });

  it('may be read by its worker: which office, which day, why, and not who of it', async () => {
    await look('VERIFY');
    world.advance({ days: 1 });
    await look('CALL_BACK');
    const { looks } = await world.as(city.worker).must(listContactLooks, { ticketId });
    expect(looks).toEqual([
      { on: '2026-03-03', officeName: '西店镇总工会', reason: 'CALL_BACK' },
      { on: '2026-03-02', officeName: '西店镇总工会', reason: 'VERIFY' },
    ]);
    expect(JSON.stringify(looks)).not.toContain('陈立');
    for (const person of [city.stranger, city.townHandler, city.cityAdmin]) {
      expect(await world.as(person).do(listContactLooks, { ticketId })).toMatchObject({
        ok: false,
        failure: { code: 'thing.notFound' },
      });
    }
  });

  it('is told nobody else: not the levels above, not another town, not an office that had it before', async () => {
    for (const person of [city.countyAdmin, city.cityAdmin, city.otherTownHandler]) {
      expect(await world.as(person).do(readContact, { ticketId, reason: 'CALL_BACK' })).toMatchObject({
        ok: false,
        failure: { code: 'thing.notFound' },
      });
    }
    const confidential = await world.as(city.worker).must(fileGrievance, { ...arrears, identity: 'confidential' });
    ({ ticketId } = confidential);
    await world.as(city.townHandler).must(acceptTicket, { ticketId });
    await world.as(city.townHandler).must(recordOutcome, { ticketId, result: 'SOLVED', summary: '已经解决。' });
    await world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'no' });
    expect(await look()).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
    expect(await world.documents('contactLooks')).toEqual([]);
  });

  it('is told one account thirty times a day, whatever else it does that day', async () => {
    world.at('2026-03-02T08:30:00+08:00');
    for (let at = 0; at < 30; at++) {
      expect(await look()).toMatchObject({ ok: true });
      if (at % 5 === 0) world.advance({ hours: 1 });
      if (at % 5 === 0) await world.as(city.townHandler).do(acceptTicket, { ticketId });
    }
    expect(await look()).toMatchObject({ ok: false, failure: { code: 'rate.limited' } });
    world.at('2026-03-03T09:00:00+08:00');
    expect(await look()).toMatchObject({ ok: true });
  });
});

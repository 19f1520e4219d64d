import { listDistrictUnions } from '@shared/features/districts/contract';
import { xidian } from '../../support/seed';
import { aWorld, type Person, role, type World } from '../../support/world';

describe('districts.unions', () => {
  let world: World;
  let worker: Person;
  let districtId: string;
  beforeEach(async () => {
    world = await aWorld();
    districtId = await world.seed.district('滨海片区');
    worker = await world.person({ name: '片区员', roles: [role('districtWorker', 'district', districtId)] });
  });

  it('lists the living unions of the caller’s districts by name', async () => {
    const elsewhere = await world.seed.district('山前片区');
    const unionId = await world.seed.union({ name: '乙厂工会', districtId });
    await world.seed.union({ name: '甲厂工会', districtId });
    await world.seed.union({ name: '旧厂工会', districtId, isDissolved: true });
    await world.seed.union({ name: '山前工会', districtId: elsewhere });
    const { rows } = await world.as(worker).must(listDistrictUnions, {});
    expect(rows.map(({ name }) => name)).toEqual(['乙厂工会', '甲厂工会']);
    expect(rows[0]).toEqual({
      unionId,
      name: '乙厂工会',
      address: '西店镇滨海路 8 号',
      districtId,
      districtName: '滨海片区',
      townCode: xidian,
    });
  });

  it('narrows them by the beginning of the name', async () => {
    await world.seed.union({ name: '宁海县西店镇乙厂工会', districtId });
    await world.seed.union({ name: '宁海县西店镇甲厂工会', districtId });
    const { rows } = await world.as(worker).must(listDistrictUnions, { text: '乙' });
    expect(rows.map(({ name }) => name)).toEqual(['宁海县西店镇乙厂工会']);
  });

  it('covers every district of the team, page by page', async () => {
    const second = await world.seed.district('第二片区');
    const head = await world.person({
      name: '片区长',
      roles: [role('districtHead', 'district', districtId), role('supporter', 'district', second)],
    });
    for (let at = 0; at < 25; at++) {
      await world.seed.union({ name: `第${at}厂工会`, districtId: at % 2 ? districtId : second });
    }
    const first = await world.as(head).must(listDistrictUnions, {});
    const rest = await world.as(head).must(listDistrictUnions, { after: first.next });
    expect(new Set([...first.rows, ...rest.rows].map(({ unionId }) => unionId)).size).toBe(25);
    expect(rest.next).toBeUndefined();
  });

  it('refuses nobody signed in, people without a district, and a role that is over', async () => {
    const former = await world.person({
      name: '前片区员',
      roles: [role('districtWorker', 'district', districtId)],
      until: '2026-01-01T00:00:00.000Z',
    });
    const rider = await world.person({ name: '骑手' });
    expect(await world.as(null).do(listDistrictUnions, {})).toMatchObject({ failure: { code: 'auth.required' } });
    for (const person of [former, rider]) {
      expect(await world.as(person).do(listDistrictUnions, {})).toMatchObject({ failure: { code: 'access.denied' } });
    }
  });

  it('refuses other districts’ ids and texts without a letter', async () => {
    for (const input of [{ districtId: 'another' }, { text: '🙂' }, { text: 7 }, null]) {
      expect(await world.as(worker).send('districts.unions', input)).toMatchObject({
        failure: { code: 'input.invalid' },
      });
    }
  });
});

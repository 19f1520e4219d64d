import { createUnions } from '../../../cloudfunctions/features/unions/feature';
import { createAccounts } from '../../../cloudfunctions/kernel/accounts';
import { xidian } from '../../support/seed';
import { aWorld, role, type World } from '../../support/world';

describe('the directory of offices', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
    await world.seed.offices();
  });
  const directory = () =>
    createUnions({ ...world.platform, accounts: createAccounts(world.platform.database, world.platform.secrets) });
  const minutesLater = (minutes: number) => new Date(world.now().getTime() + minutes * 60_000);

  it('knows an office by its region, with the people whose role holds now', async () => {
    const roles = [role('townHandler', 'region', xidian)];
    const present = await world.person({ name: '何在岗', roles });
    await world.person({ name: '前任', roles, until: '2026-03-01T00:00:00.000Z' });
    await world.person({ name: '后任', roles, since: '2026-03-03T00:00:00.000Z' });
    const office = await directory().offices.byRegion(xidian, world.now());
    expect(office).toMatchObject({ name: '西店镇总工会', level: 'town', parentOfficeId: 'office-330226' });
    expect(office?.handlers).toEqual([{ accountId: present.accountId, name: '何在岗', officerOf: [] }]);
  });

  it('asks the store twice a minute at most, and notices within it that a role ended', async () => {
    const { offices } = directory();
    await world.person({
      name: '今日离任',
      roles: [role('townHandler', 'region', xidian)],
      until: minutesLater(0.5).toISOString(),
    });
    const calls = await world.storeCalls(async () => {
      await Promise.all([1, 2, 3].map(() => offices.byRegion(xidian, world.now())));
    });
    expect(calls).toBe(2);
    const unseen = await world.storeCalls(async () => {
      expect((await offices.byRegion(xidian, minutesLater(0.6)))?.handlers).toEqual([]);
    });
    expect(unseen).toBe(0);
    await world.person({ name: '新来的', roles: [role('townHandler', 'region', xidian)] });
    expect((await offices.byRegion(xidian, minutesLater(1)))?.handlers).toMatchObject([{ name: '新来的' }]);
  });

  it('knows no office for a region without a federation, nor for a union that is none', async () => {
    const { offices } = directory();
    const unionId = await world.seed.union({ name: '滨海工会' });
    expect(await offices.byRegion('330226100', world.now())).toBeNull();
    expect(await offices.byId(unionId, world.now())).toBeNull();
  });

  it('lets administrators approve, not handlers, and officers only in their own union', async () => {
    const { approvers } = directory();
    const unionId = await world.seed.union({ name: '滨海工会' });
    const admin = await world.person({ name: '管理员', roles: [role('townAdmin', 'region', xidian)] });
    await world.person({ name: '经办人', roles: [role('townHandler', 'region', xidian)] });
    const officer = await world.person({ name: '主席', roles: [role('unionOfficer', 'union', unionId)] });
    await world.person({ name: '别家主席', roles: [role('unionOfficer', 'union', 'union-elsewhere')] });
    const ids = async (id: string) => (await approvers.of(id, world.now())).map(({ accountId }) => accountId);
    expect(await ids(`office-${xidian}`)).toEqual([admin.accountId]);
    expect(await ids(unionId)).toEqual([officer.accountId]);
  });
});

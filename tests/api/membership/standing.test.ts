import { applyForMembership, decideApplication, listApplications } from '@shared/features/membership/contract';
import { subscribe } from '@shared/features/messages/contract';
import { createMembership } from '../../../cloudfunctions/features/membership/feature';
import { createUnions } from '../../../cloudfunctions/features/unions/feature';
import { type Account, accountsSpec, createAccounts } from '../../../cloudfunctions/kernel/accounts';
import { anApplication, aTown, type Town } from './a-town';

/** The ports membership gives to others, on the same store. */
const portsOn = ({ world: { platform } }: Town, afterRead: () => Promise<unknown> = async () => {}) => {
  const kept = createAccounts(platform.database, platform.secrets);
  const byId = async (id: string) => {
    const account = await kept.collection.byId(id);
    await afterRead();
    return account;
  };
  const accounts = { ...kept, collection: { ...kept.collection, byId } };
  const nowhere = { byId: async () => null };
  const unions = createUnions({ ...platform, accounts });
  const calendar = { from: 2026, through: 2026, daysOff: new Map(), makeUpWorkdays: new Set<string>() };
  return createMembership({ ...platform, ...unions, accounts, calendar, districts: nowhere, posts: nowhere });
};

describe('what an account shows of its membership', () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown();
  });
  const standing = (unionName: string, version: number) => ({
    id: `effect-${version}`,
    kind: 'standing' as const,
    accountId: town.rider.accountId,
    standing: { personId: 'somebody', name: '陈骑行', state: 'ACTIVE' as const, unionName, version },
  });
  const account = () => town.world.platform.database.collection<Account>(accountsSpec.name).byId(town.rider.accountId);

  it('is the newest state, in whatever order and however often states arrive', async () => {
    const { deliverStanding } = portsOn(town);
    for (const [unionName, version] of [['乙工会', 5] as const, ['乙工会', 5] as const, ['甲工会', 3] as const]) {
      await deliverStanding(standing(unionName, version), town.world.now());
    }
    expect((await account())?.standing?.unionName).toBe('乙工会');
  });

  it('and what the person changes at the same moment do not undo each other', async () => {
    const { deliverStanding } = portsOn(town);
    const versions = Array.from({ length: 6 }, (_, at) => at + 1);
    await Promise.all([
      ...versions.map(() => town.world.as(town.rider).must(subscribe, { templates: ['progress'] })),
      ...versions.map((version) => deliverStanding(standing(`第 ${version} 工会`, version), town.world.now())),
    ]);
    expect(await account()).toMatchObject({ standing: { version: 6 }, pushesLeft: { progress: 6 } });
  });

  it('is written again when the account changed between reading and writing it', async () => {
    let changes = 0;
    const changeOnce = async () => {
      if (changes++ === 0) await town.world.as(town.rider).must(subscribe, { templates: ['progress'] });
    };
    await portsOn(town, changeOnce).deliverStanding(standing('甲工会', 1), town.world.now());
    expect(changes).toBe(2);
    expect(await account()).toMatchObject({
      version: 3,
      standing: { unionName: '甲工会' },
      pushesLeft: { progress: 1 },
    });
  });

  it('lets approved members, and nobody else, be found by phone and name', async () => {
    const { members } = portsOn(town);
    await town.world
      .as(town.rider)
      .must(applyForMembership, anApplication({ unionId: town.unionId, phone: '138 0013 8000' }));
    await town.world.runJobs();
    expect(await members.accountsOf('13800138000', '陈骑行')).toEqual([]);
    const [row] = (await town.world.as(town.officer).must(listApplications, {})).rows;
    await town.world
      .as(town.officer)
      .must(decideApplication, { applicationId: row?.applicationId ?? '', decision: 'approve' });
    await town.world.runJobs();
    expect(await members.accountsOf('+86 138-0013-8000', '陈骑行')).toEqual([town.rider.accountId]);
    expect(await members.accountsOf('13800138000', '陈别人')).toEqual([]);
    expect(await members.accountsOf('not a phone', '陈骑行')).toEqual([]);
  });
});

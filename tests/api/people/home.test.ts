import { readHome } from '@shared/features/people/contract';
import { ninghai, xidian } from '../../support/seed';
import { aWorld, role, type World } from '../../support/world';

describe('people.home', () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });

  it('is empty for somebody the system has never seen', async () => {
    const stranger = { openid: 'openid-new', accountId: 'a-new', name: '' };
    expect(await world.as(stranger).must(readHome, {})).toEqual({
      name: null,
      membership: null,
      duties: [],
      unreadMessages: 0,
      openTickets: [],
      asOf: '2026-03-02T01:00:00.000Z',
    });
  });

  it('names the duties that hold now by their places', async () => {
    const person = await world.person({
      name: '何乡镇',
      roles: [
        role('townHandler', 'region', xidian),
        { ...role('unionOfficer', 'union', 'union-1'), name: '滨海工会' },
        { ...role('townAdmin', 'region', ninghai), until: '2026-03-01T00:00:00.000Z' },
      ],
    });
    const home = await world.as(person).must(readHome, {});
    expect(home.name).toBe('何乡镇');
    expect(home.duties).toEqual([
      { role: 'townHandler', scope: { kind: 'region', id: xidian }, scopeName: '西店镇' },
      { role: 'unionOfficer', scope: { kind: 'union', id: 'union-1' }, scopeName: '滨海工会' },
    ]);
  });

  it('opens with one action and three calls to the store', async () => {
    const person = await world.person({ name: '骑手' });
    expect(await world.storeCalls(() => world.as(person).must(readHome, {}))).toBe(3);
  });

  it('asks who is there and takes no input', async () => {
    expect(await world.as(null).do(readHome, {})).toMatchObject({ failure: { code: 'auth.required' } });
    const person = await world.person({ name: '骑手' });
    expect(await world.as(person).send('people.home', { accountId: 'somebody' })).toMatchObject({
      failure: { code: 'input.invalid' },
    });
  });
});

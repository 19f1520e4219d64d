import { listInbox } from '@shared/features/grievances/contract';
import { readHome } from '@shared/features/people/contract';
import { createAccounts } from '../../../cloudfunctions/kernel/accounts';
import { createDispatch } from '../../../cloudfunctions/kernel/dispatch';
import type { Route } from '../../../cloudfunctions/kernel/route';
import { createSources } from '../../../cloudfunctions/kernel/sources';
import { xidian } from '../../support/seed';
import { bugs } from '../../support/test-cloud';
import { aWorld, role } from '../../support/world';

/** Answers without asking who may. */
const careless = (action: Route['action']): Route => ({ action, handle: async () => ({ rows: [] }) });

describe('dispatch', () => {
  it('answers nothing from a handler that never decided who may, unless everybody signed in may', async () => {
    const { platform, person, now } = await aWorld();
    const handler = await person({ name: '何镇办', roles: [role('townHandler', 'region', xidian)] });
    const routes = new Map([listInbox, readHome].map((action) => [action.name as string, careless(action)]));
    const accounts = createAccounts(platform.database, platform.secrets);
    const { database, secrets, log } = platform;
    const dispatch = createDispatch({ routes, accounts, sources: createSources(database, secrets), secrets, log });
    const origin = { caller: { openid: handler.openid, accountId: handler.accountId }, now: now(), requestId: 'test' };
    expect(await dispatch({ action: listInbox.name, input: {} }, origin)).toMatchObject({
      ok: false,
      failure: { code: 'server.unexpected', details: {} },
    });
    expect(String(bugs.pop())).toContain('answered without deciding who may');
    expect(await dispatch({ action: readHome.name, input: {} }, origin)).toMatchObject({ ok: true });
  });

  it('tells nobody to sign in before it looks at what was sent', async () => {
    const { as } = await aWorld();
    for (const input of [{}, { said: 5 }, 'nonsense']) {
      expect(await as(null).send('grievances.file', input, 'a-key-of-nobody')).toMatchObject({
        ok: false,
        failure: { code: 'auth.required', details: {} },
      });
    }
  });
});

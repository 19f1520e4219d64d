import { randomUUID } from 'node:crypto';
import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Reply } from '@shared/kernel/failure';
import { type Application, createApplication } from '../../../cloudfunctions/entry/application';
import { collections } from '../../../cloudfunctions/entry/collections';
import { accountIdOf } from '../../../cloudfunctions/platform/account-id';
import { openDatabase } from '../../../cloudfunctions/platform/database';
import type { Platform } from '../../../cloudfunctions/platform/platform';
import { createSecrets } from '../../../cloudfunctions/platform/secrets';
import { buildDemoCity, type DemoPerson, demoNow } from '../../../demo/city';
import { openTestCloud, testKeys } from '../../support/test-cloud';
import { newKey } from '../../support/world';

/** The demo city on the local cloud, with the functions over it; the clock stands at demoNow until it is moved. */
export interface DemoWorld {
  readonly people: readonly DemoPerson[];
  readonly platform: Platform;
  readonly loaded: number;
  readonly lines: ReturnType<typeof buildDemoCity>['lines'];
  /** Acts as the person of this id, or as nobody. */
  must<A extends AnyAction>(personId: string | null, action: A, input: InputOf<A>, at?: string): Promise<OutputOf<A>>;
  runJobs: Application['runJobs'];
}

const control = async (method: string, path: string, body: string): Promise<unknown> => {
  const answer = await fetch(`${process.env.TEST_CLOUD_URL}/_local/environments/${path}`, { method, body });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

export const aDemoWorld = async (): Promise<DemoWorld> => {
  // Built before anything is sent: a connection kept open meanwhile would have been dropped.
  const { people, lines } = buildDemoCity(createSecrets(testKeys));
  const { platform: empty } = await openTestCloud();
  const environment = `demo-${randomUUID()}`;
  await control('PUT', environment, JSON.stringify({ collections }));
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  const { loaded } = (await control('POST', `${environment}/load`, text)) as { loaded: number };
  const platform: Platform = { ...empty, database: openDatabase(environment) };
  const application = createApplication(platform);

  const callerOf = (personId: string | null) => {
    if (personId === null) return null;
    const person = people.find((known) => known.personId === personId);
    if (!person) throw new Error(`nobody is ${personId}`);
    return { openid: person.openid, accountId: accountIdOf(platform.secrets, person.openid) };
  };
  return {
    people,
    platform,
    loaded,
    lines,
    must: async (personId, action, input, at = demoNow) => {
      const key = action.kind === 'command' ? newKey() : undefined;
      const origin = { caller: callerOf(personId), now: new Date(at), requestId: 'test' };
      const reply = (await application.dispatch({ action: action.name, input, key }, origin)) as Reply<never>;
      if (reply.ok) return reply.value;
      throw new Error(`${action.name}: ${JSON.stringify(reply.failure)}`);
    },
    runJobs: application.runJobs,
  };
};

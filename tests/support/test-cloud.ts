import { createHash, randomUUID } from 'node:crypto';
import { collections } from '../../cloudfunctions/entry/collections';
import { openDatabase } from '../../cloudfunctions/platform/database';
import { openFiles } from '../../cloudfunctions/platform/files';
import { createLog, type Log } from '../../cloudfunctions/platform/log';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { createSecrets } from '../../cloudfunctions/platform/secrets';
import { openWeChat } from '../../cloudfunctions/platform/wechat';

/** An environment of its own on the local cloud of this test run, reached through the real SDK. */
export interface TestCloud {
  readonly environment: string;
  readonly platform: Platform;
  countCalls(work: () => Promise<unknown>): Promise<number>;
  documents<T>(collection: string): Promise<T[]>;
  hash(): Promise<string>;
}

/** Keys for tests only: 32 bytes that everybody knows. */
export const testKeys = { current: 't1', keys: { t1: Buffer.alloc(32, 7).toString('base64') } };

/** Every log line of the run, for the needle scan. */
export const logLines: string[] = [];
/** Bugs as they were thrown: logs hold no messages, and a failing test wants one. */
export const bugs: unknown[] = [];

const listeningLog = (): Log => {
  const log = createLog({ write: (line) => void logLines.push(line) });
  return {
    ...log,
    bug: (error, fields) => {
      bugs.push(error);
      log.bug(error, fields);
    },
  };
};

const baseUrl = (): string => {
  const url = process.env.TEST_CLOUD_URL;
  if (!url)
    throw new Error('TEST_CLOUD_URL is not set: run these tests through jest, whose set-up starts the local cloud');
  return url;
};

const pretendToRunInTheCloud = (url: string): void => {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SILENCE: 'true',
  });
};

const control = async (method: string, path: string, body?: unknown): Promise<Response> => {
  const answer = await fetch(`${baseUrl()}/_local/environments/${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

interface Line {
  readonly collection: string;
  readonly document: Record<string, unknown>;
}

const linesOf = async (environment: string): Promise<Line[]> =>
  (await (await control('GET', `${environment}/documents`)).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

/** What counts as unchanged: everything but how often an account or a source was used, which a refused command also adds to. */
const withoutUses = (lines: readonly Line[]): Line[] =>
  lines
    .filter(({ collection }) => collection !== 'sources')
    .map(({ collection, document }) =>
      collection === 'accounts' ? { collection, document: { ...document, uses: null } } : { collection, document },
    );

export const openTestCloud = async (): Promise<TestCloud> => {
  const environment = `world-${randomUUID()}`;
  pretendToRunInTheCloud(process.env.TEST_STORE_URL ?? baseUrl());
  await control('PUT', environment, { collections });
  const platform: Platform = {
    database: openDatabase(environment),
    files: openFiles(environment),
    wechat: openWeChat(environment),
    secrets: createSecrets(testKeys),
    log: listeningLog(),
  };
  return {
    environment,
    platform,
    countCalls: async (work) => {
      await control('DELETE', `${environment}/calls`);
      await work();
      const { total } = (await (await control('GET', `${environment}/calls`)).json()) as { total: number };
      return total;
    },
    documents: async <T>(collection: string) =>
      (await linesOf(environment)).filter((line) => line.collection === collection).map((line) => line.document as T),
    hash: async () =>
      createHash('sha256')
        .update(JSON.stringify(withoutUses(await linesOf(environment))))
        .digest('hex'),
  };
};

import { createRequire } from 'node:module';
import tcb from '@cloudbase/node-sdk';
import { type CloudProcess, type CloudProcessOptions, startCloudProcess } from '../support/local-cloud';

export type Collections = readonly {
  readonly name: string;
  readonly indexes?: readonly {
    name: string;
    keys: readonly (readonly [string, 1 | -1 | '2dsphere'])[];
    unique?: boolean;
  }[];
}[];

/** For the functions that tests write: the SDK as a bundle would hold it. */
export const sdkPath = createRequire(__filename).resolve('@cloudbase/node-sdk');

type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** Plain HTTP beside the SDK: the control plane, the gateway, raw protocol calls. */
export async function send(cloud: CloudProcess, method: string, path: string, body?: unknown): Promise<Answer> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${cloud.url}${path}`, { method, body: text });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

export const makeEnvironment = (cloud: CloudProcess, name: string, collections: Collections) =>
  send(cloud, 'PUT', `/_local/environments/${name}`, { collections });

/** What CloudBase sets for a function, so that the SDK needs no option to find the local cloud. */
export function pointSdkAt(cloud: CloudProcess): void {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloud.adminUrl }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local',
    SILENCE: 'true',
  });
}

let made = 0;

/** The real SDK on an empty environment of its own. */
export async function openEnvironment(cloud: CloudProcess, collections: Collections) {
  pointSdkAt(cloud);
  const name = `test-${process.pid}-${++made}`;
  await makeEnvironment(cloud, name, collections);
  const app = tcb.init({ env: name });
  const database = app.database();
  return { name, app, database, _: database.command };
}

/** The code of the refusal, or 'accepted'. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'accepted';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}

/** Starts a cloud for the tests of one file and ends it after them. */
export function withCloud(options: CloudProcessOptions = {}): () => CloudProcess {
  let cloud: CloudProcess | undefined;
  beforeAll(async () => {
    cloud = await startCloudProcess(options);
  }, 30_000);
  afterAll(async () => {
    await cloud?.stop();
  });
  return () => {
    if (!cloud) throw new Error('the cloud is not started yet');
    return cloud;
  };
}

import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Clock } from './clock';
import { cloudLimits, type Limits } from './engine/limits';
import type { Environment } from './environment';
import { Environments } from './environments';
import { type FolderLock, lockFolder } from './folder-lock';
import { FunctionLogs } from './functions/logs';
import { Runner } from './functions/runner';
import type { FunctionSpec } from './functions/spec';
import { json } from './gateway/http';
import type { LocalPerson } from './gateway/local-routes';
import { routesFor } from './gateway/routes';
import { type Gateway, startGateway } from './gateway/server';
import { SignIns } from './gateway/sign-ins';
import { advise, report, stopAfterFailedCommit } from './report';
import { Timers } from './scheduler/timers';

export type LocalCloudOptions = {
  /** Made with mode 0700; one process at a time. */
  readonly dataDir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** False skips the flush of each commit: faster, and a crash may lose acknowledged writes. */
  readonly sync?: boolean;
  /** The environment that is always there, and the one functions run in. Default `local`. */
  readonly environment?: string;
  /** Built bundles `dir/<name>/index.js` and how each is deployed. */
  readonly functions?: { readonly dir: string; readonly specs: readonly FunctionSpec[] };
  /** Static files served at `/app/`. */
  readonly webDir?: string;
  /** Static files served at `/`. */
  readonly stageDir?: string;
  /** Whom one can sign in as. */
  readonly people?: () => Promise<readonly LocalPerson[]>;
  /** The answer of `GET /local/actions`. */
  readonly actions?: () => unknown;
  /** ISO time to start from when the data folder is new. */
  readonly initialClock?: string;
  /** Changes to what the cloud limits, by name; see `Limits`. */
  readonly limits?: Partial<Limits>;
};

export type LocalCloud = {
  readonly url: string;
  readonly port: number;
  /** For `TCB_CONTEXT_CNFG={"URL": adminUrl}`. */
  readonly adminUrl: string;
  readonly clock: Clock;
  environment(name: string): Environment;
  close(): Promise<void>;
};

/** Starts the stand-in for CloudBase on 127.0.0.1. @throws when the port or the data folder is taken. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o700);
  const about = { pid: process.pid, dataDir, instance: randomUUID() };
  let workers = () => 0;
  const aboutHandler = () => json(200, { ...about, workers: workers() });
  const early = { path: '/_local/process', isExact: true, handler: aboutHandler };
  const gateway = await startGateway(options.port ?? 0, [early], report);
  try {
    const lock = await lockFolder(dataDir, about.instance, gateway.port);
    const { cloud, runner } = open(options, dataDir, gateway, lock);
    workers = () => runner.workers;
    return cloud;
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

function open(options: LocalCloudOptions, dataDir: string, gateway: Gateway, lock: FolderLock) {
  const { environment = 'local', functions = { dir: '', specs: [] } } = options;
  const adminUrl = `${gateway.url}/admin`;
  const clock = new Clock(join(dataDir, 'clock.json'), options.initialClock);
  const isDurable = options.sync ?? true;
  const limits: Limits = { ...cloudLimits, ...options.limits };
  const environments = new Environments({
    dataDir,
    isDurable,
    clock,
    onFailedCommit: stopAfterFailedCommit,
    onFullScan: advise,
    limits,
  });
  environments.make(environment);
  const logs = new FunctionLogs(join(dataDir, 'logs'));
  // functions run in UTC in the cloud, and a worker thread cannot have a zone of its own
  if (functions.specs.length > 0) process.env.TZ = 'UTC';
  const runner = new Runner({ ...functions, environment, adminUrl, clock, logs, limits });
  const timers = new Timers(functions.specs, runner, clock, limits);
  const signIns = new SignIns(join(dataDir, 'sign-ins.txt'));
  const { people = async () => [], actions = () => [], webDir, stageDir } = options;
  const shared = { environments, defaultEnvironment: environment, runner, specs: functions.specs, timers, logs };
  gateway.open(
    routesFor({ ...shared, origin: gateway.url, clock, signIns, people, actions, limits, webDir, stageDir }),
  );
  const close = async () => {
    timers.stop();
    await gateway.close();
    await runner.close();
    await environments.close();
    lock.release();
  };
  const { url, port } = gateway;
  const find = (name: string) => environments.find(name);
  return { runner, cloud: { url, port, adminUrl, clock, close, environment: find } satisfies LocalCloud };
}

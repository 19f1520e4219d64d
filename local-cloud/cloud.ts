import { join, resolve } from 'node:path';
import { Clock } from './clock';
import { freeBytes } from './engine/free-space';
import { cloudLimits, type Limits } from './engine/limits';
import type { Environment } from './environment';
import { Environments } from './environments';
import { FunctionLogs } from './functions/logs';
import { Runner } from './functions/runner';
import type { FunctionSpec } from './functions/spec';
import type { LocalPerson } from './gateway/local-routes';
import { routesFor } from './gateway/routes';
import { SignIns } from './gateway/sign-ins';
import { type HeldFolder, holdFolder } from './held-folder';
import { advise, stopAfterFailedCommit } from './report';
import { Timers } from './scheduler/timers';

export type LocalCloudOptions = {
  /** Made with mode 0700; one process at a time. */
  readonly dataDir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** False skips the flush of each commit: faster, and a crash may lose acknowledged writes. */
  readonly sync?: boolean;
  /** The start, and later each write, is refused while the disk has less room than this. Default 32 MB. */
  readonly freeFloorBytes?: number;
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
  let about = () => ({ workers: 0 });
  const folder = await holdFolder(dataDir, options.port ?? 0, () => about());
  try {
    assertRoom(dataDir, options.freeFloorBytes ?? defaultFreeFloorBytes);
    const { cloud, runner } = open(options, dataDir, folder);
    about = () => ({ workers: runner.workers });
    return cloud;
  } catch (error) {
    await folder.release();
    throw error;
  }
}

const megabyte = 2 ** 20;
const defaultFreeFloorBytes = 32 * megabyte;

function assertRoom(dataDir: string, floorBytes: number): void {
  const free = freeBytes(dataDir);
  if (free >= floorBytes) return;
  const [left, floor] = [free, floorBytes].map((bytes) => Math.floor(bytes / megabyte));
  throw new Error(`the disk of ${dataDir} has ${left} MB left, less than the ${floor} MB of --free-floor`);
}

function open(options: LocalCloudOptions, dataDir: string, folder: HeldFolder) {
  const { gateway } = folder;
  const { environment = 'local', functions = { dir: '', specs: [] } } = options;
  const adminUrl = `${gateway.url}/admin`;
  const clock = new Clock(join(dataDir, 'clock.json'), options.initialClock);
  const isDurable = options.sync ?? true;
  const { freeFloorBytes = defaultFreeFloorBytes } = options;
  const limits: Limits = { ...cloudLimits, ...options.limits };
  const environments = new Environments({
    dataDir,
    isDurable,
    clock,
    onFailedCommit: stopAfterFailedCommit,
    onFullScan: advise,
    limits,
    freeFloorBytes,
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
    await folder.release();
  };
  const { url, port } = gateway;
  const find = (name: string) => environments.find(name);
  return { runner, cloud: { url, port, adminUrl, clock, close, environment: find } satisfies LocalCloud };
}

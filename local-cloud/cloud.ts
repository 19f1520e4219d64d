import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Clock } from './clock';
import type { Environment } from './environment';
import { Environments } from './environments';
import { type FolderLock, lockFolder } from './folder-lock';
import { adminHandler } from './gateway/admin';
import { environmentRoutes } from './gateway/environment-routes';
import { json } from './gateway/http';
import { type Gateway, startGateway } from './gateway/server';
import { databaseActions } from './protocol/database';
import { dispatchTo } from './protocol/dispatch';

export type LocalCloudOptions = {
  /** Made with mode 0700; one process at a time. */
  readonly dataDir: string;
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** False skips the flush of each commit: faster, and a crash may lose acknowledged writes. */
  readonly sync?: boolean;
  /** The environment that is always there. Default `local`. */
  readonly environment?: string;
  /** ISO time to start from when the data folder is new. */
  readonly initialClock?: string;
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
  const instance = randomUUID();
  const about = {
    path: '/_local/process',
    isExact: true,
    handler: () => json(200, { pid: process.pid, dataDir, instance, workers: 0 }),
  };
  const gateway = await startGateway(options.port ?? 0, [about], report);
  const lock = await lockFolder(dataDir, instance, gateway.port).catch(async (error) => {
    await gateway.close();
    throw error;
  });
  return open(options, dataDir, gateway, lock);
}

function open(options: LocalCloudOptions, dataDir: string, gateway: Gateway, lock: FolderLock): LocalCloud {
  const clock = new Clock(join(dataDir, 'clock.json'), options.initialClock);
  const environments = new Environments({ dataDir, isDurable: options.sync ?? true, clock, onFailedCommit: stop });
  const name = options.environment ?? 'local';
  environments.make(name);
  const dispatch = dispatchTo({ ...databaseActions }, report);
  gateway.open([
    { path: '/admin', isExact: true, handler: adminHandler(environments, name, dispatch) },
    { path: '/_local/environments/', handler: environmentRoutes(environments) },
  ]);
  const close = async () => {
    await gateway.close();
    await environments.close();
    lock.release();
  };
  const { url, port } = gateway;
  return { url, port, adminUrl: `${url}/admin`, clock, close, environment: (wanted) => environments.find(wanted) };
}

const report = (what: string, error: unknown) =>
  process.stderr.write(`local cloud: ${what}: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);

/** Nobody can say whether the failed commit stands, so nobody is answered. */
function stop(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`local cloud: a commit failed, stopping: ${reason}\n`);
  process.exit(1);
}

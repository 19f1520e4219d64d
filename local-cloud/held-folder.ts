import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync } from 'node:fs';
import { lockFolder } from './folder-lock';
import { json } from './gateway/http';
import { type Gateway, startGateway } from './gateway/server';
import { report } from './report';

export type HeldFolder = {
  readonly gateway: Gateway;
  /** Gives the folder up; `isGone` when it was moved away together with its lock. */
  release(isGone?: boolean): Promise<void>;
};

/**
 * Takes the data folder, made with mode 0700 when missing, and listens, which is how others see that it is taken.
 * `more` is added to what `GET /_local/process` answers. @throws when the port or the folder is taken.
 */
export async function holdFolder(dataDir: string, port: number, more: () => object = () => ({})): Promise<HeldFolder> {
  mkdirSync(dataDir, { recursive: true });
  chmodSync(dataDir, 0o700);
  const about = { pid: process.pid, dataDir, instance: randomUUID() };
  const handler = () => json(200, { ...about, ...more() });
  const gateway = await startGateway(port, [{ path: '/_local/process', isExact: true, handler }], report);
  try {
    const lock = await lockFolder(dataDir, about.instance, gateway.port);
    const release = async (isGone = false) => {
      await gateway.close();
      if (!isGone) lock.release();
    };
    return { gateway, release };
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

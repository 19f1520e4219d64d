import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Clock } from '../clock';
import { cloudLimits } from '../engine/limits';
import { Environments } from '../environments';
import { holdFolder } from '../held-folder';
import { advise, stopAfterFailedCommit } from '../report';

/** Runs `work` on the environments of a folder that no local cloud has open. @throws when one has. */
export async function withFolder<T>(
  folder: string,
  work: (environments: Environments, dataDir: string) => Promise<T>,
): Promise<T> {
  const dataDir = resolve(folder);
  if (!existsSync(dataDir)) throw new Error(`there is no folder ${dataDir}`);
  const held = await holdFolder(dataDir, 0);
  const clock = new Clock(join(dataDir, 'clock.json'));
  const environments = new Environments({
    dataDir,
    isDurable: true,
    clock,
    onFailedCommit: stopAfterFailedCommit,
    onFullScan: advise,
    limits: cloudLimits,
  });
  try {
    return await work(environments, dataDir);
  } finally {
    await environments.close();
    await held.release();
  }
}

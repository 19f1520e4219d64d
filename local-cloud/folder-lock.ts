import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Holder = { readonly pid: number; readonly port: number; readonly instance: string };

export type FolderLock = { readonly instance: string; release(): void };

/**
 * Takes the data folder for this process. A left-over lock is told from a living one by asking the holder's own
 * port for its instance: process ids are used again, most of all in containers.
 * @throws when another local cloud has the folder.
 */
export async function lockFolder(dataDir: string, instance: string, port: number): Promise<FolderLock> {
  const file = join(dataDir, 'lock.json');
  const content = JSON.stringify({ pid: process.pid, port, instance } satisfies Holder);
  for (let attempt = 0; attempt < 5; attempt++) {
    if (created(file, content)) return { instance, release: () => rmSync(file, { force: true }) };
    const holder = holderIn(file);
    if (holder && (await isAlive(holder))) {
      throw new Error(`the data folder ${dataDir} is in use by process ${holder.pid} on port ${holder.port}`);
    }
    discard(file, holder);
  }
  throw new Error(`the data folder ${dataDir} is being opened by another process`);
}

function created(file: string, content: string): boolean {
  try {
    const descriptor = openSync(file, 'wx', 0o600);
    writeFileSync(descriptor, content, { flush: true });
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderIn(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    // gone, or torn by a crash: nobody holds it
    return undefined;
  }
}

async function isAlive({ port, instance }: Holder): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/_local/process`, { signal: AbortSignal.timeout(3000) });
    const process = (await answer.json()) as { instance?: string };
    return process.instance === instance;
  } catch (error) {
    // nobody listens there; one that listens but does not answer in time may be busy, and is alive
    return error instanceof Error && error.name === 'TimeoutError';
  }
}

/** Two processes may find the same left-over lock: only the one that still finds it there removes it. */
function discard(file: string, stale: Holder | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    // the other was faster
    return;
  }
  const taken = holderIn(aside);
  if (taken && taken.instance !== stale?.instance) renameSync(aside, file);
  else rmSync(aside, { force: true });
}

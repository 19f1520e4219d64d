import { StoreDamaged } from './engine/store-file/damage';

/** A bug of the local cloud itself, for the developer to see; a damaged store is none and says what to do. */
export function report(where: string, error: unknown): void {
  const isExplained = error instanceof StoreDamaged || !(error instanceof Error);
  process.stderr.write(`local cloud: ${where}: ${isExplained ? error : (error.stack ?? error.message)}\n`);
}

/** Something worth knowing that is not a failure. */
export function advise(line: string): void {
  process.stderr.write(`local cloud: ${line}\n`);
}

/** Nobody can say whether the failed commit stands, so nobody is answered and the process ends. */
export function stopAfterFailedCommit(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  // LMDB may have begun a line of its own
  process.stderr.write(`\nlocal cloud: a commit failed, stopping: ${reason}\n`);
  process.exit(1);
}

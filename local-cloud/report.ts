/** A bug of the local cloud itself, for the developer to see. */
export function report(where: string, error: unknown): void {
  process.stderr.write(`local cloud: ${where}: ${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
}

/** Something worth knowing that is not a failure. */
export function advise(line: string): void {
  process.stderr.write(`local cloud: ${line}\n`);
}

/** Nobody can say whether the failed commit stands, so nobody is answered and the process ends. */
export function stopAfterFailedCommit(error: unknown): never {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`local cloud: a commit failed, stopping: ${reason}\n`);
  process.exit(1);
}

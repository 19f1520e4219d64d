const everyMs = 2000;

/** Writes a line to stderr now and then, for work that may take long. */
export function progress(): (line: () => string) => void {
  let next = performance.now() + everyMs;
  return (line) => {
    if (performance.now() < next) return;
    next = performance.now() + everyMs;
    process.stderr.write(`${line()}\n`);
  };
}

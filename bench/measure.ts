/** Runs an operation over and over and says how long it took, in milliseconds. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
  /** Operations a second with 32 in flight. */
  readonly perSecond: number;
}

export type Operation = (turn: number) => Promise<void>;

const quantile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

export const oneByOne = async (
  operation: Operation,
  from: number,
  count: number,
): Promise<{ p50: number; p99: number }> => {
  const taken: number[] = [];
  for (let turn = from; turn < from + count; turn++) {
    const started = performance.now();
    await operation(turn);
    taken.push(performance.now() - started);
  }
  taken.sort((left, right) => left - right);
  return { p50: quantile(taken, 0.5), p99: quantile(taken, 0.99) };
};

export const inFlight = async (operation: Operation, from: number, count: number, lanes = 32): Promise<number> => {
  let next = from;
  const started = performance.now();
  const lane = async (): Promise<void> => {
    while (next < from + count) await operation(next++);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return (count * 1000) / (performance.now() - started);
};

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { weappSizes } from '../scripts/check-size.mjs';
import { measureColdStarts } from './cold-start';
import { inFlight, type Operation, oneByOne } from './measure';
import { type Measured, measuredActions } from './operations';
import { benchLines, fieldWorkers, handler, workers } from './people';
import { type BenchServer, startBenchServer } from './server';

const warmUp = 20;
const alone = 200;
const together = 600;

const milliseconds = (value: number): string => value.toFixed(1);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** The fewest of five, on a store where nothing waits: the jobs' timer runs between, and its own calls are counted too. */
const fewestCalls = async (server: BenchServer, operation: Operation): Promise<number> => {
  const counts: number[] = [];
  for (let turn = warmUp; turn < warmUp + 5; turn++) {
    await server.runJobs();
    counts.push(await server.storeCalls(() => operation(turn)));
  }
  return Math.min(...counts);
};

/** Calls are counted before anything is timed: a load leaves outboxes that the jobs drain for a while. */
const countCalls = async (server: BenchServer, actions: readonly Measured[]): Promise<number[]> => {
  const counts: number[] = [];
  for (const { operation } of actions) {
    await oneByOne(operation, 0, warmUp);
    counts.push(await fewestCalls(server, operation));
  }
  return counts;
};

const measureActions = async (): Promise<string[][]> => {
  const server = await startBenchServer([...workers, ...fieldWorkers, handler]);
  try {
    await server.load(benchLines(server.secrets));
    const actions = await measuredActions(server);
    const counts = await countCalls(server, actions);
    const rows: string[][] = [];
    for (const [at, { name, operation }] of actions.entries()) {
      const calls = counts[at] ?? Number.NaN;
      const { p50, p99 } = await oneByOne(operation, warmUp + 5, alone);
      const perSecond = await inFlight(operation, warmUp + 5 + alone, together);
      rows.push([name, milliseconds(p50), milliseconds(p99), perSecond.toFixed(0), String(calls)]);
      console.log(
        `${name}: p50 ${milliseconds(p50)} ms, p99 ${milliseconds(p99)} ms, ${perSecond.toFixed(0)} a second, ${calls} store calls`,
      );
    }
    return rows;
  } finally {
    await server.stop();
  }
};

const main = async (): Promise<void> => {
  const rows = await measureActions();
  const cold = measureColdStarts();
  const unbundled = cold.find(({ bytes }) => bytes === null)?.median ?? Number.NaN;
  const { main, packages, whole } = weappSizes();

  const report = `# Measured

${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} · ${(totalmem() / 2 ** 30).toFixed(0)} GB · by \`npm run bench\`.
Times depend on the machine and on what else it does; compare ratios within one run, never numbers between machines.

## Actions, through gateway, function and durable store
${table(['action', 'p50 ms', 'p99 ms', 'a second, 32 in flight', 'store calls, warm'], rows)}

Store calls are everything the function sent to the store, the fewest of five runs.

## Cold start: load the code, open the database (median of 15)
${table(
  ['what', 'ms', 'of the unbundled SDK', 'size'],
  cold.map(({ name, median, bytes }) => [
    name,
    milliseconds(median),
    `${((100 * median) / unbundled).toFixed(0)} %`,
    bytes === null ? '–' : kilobytes(bytes),
  ]),
)}

## The mini-program
${table(
  ['package', 'size'],
  [
    ['main', kilobytes(main)],
    ...Object.entries(packages).map(([name, size]) => [name, kilobytes(size)]),
    ['whole', kilobytes(whole)],
  ],
)}
`;
  mkdirSync('bench', { recursive: true });
  writeFileSync('bench/results.md', report);
  console.log('written to bench/results.md');
};

void main();

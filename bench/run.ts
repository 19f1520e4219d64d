import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { weappSizes } from '../scripts/check-size.mjs';
import { measureColdStarts } from './cold-start';
import { ticketFiledAt } from './due-tickets';
import { inFlight, type Operation, oneByOne } from './measure';
import { type Measured, measuredActions, pageTicketId } from './operations';
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
    await server.load([{ collection: 'tickets', document: ticketFiledAt(pageTicketId, new Date()) }]);
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

const dueTickets = 10_000;
const dayInMs = 86_400_000;

/** Ten thousand tickets whose reminder is due at once: how long the jobs need until none is left, and the calls of each step. */
const measureSweep = async (): Promise<string[]> => {
  const server = await startBenchServer([]);
  try {
    await server.load(benchLines(server.secrets));
    const filedAt = new Date(Date.now() - 2 * dayInMs);
    const lines = Array.from({ length: dueTickets }, (_, at) => ({
      collection: 'tickets',
      document: ticketFiledAt(`due-${String(at).padStart(5, '0')}`, filedAt),
    }));
    for (let from = 0; from < lines.length; from += 1000) await server.load(lines.slice(from, from + 1000));
    const started = performance.now();
    const calls = await server.storeCalls(async () => {
      let left = true;
      while (left) {
        const { steps, delivered } = await server.runJobs();
        left = steps + delivered > 0;
      }
    });
    const seconds = (performance.now() - started) / 1000;
    console.log(`sweep of ${dueTickets}: ${seconds.toFixed(1)} s, ${(calls / dueTickets).toFixed(1)} calls a ticket`);
    return [
      dueTickets.toLocaleString('en-US'),
      seconds.toFixed(1),
      (dueTickets / seconds).toFixed(0),
      (calls / dueTickets).toFixed(1),
    ];
  } finally {
    await server.stop();
  }
};

const main = async (): Promise<void> => {
  const rows = await measureActions();
  const sweep = await measureSweep();
  const cold = measureColdStarts();
  const unbundled = cold.find(({ bytes }) => bytes === null)?.median ?? Number.NaN;
  const { main, packages, whole } = weappSizes();

  const report = `# Measured

${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} · ${(totalmem() / 2 ** 30).toFixed(0)} GB · by \`npm run bench\`.
Times depend on the machine and on what else it does; compare ratios within one run, never numbers between machines.

## Actions, through gateway, function and durable store
${table(['action', 'p50 ms', 'p99 ms', 'a second, 32 in flight', 'store calls, warm'], rows)}

Store calls are everything the function sent to the store, the fewest of five runs.

## The clock: tickets with a step due at once
${table(['tickets', 'seconds', 'tickets a second', 'store calls a ticket'], [sweep])}

All steps of each ticket that were due are taken, and its messages and audit lines delivered; a step alone is one read and one write.

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

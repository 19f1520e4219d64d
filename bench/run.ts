import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { weappSizes } from '../scripts/check-size.mjs';
import { measureColdStarts } from './cold-start';
import { inFlight, oneByOne } from './measure';
import { measuredActions } from './operations';
import { benchLines, fieldWorkers, handler, workers } from './people';
import { startBenchServer } from './server';

const warmUp = 20;
const alone = 200;
const together = 600;

const milliseconds = (value: number): string => value.toFixed(1);
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const measureActions = async (): Promise<string[][]> => {
  const server = await startBenchServer([...workers, ...fieldWorkers, handler]);
  try {
    await server.load(benchLines(server.secrets));
    const rows: string[][] = [];
    for (const { name, operation } of await measuredActions(server)) {
      await oneByOne(operation, 0, warmUp);
      const calls = await server.storeCalls(() => operation(warmUp));
      const { p50, p99 } = await oneByOne(operation, warmUp + 1, alone);
      const perSecond = await inFlight(operation, warmUp + 1 + alone, together);
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

const rows = await measureActions();
const cold = measureColdStarts();
const unbundled = cold.find(({ bytes }) => bytes === null)?.median ?? Number.NaN;
const { main, packages, whole } = weappSizes();

const report = `# Measured

${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} · ${(totalmem() / 2 ** 30).toFixed(0)} GB · by \`npm run bench\`.
Times depend on the machine and on what else it does; compare ratios within one run, never numbers between machines.

## Actions, through gateway, function and durable store
${table(['action', 'p50 ms', 'p99 ms', 'a second, 32 in flight', 'store calls, warm'], rows)}

Store calls count everything the function sent to the store while the action ran; the jobs' own timer, every two seconds, can add to a row.

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

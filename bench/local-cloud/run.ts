import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { measureEngine, type Row } from './in-process';
import { measureFlush } from './machine';
import { measureHttp } from './over-http';

const documents = Number(process.env.BENCH_DOCUMENTS ?? 1_000_000);

const shown = (value: number | undefined, digits: number): string => (value === undefined ? '' : value.toFixed(digits));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const lineOf = ({ name, p50, p99, perSecond, goal }: Row): readonly string[] => [
  name,
  shown(p50, 3),
  shown(p99, 2),
  perSecond === undefined ? '' : Math.round(perSecond).toLocaleString('en-US'),
  goal,
];
const head = ['what', 'p50 ms', 'p99 ms', 'a second', 'goal'];

const report = (flush: { p50: number; p99: number }, engine: readonly Row[], http: readonly Row[]): string => {
  // each way of calling is compared with its own echo
  const echoOf = (at: number) =>
    http
      .slice(0, at + 1)
      .filter(({ name }) => name.includes('echo'))
      .at(-1);
  const ofEcho = (row: Row, at: number): string =>
    `${((100 * (row.perSecond ?? Number.NaN)) / (echoOf(at)?.perSecond ?? Number.NaN)).toFixed(0)} %`;
  return `# The local cloud, measured

${new Date().toISOString().slice(0, 10)} · Node ${process.version} · ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} · ${(totalmem() / 2 ** 30).toFixed(0)} GB · load ${loadavg()[1]?.toFixed(1)} at the end · by \`npm run bench -- local-cloud\`.
${documents.toLocaleString('en-US')} documents of about 600 bytes, four secondary indexes (one of three fields, one unique) and a geo index on each hundredth.
This disk keeps 4 KB in ${shown(flush.p50, 2)} ms (p99 ${shown(flush.p99, 1)}): no flushed write can be faster. One process of the SDK needs a
core for itself, so two clients call with 16 in flight each. All programs share the machine's cores: what the same two clients
reach against a server that only echoes is as much as can be reached over HTTP here.

## The engine in one process
${table(head, engine.map(lineOf))}

## Two other processes over HTTP, 32 in flight together; times one by one, from one process
${table(
  [...head, 'of the echo'],
  http.map((row, at) => [...lineOf(row), ofEcho(row, at)]),
)}
`;
};

const main = async (): Promise<void> => {
  const folder = mkdtempSync(path.join(process.env.BENCH_FOLDER ?? tmpdir(), 'local-cloud-bench-'));
  const environment = path.join(folder, 'local');
  mkdirSync(environment);
  try {
    const flush = await measureFlush(folder);
    const engine = await measureEngine(environment, documents);
    const http = await measureHttp(folder, documents);
    writeFileSync('bench/local-cloud.md', report(flush, engine, http));
    console.log('written to bench/local-cloud.md');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

void main();

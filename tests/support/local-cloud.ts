import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export type CloudProcess = {
  readonly url: string;
  readonly adminUrl: string;
  readonly pid: number;
  readonly dataDir: string;
  /** What it wrote to stderr so far. */
  errors(): string;
  /** Sends a signal (SIGKILL by default) and resolves when the process is gone; the data folder stays. */
  kill(signal?: NodeJS.Signals): Promise<void>;
  /** Ends it cleanly and removes a data folder it was not given. */
  stop(): Promise<void>;
};

export type CloudProcessOptions = {
  /** Default: a new folder, removed by `stop`. */
  readonly dataDir?: string;
  readonly port?: number;
  /** Default false: tests that do not kill the process need no flush. */
  readonly sync?: boolean;
  readonly environment?: string;
  /** `dir/<name>/index.js` bundles and the `FunctionSpec` of each. */
  readonly functions?: { readonly dir: string; readonly specs: readonly object[] };
  readonly people?: readonly object[];
  readonly webDir?: string;
  readonly stageDir?: string;
  readonly clock?: string;
};

const root = resolve(__dirname, '../..');
// inside the repository, so that the bundle finds its native store
const scratch = join(root, 'dist', 'test-cloud', String(process.pid));
let built: Promise<string> | undefined;
let filesKept = 0;

/** Starts a local cloud as a process of its own, so that its native store is loaded once and can be killed. */
export async function startCloudProcess(options: CloudProcessOptions = {}): Promise<CloudProcess> {
  built ??= build();
  const program = await built;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const child = spawn(process.execPath, [program, ...argumentsFor(options, dataDir)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  endWithTests(child);
  let errors = '';
  child.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  const url = await readyAddress(child, () => errors);
  const gone = exitOf(child);
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.ref();
    child.kill(signal);
    await gone;
  };
  const stop = async () => {
    await kill('SIGTERM');
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, adminUrl: `${url}/admin`, pid: child.pid ?? 0, dataDir, errors: () => errors, kill, stop };
}

const running = new Set<ChildProcess>();

/** A cloud that a failed test forgot must neither hold up the end of the tests nor outlive them. */
function endWithTests(child: ChildProcess): void {
  if (running.size === 0) process.once('exit', () => running.forEach((each) => void each.kill('SIGKILL')));
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.unref();
  for (const pipe of [child.stdout, child.stderr]) if (pipe instanceof Socket) pipe.unref();
}

/** One bundle for each test process; built by a child because jest's registry would wrap esbuild. */
async function build(): Promise<string> {
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  const program = join(scratch, 'cli.mjs');
  await promisify(execFile)(process.execPath, [join(root, 'local-cloud', 'build.mjs'), program]);
  return program;
}

function argumentsFor(options: CloudProcessOptions, dataDir: string): string[] {
  const named = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}`, value]);
  return [
    '--data',
    dataDir,
    ...named('port', options.port?.toString()),
    ...named('environment', options.environment),
    ...named('clock', options.clock),
    ...named('functions', options.functions?.dir),
    ...named('specs', options.functions && kept('specs', options.functions.specs)),
    ...named('people', options.people && kept('people', options.people)),
    ...named('web', options.webDir),
    ...named('stage', options.stageDir),
    ...(options.sync ? [] : ['--no-sync']),
  ];
}

function kept(name: string, value: unknown): string {
  const file = join(scratch, `${name}-${++filesKept}.json`);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

async function readyAddress(child: ChildProcess, errors: () => string): Promise<string> {
  if (child.stdout) {
    for await (const line of createInterface(child.stdout)) {
      const url = /^ready (http:\S+)$/.exec(line)?.[1];
      if (url) return url;
    }
  }
  throw new Error(`the local cloud did not start: ${errors()}`);
}

const exitOf = (child: ChildProcess) => new Promise<void>((done) => child.once('exit', () => done()));

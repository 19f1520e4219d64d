import { type ChildProcess, execFile, type SpawnOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

export type CloudProcess = {
  readonly url: string;
  readonly adminUrl: string;
  readonly pid: number;
  readonly dataDir: string;
  /** What it wrote to stderr so far. */
  errors(): string;
  /** Resolves with its exit code, null after a signal, once it ended by itself or otherwise. */
  ended(): Promise<number | null>;
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
  /** In blocks of 512 bytes: no file it writes may be longer, as on a full disk. */
  readonly mostFileBlocks?: number;
  /** Environment variables for it alone. */
  readonly variables?: Readonly<Record<string, string>>;
  /** A number sets a limit, false lifts it. */
  readonly limits?: Readonly<Record<string, number | false>>;
};

const root = resolve(__dirname, '../..');
let built: Promise<string> | undefined;

/** Starts a local cloud as a process of its own, so that its native store is loaded once and can be killed. */
export async function startCloudProcess(options: CloudProcessOptions = {}): Promise<CloudProcess> {
  built ??= build();
  const program = await built;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'local-cloud-'));
  const optionsDir = mkdtempSync(join(tmpdir(), 'local-cloud-options-'));
  const child = start(program, argumentsFor(options, dataDir, optionsDir), options);
  child.once('exit', () => rmSync(optionsDir, { recursive: true, force: true }));
  let errors = '';
  child.stderr?.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  const url = await readyAddress(child, () => errors);
  letGo(child);
  const gone = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const ended = () => {
    child.ref();
    return gone;
  };
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await ended();
  };
  const stop = async () => {
    await kill('SIGTERM');
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true });
  };
  return { url, adminUrl: `${url}/admin`, pid: child.pid ?? 0, dataDir, errors: () => errors, ended, kill, stop };
}

export type CommandEnd = {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Runs a command of the local cloud (`verify`, `backup`, `restore`, or serving that should fail) to its end. */
export async function runCommand(args: readonly string[]): Promise<CommandEnd> {
  built ??= build();
  const child = spawn(process.execPath, [await built, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, [status, signal]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>,
  ]);
  return { status, signal, stdout, stderr };
}

function start(
  program: string,
  options: readonly string[],
  { mostFileBlocks, variables }: CloudProcessOptions,
): ChildProcess {
  const how: SpawnOptions = { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], env: { ...process.env, ...variables } };
  const words = [process.execPath, program, ...options];
  if (mostFileBlocks === undefined) return spawn(process.execPath, words.slice(1), how);
  return spawn('sh', ['-c', 'ulimit -f "$0"; exec "$@"', String(mostFileBlocks), ...words], how);
}

/**
 * A cloud that a failed test forgot must neither hold up the end of the tests nor outlive them (hence the channel). Only once it is
 * ready: until then it is all that keeps this process waiting.
 */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  for (const pipe of [child.stdout, child.stderr]) if (pipe instanceof Socket) pipe.unref();
}

/** One bundle for each state of the sources, inside the repository so that it finds its native store. */
async function build(): Promise<string> {
  const sources = join(root, 'local-cloud');
  const hash = createHash('sha256');
  for (const name of readdirSync(sources, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|mjs|js|css|html)$/.test(name)) hash.update(name).update(readFileSync(join(sources, name)));
  }
  const builds = join(root, 'dist', 'test-cloud');
  const dir = join(builds, hash.digest('hex').slice(0, 16));
  if (existsSync(dir)) return join(dir, 'cli.mjs');
  const building = `${dir}-${process.pid}`;
  // by a child, because jest's registry would wrap esbuild
  await promisify(execFile)(process.execPath, [join(sources, 'build.mjs'), join(building, 'cli.mjs')]);
  if (existsSync(dir)) rmSync(building, { recursive: true });
  else renameSync(building, dir);
  return join(dir, 'cli.mjs');
}

function argumentsFor(options: CloudProcessOptions, dataDir: string, optionsDir: string): string[] {
  const named = (name: string, value: string | undefined) => (value === undefined ? [] : [`--${name}`, value]);
  const kept = (name: string, value: unknown) => {
    const file = join(optionsDir, `${name}.json`);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
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
    ...Object.entries(options.limits ?? {}).flatMap(([name, limit]) =>
      limit === false ? ['--without', name] : ['--limit', `${name}=${limit}`],
    ),
  ];
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

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Timing } from '../measure';
import type { Row } from './in-process';

const program = (file: string, parameters: readonly string[]): string[] => ['--import', 'tsx', file, ...parameters];

/** Starts a server and answers its address. */
const started = async (server: ChildProcess): Promise<string> => {
  if (server.stdout) {
    for await (const line of createInterface(server.stdout)) {
      if (line.startsWith('ready ')) return line.slice('ready '.length);
    }
  }
  throw new Error('the server did not start');
};

const ended = async (server: ChildProcess): Promise<void> => {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await gone;
};

interface Client {
  readonly url: string;
  readonly documents: number;
  readonly mode: string;
  readonly lanes: number;
  readonly count: number;
  readonly part: number;
}

const startClient = ({ url, documents, mode, lanes, count, part }: Client) => {
  const env = {
    PATH: process.env.PATH,
    CLOUD_URL: url,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SCF_NAMESPACE: 'local',
    SILENCE: 'true',
  };
  const parameters = [documents, mode, count, lanes, part].map(String);
  const client = spawn(process.execPath, program('bench/local-cloud/client.ts', parameters), {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(client.stdout)[Symbol.asyncIterator]();
  return {
    line: async (): Promise<string> => {
      const { done, value } = await lines.next();
      if (done) throw new Error(`a client of ${mode} ended early`);
      return value;
    },
    go: () => void client.stdin.write('go\n'),
  };
};

const oneByOneOf = async (url: string, documents: number, mode: string): Promise<{ p50: number; p99: number }> =>
  JSON.parse(await startClient({ url, documents, mode, lanes: 1, count: 0, part: 0 }).line());

// one process of the SDK is a whole core: it would be measured instead of the server
const clients = 2;
const inFlight = 32;

/** Calls a second of all clients together, until the last is done. */
const togetherOf = async (url: string, documents: number, mode: string, count: number): Promise<number> => {
  const started = Array.from({ length: clients }, (_, at) =>
    startClient({ url, documents, mode, lanes: inFlight / clients, count: count / clients, part: at + 1 }),
  );
  for (const client of started) await client.line();
  const from = performance.now();
  for (const client of started) client.go();
  for (const client of started) await client.line();
  return (count * 1000) / (performance.now() - from);
};

const call = async (url: string, documents: number, mode: string, count: number): Promise<Timing> => ({
  ...(await oneByOneOf(url, documents, mode)),
  perSecond: await togetherOf(url, documents, mode, count),
});

/** Everything else of the report: the real SDK, one by one in one process, and in two with 16 in flight each. */
export const measureHttp = async (folder: string, documents: number): Promise<readonly Row[]> => {
  const echo = spawn(process.execPath, program('bench/local-cloud/echo.ts', []), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const cloud = spawn(process.execPath, program('local-cloud/cli.ts', ['--data', folder]), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [echoUrl, cloudUrl] = [await started(echo), await started(cloud)];
    const measured: readonly (readonly [string, string, string, string])[] = [
      ['SDK against an echo', echoUrl, 'read', ''],
      ['SDK: get by id', cloudUrl, 'read', '>= 3,000/s'],
      ['SDK: update by id, flushed', cloudUrl, 'write', '>= 2,000/s'],
      ['SDK: insert, flushed', cloudUrl, 'insert', '>= 2,000/s'],
      ['the same without the SDK: an echo', echoUrl, 'plainRead', ''],
      ['the same without the SDK: get by id', cloudUrl, 'plainRead', ''],
      ['the same without the SDK: update by id, flushed', cloudUrl, 'plainWrite', ''],
    ];
    const rows: Row[] = [];
    for (const [name, url, mode, goal] of measured) {
      rows.push({ name, ...(await call(url, documents, mode, 12_000)), goal });
      console.log(JSON.stringify(rows.at(-1)));
    }
    return rows;
  } finally {
    await Promise.all([ended(echo), ended(cloud)]);
  }
};

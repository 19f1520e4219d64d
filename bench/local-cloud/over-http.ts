import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
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

const call = async (url: string, documents: number, mode: string, count: number): Promise<Timing> => {
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
  const parameters = program('bench/local-cloud/client.ts', [String(documents), mode, String(count)]);
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { env });
  return JSON.parse(stdout) as Timing;
};

/** Everything else of the report: the real SDK in another process, one by one and 32 in flight. */
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
      rows.push({ name, ...(await call(url, documents, mode, 6000)), goal });
      console.log(JSON.stringify(rows.at(-1)));
    }
    return rows;
  } finally {
    await Promise.all([ended(echo), ended(cloud)]);
  }
};

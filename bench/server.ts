import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createSecrets, type KeyRing, type Secrets } from '../cloudfunctions/platform/secrets';

interface Line {
  readonly collection: string;
  readonly document: object;
}

/** A server of its own, durable as by default, on an empty store. */
export interface BenchServer {
  readonly url: string;
  readonly secrets: Secrets;
  load(lines: readonly Line[]): Promise<void>;
  signIn(personId: string): Promise<string>;
  /** One run of the jobs; `delivered` counts outboxes served. */
  runJobs(): Promise<{ readonly steps: number; readonly delivered: number }>;
  storeCalls(work: () => Promise<unknown>): Promise<number>;
  stop(): Promise<void>;
}

const ready = (server: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('exit', (code) => reject(new Error(`the server stopped with ${code}`)));
    if (!server.stdout) throw new Error('the server has no output');
    createInterface({ input: server.stdout }).on('line', (line) => {
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length));
    });
  });

const ask = async <T>(url: string, method: string, body?: string): Promise<T> => {
  const answer = await fetch(url, {
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};

export const startBenchServer = async (
  people: readonly { personId: string; openid: string; name: string }[],
): Promise<BenchServer> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gongyi-bench-'));
  writeFileSync(path.join(dataDir, 'people.json'), JSON.stringify(people));
  const server = spawn(
    process.execPath,
    ['dist/tools/serve.mjs', '--port', '0', '--data', dataDir, '--no-open', '--empty'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await ready(server);
  const ring = JSON.parse(readFileSync(path.join(dataDir, 'keys.json'), 'utf8')) as KeyRing;
  const control = `${url}/_local/environments/local`;
  return {
    url,
    secrets: createSecrets(ring),
    load: async (lines) => {
      await ask(`${control}/load`, 'POST', lines.map((line) => JSON.stringify(line)).join('\n'));
    },
    signIn: async (personId) =>
      (await ask<{ token: string }>(`${url}/local/sign-in`, 'POST', JSON.stringify({ personId }))).token,
    runJobs: async () => {
      const answer = await ask<{ result?: { steps: number; delivered: number } }>(
        `${url}/_local/timers/jobs/run`,
        'POST',
      );
      // a run that used up its minute is stopped; the next one goes on
      return answer.result ?? { steps: 1, delivered: 1 };
    },
    storeCalls: async (work) => {
      await ask(`${control}/calls`, 'DELETE');
      await work();
      return (await ask<{ total: number }>(`${control}/calls`, 'GET')).total;
    },
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit');
        server.once('exit', () => {
          rmSync(dataDir, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGTERM');
      }),
  };
};

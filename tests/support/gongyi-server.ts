import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { DemoPerson } from '../../demo/city';

/** The whole product on one machine with a demo city of its own, as `npm start` gives it. */
export interface GongyiServer {
  readonly url: string;
  readonly people: readonly Pick<DemoPerson, 'personId' | 'name' | 'about' | 'opens'>[];
  /** The app's address for somebody of the demo (or 'fresh', who never was here), open on a page. */
  readonly appFor: (personId: string, page?: string) => Promise<string>;
  /** Runs the jobs now: what one person did has reached the others when it resolves. */
  readonly runJobs: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const root = path.resolve(__dirname, '../..');
const program = path.join(root, 'dist/tools/serve.mjs');

const addressFrom = async (server: ChildProcess, errors: () => string): Promise<string> => {
  if (server.stdout) {
    for await (const line of createInterface(server.stdout)) {
      const url = /^ready (http:\S+)$/.exec(line)?.[1];
      if (url) return url;
    }
  }
  throw new Error(`the server did not start: ${errors()}`);
};

const json = async <T>(answer: Response): Promise<T> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
};

const post = async <T>(url: string, body: object): Promise<T> =>
  json(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

/** Starts it on a free port with a new data folder. Build first: `node scripts/build.mjs`. */
export const startGongyi = async (): Promise<GongyiServer> => {
  if (!existsSync(program)) throw new Error('dist/tools is not built: run node scripts/build.mjs');
  const folder = mkdtempSync(path.join(tmpdir(), 'gongyi-'));
  const parameters = ['--port', '0', '--data', folder, '--no-open', '--no-sync'];
  const server = spawn(process.execPath, [program, ...parameters], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let errors = '';
  server.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  const url = await addressFrom(server, () => errors);
  const { people } = await json<Pick<GongyiServer, 'people'>>(await fetch(`${url}/local/people`));
  return {
    url,
    people,
    appFor: async (personId, page) => {
      const who = personId === 'fresh' ? { fresh: true } : { personId };
      const { token } = await post<{ token: string }>(`${url}/local/sign-in`, who);
      const opens = page ?? people.find((person) => person.personId === personId)?.opens ?? 'pages/home/index';
      return `${url}/app/?token=${encodeURIComponent(token)}#/${opens}`;
    },
    runJobs: async () => {
      await post(`${url}/local/clock`, { advanceMs: 0 });
    },
    stop: async () => {
      server.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { collections } from '../cloudfunctions/entry/collections';
import { manifest } from '../cloudfunctions/entry/manifest';
import { createSecrets, type KeyRing } from '../cloudfunctions/platform/secrets';
import { buildDemoCity, demoNow, type DemoPerson } from '../demo/city';
import { startLocalCloud } from '../local-cloud/cloud';
import { actions } from '../shared/kernel/registry';

/** On one machine the jobs run every two seconds, so that what one person does reaches the other while one watches. */
const localTimer = '*/2 * * * * * *';

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    data: { type: 'string', default: '.local/gongyi' },
    'no-open': { type: 'boolean', default: false },
    'no-sync': { type: 'boolean', default: false },
    empty: { type: 'boolean', default: false },
  },
});

const dist = path.resolve('dist');
const dataDir = path.resolve(options.data);
const keysFile = path.join(dataDir, 'keys.json');
const peopleFile = path.join(dataDir, 'people.json');

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Keys of this data folder, made once. */
const localKeys = (): KeyRing => {
  if (existsSync(keysFile)) return readJson<KeyRing>(keysFile);
  const ring: KeyRing = { current: 'v1', keys: { v1: randomBytes(32).toString('base64') } };
  writeFileSync(keysFile, JSON.stringify(ring), { mode: 0o600 });
  return ring;
};

const describeActions = () => ({
  actions: [...actions.values()].map(({ name, kind, input, output }) => ({
    name,
    kind,
    input: z.toJSONSchema(input, { io: 'input' }),
    output: z.toJSONSchema(output),
  })),
});

const openBrowser = (url: string): void => {
  const [command, ...parameters] =
    process.platform === 'darwin' ? ['open', url] : process.platform === 'win32' ? ['cmd', '/c', 'start', url] : ['xdg-open', url];
  spawn(command ?? '', parameters, { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
};

const start = async (): Promise<void> => {
  const ring = { current: '' } as { current: string; keys?: KeyRing['keys'] };
  const isNew = !existsSync(path.join(dataDir, 'people.json'));
  const { mkdirSync } = await import('node:fs');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  Object.assign(ring, localKeys());
  const keys = JSON.stringify(ring);
  const cloud = await startLocalCloud({
    dataDir,
    port: Number(options.port),
    sync: !options['no-sync'],
    ...(options.empty ? {} : { initialClock: demoNow }),
    webDir: path.join(dist, 'h5'),
    stageDir: path.join(dist, 'stage'),
    functions: {
      dir: path.join(dist, 'cloudfunctions'),
      specs: manifest.map(({ name, timeoutSeconds, memoryMb, timer }) => ({
        name,
        timeoutSeconds,
        memoryMb,
        ...(timer ? { timer: localTimer } : {}),
        environment: { GONGYI_KEYS: keys },
      })),
    },
    people: async () => (existsSync(peopleFile) ? readJson<DemoPerson[]>(peopleFile) : []),
    actions: describeActions,
  });
  await cloud.environment('local').apply(collections);
  if (isNew) await fill(cloud.environment('local'), createSecrets(localKeys()));
  process.stdout.write(`ready ${cloud.url}\n`);
  if (!options['no-open']) openBrowser(cloud.url);
  const stop = async () => {
    await cloud.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

type Loadable = { load(lines: Iterable<{ collection: string; document: Record<string, unknown> }>): Promise<number> };

/** Loads the demo city; people.json is written last, so a load that was broken off starts again. */
const fill = async (environment: Loadable, secrets: ReturnType<typeof createSecrets>): Promise<void> => {
  if (options.empty) {
    writeFileSync(peopleFile, '[]');
    return;
  }
  process.stdout.write('loading the demo city …\n');
  const city = buildDemoCity(secrets);
  const count = await environment.load(city.lines);
  writeFileSync(peopleFile, JSON.stringify(city.people));
  process.stdout.write(`loaded ${count} documents\n`);
};

await start().catch((error: unknown) => {
  process.stderr.write(`gongyi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { collections } from '../cloudfunctions/entry/collections';
import { manifest } from '../cloudfunctions/entry/manifest';
import { createSecrets, type KeyRing } from '../cloudfunctions/platform/secrets';
import { buildDemoCity, type DemoPerson, demoNow } from '../demo/city';
import { type LocalCloud, startLocalCloud } from '../local-cloud/cloud';
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
/** Written last: a data folder without it was not filled to the end. */
const peopleFile = path.join(dataDir, 'people.json');

const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Keys of this data folder, made once. */
const keyRing = (): KeyRing => {
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

const functionSpecs = (ring: KeyRing) =>
  manifest.map(({ name, timeoutSeconds, memoryMb, timer }) => ({
    name,
    timeoutSeconds,
    memoryMb,
    ...(timer ? { timer: localTimer } : {}),
    environment: { GONGYI_KEYS: JSON.stringify(ring) },
  }));

const startCloud = (ring: KeyRing): Promise<LocalCloud> =>
  startLocalCloud({
    dataDir,
    port: Number(options.port),
    sync: !options['no-sync'],
    ...(options.empty ? {} : { initialClock: demoNow }),
    webDir: path.join(dist, 'h5'),
    stageDir: path.join(dist, 'stage'),
    functions: { dir: path.join(dist, 'cloudfunctions'), specs: functionSpecs(ring) },
    people: async () =>
      existsSync(peopleFile) ? readJson<DemoPerson[]>(peopleFile).map((person) => ({ ...person })) : [],
    actions: describeActions,
  });

/** Fills a new data folder, with the demo city or with nothing. */
const fill = async (cloud: LocalCloud, ring: KeyRing): Promise<void> => {
  if (existsSync(peopleFile)) return;
  if (options.empty) return writeFileSync(peopleFile, '[]');
  process.stdout.write('loading the demo city …\n');
  const { people, lines } = buildDemoCity(createSecrets(ring));
  const count = await cloud.environment('local').load(lines);
  writeFileSync(peopleFile, JSON.stringify(people));
  process.stdout.write(`loaded ${count} documents\n`);
};

const openBrowser = (url: string): void => {
  const commands: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start'],
  };
  const [command = '', ...parameters] = commands[process.platform] ?? ['xdg-open'];
  const browser = spawn(command, [...parameters, url], { stdio: 'ignore', detached: true });
  browser.on('error', () => process.stdout.write(`open ${url} in a browser\n`));
  browser.unref();
};

/** A load that was broken off begins again from nothing. */
const removeHalfFilledStore = (): void => {
  if (!existsSync(peopleFile)) rmSync(path.join(dataDir, 'local'), { recursive: true, force: true });
};

const start = async (): Promise<void> => {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  removeHalfFilledStore();
  const ring = keyRing();
  const cloud = await startCloud(ring);
  await cloud.environment('local').apply(collections);
  await fill(cloud, ring);
  process.stdout.write(`ready ${cloud.url}\n`);
  if (!options['no-open']) openBrowser(cloud.url);
  const stop = async () => {
    await cloud.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

await start().catch((error: unknown) => {
  process.stderr.write(`gongyi: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

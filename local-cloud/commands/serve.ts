import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LocalCloudOptions, startLocalCloud } from '../cloud';
import type { FunctionSpec } from '../functions/spec';
import type { LocalPerson } from '../gateway/local-routes';
import { limitsFrom } from '../limit-options';

const options = {
  port: { type: 'string', default: '0' },
  data: { type: 'string', default: '.local' },
  'no-sync': { type: 'boolean', default: false },
  'free-floor': { type: 'string' },
  environment: { type: 'string' },
  clock: { type: 'string' },
  functions: { type: 'string' },
  specs: { type: 'string' },
  people: { type: 'string' },
  web: { type: 'string' },
  stage: { type: 'string' },
  limit: { type: 'string', multiple: true },
  without: { type: 'string', multiple: true },
} as const;

const jsonIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function optionsIn(args: readonly string[]): LocalCloudOptions {
  const { values } = parseArgs({ args: [...args], options });
  const { functions, specs, people } = values;
  return {
    dataDir: values.data,
    port: Number(values.port),
    sync: !values['no-sync'],
    freeFloorBytes: values['free-floor'] === undefined ? undefined : Number(values['free-floor']) * 2 ** 20,
    environment: values.environment,
    initialClock: values.clock,
    functions: functions && specs ? { dir: functions, specs: jsonIn(specs) as FunctionSpec[] } : undefined,
    people: people === undefined ? undefined : async () => jsonIn(people) as LocalPerson[],
    webDir: values.web,
    stageDir: values.stage,
    limits: limitsFrom(values.limit, values.without),
  };
}

/** Serves until it is told to stop. */
export async function serve(args: readonly string[]): Promise<void> {
  const cloud = await startLocalCloud(optionsIn(args));
  const stop = async () => {
    await cloud.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  // started by a script over an IPC channel: never outlive it
  process.once('disconnect', stop);
  process.stdout.write(`ready ${cloud.url}\n`);
}

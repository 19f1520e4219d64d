import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type LocalCloudOptions, startLocalCloud } from './cloud';
import type { FunctionSpec } from './functions/spec';
import type { LocalPerson } from './gateway/local-routes';
import { limitsFrom } from './limit-options';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    data: { type: 'string', default: '.local' },
    'no-sync': { type: 'boolean', default: false },
    environment: { type: 'string' },
    clock: { type: 'string' },
    functions: { type: 'string' },
    specs: { type: 'string' },
    people: { type: 'string' },
    web: { type: 'string' },
    stage: { type: 'string' },
    limit: { type: 'string', multiple: true },
    without: { type: 'string', multiple: true },
  },
});

const jsonIn = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function options(): LocalCloudOptions {
  const { functions, specs, people } = values;
  return {
    dataDir: values.data,
    port: Number(values.port),
    sync: !values['no-sync'],
    environment: values.environment,
    initialClock: values.clock,
    functions: functions && specs ? { dir: functions, specs: jsonIn(specs) as FunctionSpec[] } : undefined,
    people: people === undefined ? undefined : async () => jsonIn(people) as LocalPerson[],
    webDir: values.web,
    stageDir: values.stage,
    limits: limitsFrom(values.limit, values.without),
  };
}

async function run(): Promise<void> {
  const cloud = await startLocalCloud(options());
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

run().catch((error: unknown) => {
  process.stderr.write(`local cloud: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});

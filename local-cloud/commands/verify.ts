import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkStore } from '../engine/store-file/seal';
import type { Verification } from '../engine/verify';
import { withFolder } from './open-folder';
import { progress } from './progress';

const options = { data: { type: 'string' }, url: { type: 'string' }, environment: { type: 'string' } } as const;

/** `verify (--data DIR | --url URL)`: walks every document and index entry; exit code 1 when anything is wrong. */
export async function verifyStores(args: readonly string[]): Promise<void> {
  const { data, url, environment } = parseArgs({ args: [...args], options }).values;
  if ((data === undefined) === (url === undefined)) throw new Error('verify (--data DIR | --url URL)');
  const problems = data ? await verifyFolder(data) : await verifyServer(String(url), environment);
  if (problems > 0) throw new Error(`${problems} problems`);
}

function verifyFolder(folder: string): Promise<number> {
  return withFolder(folder, async (environments, dataDir) => {
    let problems = 0;
    if (environments.names().length === 0) throw new Error(`there is no environment in ${dataDir}`);
    for (const name of environments.names()) {
      const say = progress();
      checkStore(join(dataDir, name, 'store'));
      const steps = environments.find(name).engine.verify();
      let step = steps.next();
      for (; !step.done; step = steps.next()) say(() => `${name}: still verifying`);
      problems += print(name, step.value);
    }
    return problems;
  });
}

async function verifyServer(url: string, environment?: string): Promise<number> {
  const overview = await answerOf<{ environments: string[] }>(`${url}/_local/overview`);
  let problems = 0;
  for (const name of environment === undefined ? overview.environments : [environment]) {
    problems += print(name, await answerOf<Verification>(`${url}/_local/environments/${name}/verify`));
  }
  return problems;
}

async function answerOf<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as T;
}

function print(environment: string, { collections, problems }: Verification): number {
  for (const { name, documents, indexes } of collections) {
    const entries = indexes.map((index) => `${index.name} ${index.entries}`).join(', ');
    process.stdout.write(`${environment} ${name}: ${documents} documents; ${entries || 'no index'}\n`);
  }
  for (const problem of problems) process.stdout.write(`${environment} PROBLEM ${problem}\n`);
  process.stdout.write(`${environment}: ${problems.length === 0 ? 'whole' : 'NOT whole'}\n`);
  return problems.length;
}

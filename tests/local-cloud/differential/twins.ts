import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexRequest } from '../../../local-cloud/engine/catalogue';
import { Engine } from '../../../local-cloud/engine/engine';
import type { Sort } from '../../../local-cloud/engine/planner';
import { type Document, parseEjson, stringifyEjson } from '../../../local-cloud/engine/values';
import type { Plain, Step } from './arbitraries';

/** The engine itself, without HTTP, in a folder of its own. */
export function openEngine() {
  const dir = mkdtempSync(join(tmpdir(), 'local-cloud-engine-'));
  const engine = new Engine({
    path: join(dir, 'store'),
    isDurable: false,
    now: () => new Date(0),
    onFailedCommit: (error) => {
      throw error;
    },
    onFullScan: () => undefined,
  });
  const close = async () => {
    await engine.close();
    rmSync(dir, { recursive: true, force: true });
  };
  return { engine, close };
}

const indexes: readonly IndexRequest[] = [
  { name: 'a', keys: [['a', 1]] },
  {
    name: 'bc',
    keys: [
      ['b', 1],
      ['c', -1],
    ],
  },
  { name: 'c', keys: [['c', -1]] },
  { name: 'e', keys: [['e', -1]] },
  {
    name: 'be',
    keys: [
      ['b', 1],
      ['e', -1],
    ],
  },
  { name: 'dx', keys: [['d.x', 1]] },
  {
    name: 'dy_b',
    keys: [
      ['d.y', -1],
      ['b', 1],
    ],
  },
];

/** As the protocol hands it over: a copy that nobody else holds. */
export const copyOf = (plain: Plain) => parseEjson(stringifyEjson(plain)) as Document;

/** The same documents in two collections: `plain` and, with indexes, `indexed`. */
export async function makeTwins(engine: Engine, run: number, documents: readonly Plain[]) {
  const names = { plain: `plain-${run}`, indexed: `indexed-${run}` };
  for (const name of Object.values(names)) {
    await engine.createCollection(name);
    for (const index of name === names.indexed ? indexes : []) await engine.createIndex(name, index);
    const numbered = documents.map((each, i) => ({ _id: i % 3 === 0 ? i : `k${i}`, ...copyOf(each) }));
    await engine.insert(name, numbered);
  }
  return names;
}

export const everything = (engine: Engine, name: string) =>
  engine.find(name, { filter: {}, sort: [['_id', 1]] }).texts.map((text) => parseEjson(text) as Plain);

export type Answer = { readonly texts?: readonly string[]; readonly total?: number; readonly refusal?: string };

/** A refusal is an answer too: with and without indexes it must be the same. */
export async function ask(engine: Engine, name: string, step: Step): Promise<Answer> {
  try {
    return await answer(engine, name, step);
  } catch (error) {
    return { refusal: String((error as { code?: unknown }).code ?? error) };
  }
}

async function answer(engine: Engine, name: string, step: Step): Promise<Answer> {
  const filter = copyOf(step.filter);
  switch (step.kind) {
    case 'find': {
      const sort = Object.entries(step.order) as unknown as Sort;
      return { texts: engine.find(name, { filter, sort, skip: step.offset, limit: step.limit }).texts };
    }
    case 'count':
      return { total: engine.count(name, filter).total };
    case 'update':
      return { total: (await engine.update(name, { filter, update: copyOf(step.update), isMulti: true })).updated };
    case 'remove':
      return { total: (await engine.remove(name, { filter, isMulti: true })).deleted };
  }
}

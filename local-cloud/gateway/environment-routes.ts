import { Readable } from 'node:stream';
import { CloudError } from '../engine/errors';
import type { Verification } from '../engine/verify';
import { type CollectionRequest, type Environment, parseLine } from '../environment';
import type { Environments } from '../environments';
import { explained } from './explained';
import { bodyOf, type Handler, json, jsonBodyOf, notFound, type Reply, text } from './http';

const mostLoadBytes = 512 * 2 ** 20;
const mostRequestBytes = 2 ** 20;

/** `/_local/environments/:env[/:part]`: for deployment scripts and tests. */
export function environmentRoutes(environments: Environments): Handler {
  return async (request, url) => {
    const [name = '', part = ''] = url.pathname.split('/').slice(3);
    const route = `${request.method} ${part}`;
    try {
      if (route === 'PUT ') {
        const requested = await jsonBodyOf(request, mostRequestBytes);
        return await applied(environments.make(name), (requested?.collections ?? []) as readonly CollectionRequest[]);
      }
      if (route === 'DELETE ') {
        await environments.remove(name);
        return json(200, { removed: name });
      }
      if (route === 'POST load') {
        const lines = (await bodyOf(request, mostLoadBytes)).toString('utf8').split('\n');
        const entries = lines.filter((line) => line.trim() !== '').map(parseLine);
        return json(200, { loaded: await environments.find(name).load(entries) });
      }
      if (route === 'GET verify') return json(200, await verified(environments.find(name)));
      if (route === 'POST explain') {
        return explained(environments.find(name), (await jsonBodyOf(request, mostRequestBytes)) ?? {});
      }
      return read(environments.find(name), route);
    } catch (error) {
      if (error instanceof CloudError) return json(error.code === 'INVALID_ENV' ? 404 : 400, refusalOf(error));
      throw error;
    }
  };
}

/** In steps, so that others are answered meanwhile. */
async function verified({ engine }: Environment): Promise<Verification> {
  const steps = engine.verify();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await new Promise((next) => setImmediate(next));
  }
}

const refusalOf = ({ code, message }: CloudError) => ({ code, message });

async function applied(environment: Environment, collections: readonly CollectionRequest[]): Promise<Reply> {
  await environment.apply(collections);
  return json(200, { name: environment.name, collections: collectionsOf(environment) });
}

function read(environment: Environment, route: string): Reply {
  switch (route) {
    case 'GET ':
      return json(200, {
        name: environment.name,
        collections: collectionsOf(environment),
        commits: environment.engine.commits,
      });
    case 'GET documents':
      return { ...text(200, '', 'application/x-ndjson; charset=utf-8'), body: Readable.from(environment.lines()) };
    case 'GET files':
      return json(200, { files: filesOf(environment) });
    case 'GET hash':
      return json(200, { hash: environment.hash() });
    case 'GET calls':
      return json(200, environment.calls.summary());
    case 'DELETE calls':
      environment.calls.reset();
      return json(200, environment.calls.summary());
    default:
      return notFound();
  }
}

const filesOf = ({ files }: Environment) =>
  files.list().map(({ path, size }) => ({ path, size, link: encodeURI(files.link(path, 'read')) }));

const collectionsOf = ({ engine }: Environment) =>
  engine.catalogue.all().map(({ name, indexes }) => ({
    name,
    documents: engine.count(name, {}).total,
    indexes: indexes.map((index) => ({
      name: index.name,
      unique: index.isUnique,
      keys: index.keys.map(({ path, direction }) => [path, direction]),
    })),
  }));

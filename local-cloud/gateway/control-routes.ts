import { Readable } from 'node:stream';
import { backupOf } from '../backup/take';
import type { Environments } from '../environments';
import type { FunctionLogs } from '../functions/logs';
import type { Runner } from '../functions/runner';
import type { FunctionSpec } from '../functions/spec';
import type { Timers } from '../scheduler/timers';
import { type Handler, json, jsonBodyOf, notFound, text } from './http';
import type { Route } from './server';

export type ControlOptions = {
  readonly environments: Environments;
  readonly defaultEnvironment: string;
  readonly runner: Runner;
  readonly specs: readonly FunctionSpec[];
  readonly timers: Timers;
  readonly logs: FunctionLogs;
};

/** `/_local/messages`, `timers`, `logs`, `overview`, `backup`: for tests, commands and the developer's page. */
export function controlRoutes(options: ControlOptions): readonly Route[] {
  return [
    { path: '/_local/messages', handler: messages(options) },
    { path: '/_local/timers/', handler: runTimer(options) },
    { path: '/_local/logs', isExact: true, handler: () => json(200, { lines: options.logs.recent() }) },
    { path: '/_local/overview', isExact: true, handler: () => json(200, overview(options)) },
    { path: '/_local/backup', isExact: true, handler: backup(options) },
  ];
}

const backup =
  ({ environments }: ControlOptions): Handler =>
  () => ({
    ...text(200, '', 'application/x-ndjson; charset=utf-8'),
    body: Readable.from(backupOf(environments.dataDir, environments)),
  });

/** `POST /_local/messages/refuse?env= {count}` makes the next messages fail as if the person had not allowed them. */
function messages({ environments, defaultEnvironment }: ControlOptions): Handler {
  return async (request, url) => {
    const log = environments.find(url.searchParams.get('env') ?? defaultEnvironment).messages;
    const route = `${request.method} ${url.pathname}`;
    if (route === 'GET /_local/messages') return json(200, { messages: log.all() });
    if (route !== 'POST /_local/messages/refuse') return notFound();
    const body = await jsonBodyOf(request, 1024);
    log.refuseNext(Number(body?.count ?? 1));
    return json(200, { refusing: Number(body?.count ?? 1) });
  };
}

/** `POST /_local/timers/:function/run` answers `{result}` or `{code, message}`. */
function runTimer({ timers }: ControlOptions): Handler {
  return async (request, url) => {
    const [name = '', verb] = url.pathname.split('/').slice(3);
    if (request.method !== 'POST' || verb !== 'run' || !timers.names.includes(name)) return notFound();
    const outcome = await timers.run(name);
    if (!outcome.isOk) return json(500, { code: outcome.code, message: outcome.message });
    return json(200, { result: JSON.parse(outcome.value) as unknown });
  };
}

const overview = ({ environments, defaultEnvironment, runner, specs }: ControlOptions) => ({
  environments: environments.names(),
  defaultEnvironment,
  invocations: runner.invocations.recent(),
  functions: specs.map(({ name, timer, timeoutSeconds, memoryMb }) => ({
    name,
    timer: timer ?? null,
    timeoutSeconds,
    memoryMb,
    instances: runner.instancesOf(name),
  })),
});

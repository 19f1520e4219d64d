import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '../clock';
import type { Limits } from '../engine/limits';
import { contextFor, variablesFor } from './function-context';
import { Instance } from './instance';
import { Invocations } from './invocations';
import type { FunctionLogs } from './logs';
import { type FunctionSpec, failed, type Invocation, type Outcome } from './spec';

export type RunnerOptions = {
  /** Each function's built bundle is `dir/<name>/index.js`. */
  readonly dir: string;
  readonly specs: readonly FunctionSpec[];
  readonly environment: string;
  readonly adminUrl: string;
  readonly clock: Clock;
  readonly logs: FunctionLogs;
  readonly limits: Limits;
};

type Pool = { readonly spec: FunctionSpec; readonly instances: Set<Instance>; readonly waiting: (() => void)[] };

const defaultInstances = 4;
// more would wait longer than a person does: what comes on top is told at once to come again
const mostWaiting = 100;

/** Runs functions as the cloud would: instances started on demand, one request each, kept warm, replaced when broken. */
export class Runner {
  readonly #options: RunnerOptions;
  readonly #pools: ReadonlyMap<string, Pool>;
  readonly invocations = new Invocations();
  #started = 0;

  constructor(options: RunnerOptions) {
    this.#options = options;
    this.#pools = new Map(options.specs.map((spec) => [spec.name, { spec, instances: new Set(), waiting: [] }]));
  }

  get workers(): number {
    return [...this.#pools.values()].reduce((total, { instances }) => total + instances.size, 0);
  }

  instancesOf(name: string): number {
    return this.#pools.get(name)?.instances.size ?? 0;
  }

  /** Never rejects: what goes wrong in the function is an outcome. */
  async invoke(name: string, invocation: Invocation): Promise<Outcome> {
    const pool = this.#pools.get(name);
    if (!pool) return failed('FUNCTION_NOT_FOUND', `Function ${name} not found`);
    const { environment, clock, logs, limits } = this.#options;
    if (Buffer.byteLength(invocation.event) > limits.payloadBytes) return tooLarge('the event', limits);
    const instance = await this.#free(pool);
    if (!instance) return failed('EXCEED_CONCURRENT_REQUEST_LIMIT', `too many calls of ${name} are waiting`);
    const context = contextFor(pool.spec, environment, invocation);
    const request = { event: invocation.event, context, offsetMs: clock.offsetMs };
    const timeoutMs = limits.functionTimeout ? pool.spec.timeoutSeconds * 1000 : undefined;
    const outcome = await this.#recorded(instance, name, invocation, () => instance.run(request, timeoutMs));
    if (!outcome.isOk) logs.add(name, `${invocation.requestId} ${outcome.code}: ${outcome.message}`);
    this.#next(pool);
    const isTooLarge = outcome.isOk && Buffer.byteLength(outcome.value) > limits.payloadBytes;
    return isTooLarge ? tooLarge('the answer', limits) : outcome;
  }

  async #recorded(instance: Instance, name: string, { requestId, source }: Invocation, run: () => Promise<Outcome>) {
    const [startedAt, before] = [performance.now(), this.invocations.storeCallsOf(instance.id)];
    const at = this.#options.clock.now().toISOString();
    const outcome = await run();
    const ms = Math.round((performance.now() - startedAt) * 10) / 10;
    const storeCalls = this.invocations.storeCallsOf(instance.id) - before;
    const code = outcome.isOk ? undefined : outcome.code;
    this.invocations.add({ function: name, requestId, at, source, ms, storeCalls, code });
    return outcome;
  }

  async close(): Promise<void> {
    const all = [...this.#pools.values()].flatMap(({ instances }) => [...instances]);
    await Promise.all(all.map((instance) => instance.stop()));
  }

  /** An idle instance, a new one, or the first to become free; undefined when too many wait already. */
  async #free(pool: Pool): Promise<Instance | undefined> {
    for (;;) {
      for (const instance of pool.instances) if (!instance.isBusy && !instance.isGone) return claim(instance);
      if (pool.instances.size < (pool.spec.instances ?? defaultInstances)) return claim(this.#start(pool));
      if (pool.waiting.length >= mostWaiting) return undefined;
      await new Promise<void>((resolve) => pool.waiting.push(resolve));
    }
  }

  #start(pool: Pool): Instance {
    const { dir, environment, adminUrl, logs, limits } = this.#options;
    const { name, memoryMb } = pool.spec;
    const id = String(++this.#started);
    const instance = new Instance({
      id,
      bundle: join(dir, name, 'index.js'),
      environment: variablesFor(pool.spec, environment, `${adminUrl}/${id}`),
      memoryMb: limits.functionMemory ? memoryMb : undefined,
      onOutput: (output) => logs.follow(name, output as Readable),
      onGone: (gone) => {
        pool.instances.delete(gone);
        this.invocations.forget(id);
        this.#next(pool);
      },
    });
    pool.instances.add(instance);
    return instance;
  }

  #next(pool: Pool): void {
    pool.waiting.shift()?.();
  }
}

/** Taken before anybody else looks: claiming and running are in different turns. */
function claim(instance: Instance): Instance {
  instance.isBusy = true;
  return instance;
}

const tooLarge = (what: string, { payloadBytes }: Limits) =>
  failed('EXCEED_MAX_PAYLOAD_SIZE', `${what} of a function has at most ${payloadBytes} bytes`);

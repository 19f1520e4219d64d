import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import type { Clock } from '../clock';
import type { Limits } from '../engine/limits';
import type { Runner } from '../functions/runner';
import type { FunctionSpec, Outcome } from '../functions/spec';

/** Fires the functions' timer triggers in China time; a function's timer never overlaps itself. */
export class Timers {
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #jobs: readonly Cron[];
  readonly #running = new Map<string, Promise<Outcome>>();
  readonly names: readonly string[];

  /** @throws when a timer is not a seven-field cron expression, or a function has two. */
  constructor(specs: readonly FunctionSpec[], runner: Runner, clock: Clock, limits: Limits) {
    this.#runner = runner;
    this.#clock = clock;
    const timed = specs.filter((spec) => spec.timer !== undefined);
    this.names = timed.map(({ name }) => name);
    this.#jobs = timed.flatMap((spec) => triggersOf(spec, limits).map((trigger) => this.#start(spec.name, trigger)));
  }

  #start(name: string, trigger: string): Cron {
    const fire = () => {
      if (!this.#running.has(name)) void this.run(name);
    };
    return new Cron(trigger, { timezone: 'Asia/Shanghai', unref: true }, fire);
  }

  /** Runs one timer to its end, after the runs asked for before. */
  run(name: string): Promise<Outcome> {
    const before: Promise<unknown> = this.#running.get(name) ?? Promise.resolve();
    const run = before.then(() => this.#invoke(name));
    this.#running.set(name, run);
    return run.finally(() => {
      if (this.#running.get(name) === run) this.#running.delete(name);
    });
  }

  #invoke(name: string): Promise<Outcome> {
    const event = { Type: 'Timer', TriggerName: name, Time: this.#clock.now().toISOString(), Message: '' };
    return this.#runner.invoke(name, { event: JSON.stringify(event), requestId: randomUUID(), source: 'timer' });
  }

  /** Every timer once, one after the other. */
  async runAll(): Promise<void> {
    for (const name of this.names) await this.run(name);
  }

  stop(): void {
    for (const job of this.#jobs) job.stop();
  }
}

function triggersOf({ name, timer = [] }: FunctionSpec, limits: Limits): readonly string[] {
  const triggers = typeof timer === 'string' ? [timer] : timer;
  if (triggers.length > 1 && limits.oneTriggerPerFunction) throw new Error(`${name}: a function has one timer`);
  const wrong = triggers.find((trigger) => trigger.trim().split(/\s+/).length !== 7);
  if (wrong !== undefined && limits.sevenFieldCron) throw new Error(`${name}: a timer has seven fields: ${wrong}`);
  return triggers;
}

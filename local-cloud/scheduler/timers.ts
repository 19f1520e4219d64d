import { randomUUID } from 'node:crypto';
import { Cron } from 'croner';
import type { Clock } from '../clock';
import type { Runner } from '../functions/runner';
import type { FunctionSpec, Outcome } from '../functions/spec';

/** Fires the functions' timer triggers in China time; a function's timer never overlaps itself. */
export class Timers {
  readonly #runner: Runner;
  readonly #clock: Clock;
  readonly #jobs: readonly Cron[];
  readonly #running = new Map<string, Promise<Outcome>>();
  readonly names: readonly string[];

  /** @throws when a timer is not a seven-field cron expression. */
  constructor(specs: readonly FunctionSpec[], runner: Runner, clock: Clock) {
    this.#runner = runner;
    this.#clock = clock;
    const timed = specs.filter((spec) => spec.timer !== undefined);
    this.names = timed.map(({ name }) => name);
    this.#jobs = timed.map(({ name, timer = '' }) => {
      if (timer.trim().split(/\s+/).length !== 7) throw new Error(`${name}: a timer has seven fields: ${timer}`);
      const fire = () => {
        if (!this.#running.has(name)) void this.run(name);
      };
      return new Cron(timer, { timezone: 'Asia/Shanghai', unref: true }, fire);
    });
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

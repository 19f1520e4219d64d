import { Worker } from 'node:worker_threads';
import type { FunctionAnswer, FunctionRequest } from './messages';
import { failed, type Outcome } from './spec';

export type InstanceOptions = {
  /** Tells apart the instances of all functions. */
  readonly id: string;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Undefined: as much as there is. */
  readonly memoryMb: number | undefined;
  readonly onOutput: (output: NodeJS.ReadableStream) => void;
  /** Called once, when it can serve no more. */
  readonly onGone: (instance: Instance) => void;
};

// beside this file in the sources, beside the bundle when built
const isSource = import.meta.url.endsWith('.ts');
const workerFile = new URL(isSource ? './worker.ts' : './worker.mjs', import.meta.url);

const loadingMs = 30_000;

/** One copy of a function: its own memory and globals, one request at a time, warm between requests. */
export class Instance {
  readonly #worker: Worker;
  #settle: ((outcome: Outcome) => void) | undefined;
  #lastError: Error | undefined;
  #startClock: (() => void) | undefined;
  #isLoaded = false;
  readonly id: string;
  isBusy = false;
  isGone = false;

  constructor({ id, bundle, environment, memoryMb, onOutput, onGone }: InstanceOptions) {
    this.id = id;
    this.#worker = new Worker(workerFile, {
      workerData: { bundle },
      env: { ...environment },
      execArgv: isSource ? ['--import', 'tsx'] : [],
      argv: [],
      stdout: true,
      stderr: true,
      resourceLimits: memoryMb === undefined ? {} : { maxOldGenerationSizeMb: memoryMb },
    });
    onOutput(this.#worker.stdout);
    onOutput(this.#worker.stderr);
    this.#worker.on('message', (answer: FunctionAnswer) => {
      if (answer.isLoaded === undefined) return this.#finish(outcomeOf(answer));
      this.#isLoaded = true;
      this.#startClock?.();
    });
    this.#worker.on('error', (error) => {
      this.#lastError = error;
    });
    this.#worker.on('exit', (code) => {
      this.isGone = true;
      this.#finish(failed('FUNCTIONS_EXECUTE_FAIL', this.#lastError?.message ?? `the function exited with ${code}`));
      onGone(this);
    });
  }

  /** Never rejects; past the time-out the instance is stopped. Loading the bundle has a time of its own, as in the cloud. */
  run(request: FunctionRequest, timeoutMs: number | undefined): Promise<Outcome> {
    this.isBusy = true;
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined = this.#limit(loadingMs);
      this.#startClock = () => {
        clearTimeout(timer);
        timer = timeoutMs === undefined ? undefined : this.#limit(timeoutMs);
      };
      this.#settle = (outcome) => {
        clearTimeout(timer);
        this.#settle = undefined;
        this.isBusy = false;
        resolve(outcome);
      };
      if (this.#isLoaded) this.#startClock();
      this.#worker.postMessage(request);
    });
  }

  #limit(ms: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#finish(failed('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`));
      void this.stop();
    }, ms);
  }

  async stop(): Promise<void> {
    this.isGone = true;
    await this.#worker.terminate();
  }

  #finish(outcome: Outcome): void {
    this.#settle?.(outcome);
  }
}

const outcomeOf = (answer: Exclude<FunctionAnswer, { isLoaded: true }>): Outcome =>
  answer.isOk ? answer : failed('FUNCTIONS_EXECUTE_FAIL', answer.message);

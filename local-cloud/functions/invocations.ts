/** One run of a function. */
export type InvocationRecord = {
  readonly function: string;
  readonly requestId: string;
  readonly at: string;
  readonly source: string;
  readonly ms: number;
  /** Calls of the SDK while it ran. */
  readonly storeCalls: number;
  /** The error code, when it failed. */
  readonly code: string | undefined;
};

const mostRecent = 200;

/** The latest runs of functions, for the developer's page. */
export class Invocations {
  readonly #recent: InvocationRecord[] = [];
  readonly #storeCalls = new Map<string, number>();

  /** An instance serves one request at a time, so what it calls belongs to that request. */
  countStoreCall(instance: string): void {
    this.#storeCalls.set(instance, this.storeCallsOf(instance) + 1);
  }

  storeCallsOf(instance: string): number {
    return this.#storeCalls.get(instance) ?? 0;
  }

  forget(instance: string): void {
    this.#storeCalls.delete(instance);
  }

  add(record: InvocationRecord): void {
    this.#recent.push(record);
    if (this.#recent.length > mostRecent) this.#recent.shift();
  }

  /** The latest first. */
  recent(): readonly InvocationRecord[] {
    return [...this.#recent].reverse();
  }
}

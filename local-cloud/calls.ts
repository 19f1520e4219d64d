export type Call = {
  readonly action: string;
  readonly collection: string | undefined;
  readonly at: string;
  readonly ms: number;
  readonly indexUsed: string | undefined;
  readonly entriesRead: number | undefined;
  readonly documentsRead: number | undefined;
  /** The error code answered, if any. */
  readonly code: string | undefined;
};

const mostRecent = 500;

/** What came in through the SDK's protocol, so that tests can count store calls. */
export class CallLog {
  #total = 0;
  #byAction = new Map<string, number>();
  #recent: Call[] = [];

  record(call: Call): void {
    this.#total++;
    this.#byAction.set(call.action, (this.#byAction.get(call.action) ?? 0) + 1);
    this.#recent.push(call);
    if (this.#recent.length > mostRecent) this.#recent.shift();
  }

  summary() {
    return { total: this.#total, byAction: Object.fromEntries(this.#byAction), recent: [...this.#recent].reverse() };
  }

  reset(): void {
    this.#total = 0;
    this.#byAction = new Map();
    this.#recent = [];
  }
}

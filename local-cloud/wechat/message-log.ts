import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** A subscription message as the function asked for it; `errCode` is what WeChat would have answered. */
export type SentMessage = {
  readonly at: string;
  readonly touser: string;
  readonly templateId: string;
  readonly page: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
  readonly errCode: number;
};

/** The subscription messages of one environment, kept in a file. */
export class MessageLog {
  readonly #file: string;
  readonly #messages: SentMessage[];
  #refusals = 0;

  constructor(file: string) {
    this.#file = file;
    this.#messages = existsSync(file) ? readFileSync(file, 'utf8').split('\n').flatMap(parsed) : [];
  }

  all(): readonly SentMessage[] {
    return this.#messages;
  }

  /** The next `count` messages are answered 43101: the person has not allowed it. */
  refuseNext(count: number): void {
    this.#refusals = count;
  }

  takeRefusal(): boolean {
    if (this.#refusals === 0) return false;
    this.#refusals--;
    return true;
  }

  add(message: SentMessage): void {
    this.#messages.push(message);
    appendFileSync(this.#file, `${JSON.stringify(message)}\n`, { mode: 0o600 });
  }
}

function parsed(line: string): SentMessage[] {
  try {
    return [JSON.parse(line) as SentMessage];
  } catch {
    // the empty end, or a line torn by a crash
    return [];
  }
}

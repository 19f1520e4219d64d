import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

export type LogLine = { readonly function: string; readonly at: string; readonly text: string };

const mostRecent = 1000;
const largestFile = 10 * 2 ** 20;

/** What functions print: kept in `DIR/<function>.log` (one older file beside it) and, lately, in memory. */
export class FunctionLogs {
  readonly #dir: string;
  readonly #recent: LogLine[] = [];

  constructor(dir: string) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.#dir = dir;
  }

  follow(name: string, output: Readable): void {
    createInterface(output).on('line', (text) => this.add(name, text));
  }

  add(name: string, text: string): void {
    this.#recent.push({ function: name, at: new Date().toISOString(), text });
    if (this.#recent.length > mostRecent) this.#recent.shift();
    const file = join(this.#dir, `${name}.log`);
    if (existsSync(file) && statSync(file).size > largestFile) renameSync(file, `${file}.old`);
    appendFileSync(file, `${text}\n`, { mode: 0o600 });
  }

  recent(): readonly LogLine[] {
    return this.#recent;
  }
}

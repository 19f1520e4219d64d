import { readFileSync } from 'node:fs';
import { writeWhole } from './whole-file';

/** The local cloud's time: the machine's, moved by an offset that survives a restart. */
export class Clock {
  readonly #file: string;
  #offsetMs: number;

  /** `initial` (ISO) is the time to start from when the folder is new. */
  constructor(file: string, initial?: string) {
    this.#file = file;
    const kept = readOffset(file);
    this.#offsetMs = kept ?? (initial === undefined ? 0 : Date.parse(initial) - Date.now());
    if (kept === undefined) this.#keep();
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  setTo(instant: Date): void {
    this.#move(instant.getTime() - Date.now());
  }

  advance(ms: number): void {
    this.#move(this.#offsetMs + ms);
  }

  reset(): void {
    this.#move(0);
  }

  #move(offsetMs: number): void {
    this.#offsetMs = offsetMs;
    this.#keep();
  }

  #keep(): void {
    writeWhole(this.#file, JSON.stringify({ offsetMs: this.#offsetMs }));
  }
}

function readOffset(file: string): number | undefined {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { offsetMs: number }).offsetMs;
  } catch {
    // no file yet, or one torn by a crash: start afresh
    return undefined;
  }
}

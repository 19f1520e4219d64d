import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Engine } from '../../local-cloud/engine/engine';

/** A call of the store on its file; `end` is where its note ends in the log. */
export type DiskCall = {
  readonly kind: 'w' | 's' | 'f' | 't';
  readonly offset: number;
  readonly content: Buffer;
  readonly end: number;
};

const headerBytes = 24;

/** Why the tests with a disk of their own cannot run here; undefined when they can. */
export function missingForDisk(): string | undefined {
  if (process.platform !== 'linux') return 'they need Linux';
  return spawnSync('gcc', ['--version']).status === 0 ? undefined : 'they need gcc';
}

/** Compiles native/disk.c into the folder. Answers the library to preload. */
export function compileDisk(dir: string): string {
  const library = join(dir, 'disk.so');
  const source = join(__dirname, 'native', 'disk.c');
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl', '-lpthread']);
  return library;
}

/** Opens the store in this process, verifies it, and answers the ids of its documents. */
export async function idsOfWholeStore(path: string): Promise<ReadonlySet<string>> {
  const onFailedCommit = (error: unknown) => {
    throw error;
  };
  const engine = new Engine({ path, isDurable: false, now: () => new Date(0), onFailedCommit });
  const steps = engine.verify();
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value.problems).toEqual([]);
  const ids = new Set([...engine.everything()].map(({ text }) => (JSON.parse(text) as { _id: string })._id));
  await engine.close();
  return ids;
}

/** The calls a log notes, in order. */
export function callsIn(log: Buffer): readonly DiskCall[] {
  const calls: DiskCall[] = [];
  for (let at = 0; at + headerBytes <= log.length; ) {
    const kind = String.fromCharCode(log.readUInt8(at)) as DiskCall['kind'];
    const offset = Number(log.readBigUInt64LE(at + 8));
    const end = at + headerBytes + Number(log.readBigUInt64LE(at + 16));
    calls.push({ kind, offset, content: log.subarray(at + headerBytes, end), end });
    at = end;
  }
  return calls;
}

/** A file whose writes may be lost until a flush, as after a power cut. */
export class Platter {
  #bytes: Buffer = Buffer.alloc(0);
  #pending: DiskCall[] = [];

  take(call: DiskCall): void {
    if (call.kind === 'f') {
      for (const each of this.#pending) this.#bytes = applied(this.#bytes, each, () => true);
      this.#pending = [];
    } else if (call.kind === 's') this.#bytes = applied(this.#bytes, call, () => true);
    else this.#pending.push(call);
  }

  /** What may be found: all that was flushed, and of the later writes (and of `last`) the pieces that `isKept` keeps. */
  image(last: DiskCall | undefined, isKept: () => boolean): Buffer {
    let bytes: Buffer = Buffer.from(this.#bytes);
    for (const call of [...this.#pending, ...(last ? [last] : [])]) bytes = applied(bytes, call, isKept);
    return bytes;
  }
}

// a sector is written whole or not at all
const sectorBytes = 512;

function applied(bytes: Buffer, { kind, offset, content }: DiskCall, isKept: () => boolean): Buffer {
  if (kind === 'f') return bytes;
  if (kind === 't') return isKept() ? resized(bytes, offset) : bytes;
  const whole = resized(bytes, Math.max(bytes.length, offset + content.length));
  for (let from = 0; from < content.length; ) {
    const to = Math.min(content.length, from + sectorBytes - ((offset + from) % sectorBytes));
    if (isKept()) content.copy(whole, offset + from, from, to);
    from = to;
  }
  return whole;
}

function resized(bytes: Buffer, length: number): Buffer {
  if (bytes.length === length) return bytes;
  const next = Buffer.alloc(length);
  bytes.copy(next);
  return next;
}

import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  type ReadStream,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../clock';
import { invalidParameter } from '../engine/errors';
import { writeWhole } from '../whole-file';

export type Right = 'read' | 'write';

const defaultLifeSeconds = 7200;
const bucket = 'local-bucket';

/** The files of one environment, reached only through links that carry a signature and an end. */
export class FileStore {
  readonly #dir: string;
  readonly #environment: string;
  readonly #secret: Buffer;
  readonly #clock: Clock;

  constructor(dir: string, environment: string, clock: Clock) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.#dir = dir;
    this.#environment = environment;
    this.#clock = clock;
    this.#secret = secretIn(join(dirname(dir), 'link-secret'));
  }

  fileId(path: string): string {
    return `cloud://${this.#environment}.${bucket}/${path}`;
  }

  /** The path in a file id of this environment; undefined for another's. */
  pathOf(fileId: string): string | undefined {
    const prefix = this.fileId('');
    return fileId.startsWith(prefix) ? fileId.slice(prefix.length) : undefined;
  }

  has(path: string): boolean {
    return existsSync(this.#place(path));
  }

  /** Path and query of a link, to be put behind the server's address; not escaped, because the SDK does that. */
  link(path: string, right: Right, lifeSeconds = defaultLifeSeconds): string {
    this.#place(path);
    const until = Math.floor(this.#clock.now().getTime() / 1000) + lifeSeconds;
    return `/files/${this.#environment}/${path}?until=${until}&sign=${this.#sign(path, right, until)}`;
  }

  isAllowed(path: string, right: Right, until: number, signature: string): boolean {
    const expected = Buffer.from(this.#sign(path, right, until));
    const given = Buffer.from(signature);
    return (
      until * 1000 > this.#clock.now().getTime() && given.length === expected.length && timingSafeEqual(given, expected)
    );
  }

  /** Flushed before it takes its name, so a crash never leaves half a file under it. */
  async write(path: string, content: Readable): Promise<void> {
    const place = this.#place(path);
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    const next = `${place}.${randomBytes(6).toString('hex')}.part`;
    try {
      const handle = await open(next, 'wx', 0o600);
      await pipeline(content, handle.createWriteStream({ flush: true }));
      await rename(next, place);
    } catch (error) {
      rmSync(next, { force: true });
      throw error;
    }
  }

  read(path: string): { readonly stream: ReadStream; readonly size: number } | undefined {
    const place = this.#place(path);
    if (!existsSync(place) || !statSync(place).isFile()) return undefined;
    return { stream: createReadStream(place), size: statSync(place).size };
  }

  /** Every file, by path. */
  list(): readonly { readonly path: string; readonly size: number }[] {
    return readdirSync(this.#dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((place) => ({ path: relative(this.#dir, place).split(sep).join('/'), size: statSync(place).size }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  size(path: string): number | undefined {
    const place = this.#place(path);
    return existsSync(place) ? statSync(place).size : undefined;
  }

  remove(path: string): boolean {
    const place = this.#place(path);
    if (!existsSync(place)) return false;
    rmSync(place);
    return true;
  }

  async copy(from: string, to: string): Promise<void> {
    const place = this.#place(to);
    mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
    await copyFile(this.#place(from), place);
  }

  #place(path: string): string {
    const place = join(this.#dir, path);
    const isInside = place.startsWith(this.#dir + sep) && !path.startsWith('/') && !/[\0?#%\\]/.test(path);
    if (!isInside || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
      throw invalidParameter('not a file path');
    }
    return place;
  }

  #sign(path: string, right: Right, until: number): string {
    return createHmac('sha256', this.#secret).update(`${right}\n${until}\n${path}`).digest('hex');
  }
}

function secretIn(file: string): Buffer {
  if (!existsSync(file)) writeWhole(file, randomBytes(32).toString('hex'));
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

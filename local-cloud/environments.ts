import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from './clock';
import { CloudError, invalidParameter } from './engine/errors';
import type { Limits } from './engine/limits';
import { Environment } from './environment';

export type EnvironmentsOptions = {
  readonly dataDir: string;
  readonly isDurable: boolean;
  readonly clock: Clock;
  readonly onFailedCommit: (error: unknown) => void;
  /** Writes are refused while the disk has less room than this. */
  readonly freeFloorBytes?: number;
  readonly onFullScan: (line: string) => void;
  readonly limits: Limits;
};

// folders of the data folder that are not environments
const reserved = new Set(['logs']);

/** The environments of one server, each in its own subfolder, opened when first asked for. */
export class Environments {
  readonly #options: EnvironmentsOptions;
  readonly #open = new Map<string, Environment>();

  constructor(options: EnvironmentsOptions) {
    this.#options = options;
  }

  get dataDir(): string {
    return this.#options.dataDir;
  }

  /** @throws CloudError INVALID_ENV when it was never made. */
  find(name: string): Environment {
    const open = this.#open.get(name);
    if (open) return open;
    if (!isName(name) || !existsSync(this.#dirOf(name))) throw new CloudError('INVALID_ENV', `no environment: ${name}`);
    return this.make(name);
  }

  make(name: string): Environment {
    const open = this.#open.get(name);
    if (open) return open;
    if (!isName(name)) throw invalidParameter('an environment is named with small letters, digits and hyphens');
    const environment = new Environment({ ...this.#options, name, dir: this.#dirOf(name) });
    this.#open.set(name, environment);
    return environment;
  }

  async remove(name: string): Promise<void> {
    if (!isName(name)) throw invalidParameter('not an environment');
    const open = this.#open.get(name);
    this.#open.delete(name);
    await open?.close();
    rmSync(this.#dirOf(name), { recursive: true, force: true });
  }

  names(): readonly string[] {
    const folders = readdirSync(this.#options.dataDir, { withFileTypes: true });
    return folders.filter((each) => each.isDirectory() && isName(each.name)).map(({ name }) => name);
  }

  async close(): Promise<void> {
    const all = [...this.#open.values()];
    this.#open.clear();
    await Promise.all(all.map((environment) => environment.close()));
  }

  #dirOf(name: string): string {
    return join(this.#options.dataDir, name);
  }
}

const isName = (name: string) => /^[a-z0-9][a-z0-9-]{0,62}$/.test(name) && !reserved.has(name);

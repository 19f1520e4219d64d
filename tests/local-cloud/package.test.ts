import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const root = path.resolve(__dirname, '../..');

describe('the package of the local cloud', () => {
  // inside the repository, so that it finds lmdb as an installed one would
  const parent = path.join(root, 'dist', `test-package-${process.pid}`);
  const folder = path.join(parent, 'package');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'local-cloud-package-'));
  beforeAll(() => {
    execFileSync(process.execPath, [path.join(root, 'local-cloud/pack.mjs'), folder]);
  });
  afterAll(() => {
    rmSync(parent, { recursive: true, force: true });
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('names what it needs with the versions that were tested', () => {
    const { bin, dependencies, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      bin: Record<string, string>;
      dependencies: Record<string, string>;
      license: string;
    };
    const { version } = JSON.parse(readFileSync(path.join(root, 'node_modules/lmdb/package.json'), 'utf8')) as {
      version: string;
    };
    expect({ bin, dependencies, license }).toEqual({
      bin: { 'cloudbase-local': 'cli.mjs' },
      dependencies: { lmdb: version },
      license: 'Apache-2.0',
    });
    expect(readdirSync(parent)).toContainEqual(expect.stringMatching(/^cloudbase-local-.+\.tgz$/));
    expect(readFileSync(path.join(folder, 'cli.mjs'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('starts by its command and serves the developer page', async () => {
    const child = spawn(process.execPath, [path.join(folder, 'cli.mjs'), '--data', dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = new Promise((done) => child.once('exit', done));
    for await (const line of createInterface(child.stdout)) {
      const url = /^ready (http:\S+)$/.exec(line)?.[1];
      if (!url) continue;
      expect((await fetch(`${url}/_local`)).status).toBe(200);
      expect((await fetch(`${url}/_local/process`)).status).toBe(200);
      break;
    }
    child.kill('SIGTERM');
    expect(await gone).toBe(0);
  });
});

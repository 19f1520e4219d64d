import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const { faultsOfLock } = await import('./check-lock.mjs');
const { faultsOfSize } = await import('./check-size.mjs');
const { faultsOfStyle } = await import('./check-wxss.mjs');

/** Runs a tool of node_modules; answers its output as faults when it fails. */
const tool =
  (name, ...args) =>
  () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'node_modules', name), ...args], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 << 20,
    });
    return status === 0 ? [] : [`${stdout}${stderr}`.trim()];
  };

/** A build that succeeds can still hold a file no engine reads. */
const faultsOfBuilt = () => {
  const scripts = ['dist/h5', 'dist/weapp', 'dist/cloudfunctions'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true })
      .filter((name) => name.endsWith('.js'))
      .map((name) => path.join(root, folder, name)),
  );
  return scripts.flatMap((file) => {
    const { status, stderr } = spawnSync(process.execPath, ['--check', file], { encoding: 'utf8' });
    return status === 0 ? [] : [`${path.relative(root, file)} does not parse: ${stderr}`];
  });
};

const steps = [
  ['the lock file lets npm ci pass', faultsOfLock],
  ['types (tsc)', tool('typescript/bin/tsc', '--noEmit', '-p', '.')],
  ['lint and format (biome)', tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  [
    'who imports whom (dependency-cruiser)',
    tool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      'shared',
      'cloudfunctions',
      'miniprogram',
      'local-cloud',
      'demo',
      'tests',
      'scripts',
      'bench',
    ),
  ],
  ['nothing unused (knip)', tool('knip/bin/knip.js', '--no-progress')],
  ['builds', () => buildAll().then(() => [])],
  ['every built file parses', faultsOfBuilt],
  ['size of the mini-program', faultsOfSize],
  ['style sheets', faultsOfStyle],
];

let failed = 0;
for (const [name, step] of steps) {
  const started = Date.now();
  const faults = await Promise.resolve(step()).catch((error) => [String(error?.message ?? error)]);
  failed += faults.length > 0 ? 1 : 0;
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  for (const fault of faults) console.log(fault.replace(/^/gm, '     '));
}
console.log(failed === 0 ? 'all checks passed' : `${failed} checks failed`);
process.exit(failed === 0 ? 0 : 1);

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
const [subject] = process.argv.slice(2);
// the local cloud alone needs nothing built
if (subject !== 'local-cloud') await buildAll();
const program = subject === 'local-cloud' ? 'bench/local-cloud/run.ts' : 'bench/run.ts';
const { status } = spawnSync(process.execPath, ['--import', 'tsx', path.join(root, program)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);

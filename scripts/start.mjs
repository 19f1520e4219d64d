import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
await buildAll();

const server = spawn(
  process.execPath,
  ['--enable-source-maps', path.join(root, 'dist/tools/serve.mjs'), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));

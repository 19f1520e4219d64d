import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

/** Native addons stay outside the bundle. */
const external = ['lmdb', 'esbuild'];

const entries = {
  serve: 'scripts/serve.ts',
  'local-cloud': 'local-cloud/cli.ts',
  worker: 'local-cloud/functions/worker.ts',
  stage: 'demo/stage/stage.ts',
};

const common = { bundle: true, legalComments: 'none', logLevel: 'warning' };

/** Builds dist/tools: the server `npm start` runs, the local cloud alone, its function worker; and the script of the first page. */
export const buildTools = async () => {
  const esbuild = await import('esbuild');
  const { serve, 'local-cloud': localCloud, worker, stage } = entries;
  await esbuild.build({
    ...common,
    entryPoints: { serve, 'local-cloud': localCloud, worker },
    absWorkingDir: root,
    outdir: path.join(root, 'dist/tools'),
    outExtension: { '.js': '.mjs' },
    platform: 'node',
    target: 'node20',
    format: 'esm',
    external,
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  await esbuild.build({ ...common, entryPoints: [stage], absWorkingDir: root, outfile: path.join(root, 'dist/stage/stage.js'), platform: 'browser', target: 'es2020', minify: true });
  for (const file of ['index.html', 'stage.css']) cpSync(path.join(root, 'demo/stage', file), path.join(root, 'dist/stage', file));
};

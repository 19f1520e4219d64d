import { cpSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const from = (...parts) => path.join(root, ...parts);

/** Builds dist/tools, the server that `npm start` runs, and dist/stage, its first page. */
export const buildTools = async () => {
  const { build } = await import('esbuild');
  const { buildLocalCloud } = await import('../local-cloud/build.mjs');
  await buildLocalCloud(from('dist/tools/serve.mjs'), from('scripts/serve.ts'));
  await build({
    entryPoints: [from('demo/stage/stage.ts')],
    outfile: from('dist/stage/stage.js'),
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'es2020',
    logLevel: 'warning',
  });
  for (const file of ['index.html', 'stage.css']) cpSync(from('demo/stage', file), from('dist/stage', file));
};

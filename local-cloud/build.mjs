import { cpSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Builds the local cloud to one ES module (name it .mjs), with the function worker and the developer's page beside it.
 * `entry` is a module that starts it: by default the command line, for example your own that calls startLocalCloud.
 */
export async function buildLocalCloud(outFile, entry = join(here, 'cli.ts')) {
  const options = {
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // native, with its own loader
    external: ['lmdb'],
    sourcemap: true,
    logLevel: 'warning',
  };
  const worker = join(here, 'functions', 'worker.ts');
  const page = join(here, 'gateway', 'developer-page');
  await Promise.all([
    build({ ...options, entryPoints: [entry], outfile: outFile }),
    existsSync(worker) && build({ ...options, entryPoints: [worker], outfile: join(dirname(outFile), 'worker.mjs') }),
  ]);
  if (existsSync(page)) cpSync(page, join(dirname(outFile), 'developer-page'), { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildLocalCloud(process.argv[2] ?? 'dist/local-cloud/cli.mjs');

import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';

const client = [
  'miniprogram',
  'shared',
  'config',
  'babel.config.js',
  'project.config.json',
  'scripts/build-client.mjs',
];

/** Builds what changed: the two clients, the functions, and the program that serves them on one machine. */
export const buildAll = async ({ quiet = false } = {}) => {
  const { whenChanged } = await import('./changed.mjs');
  const { buildClient } = await import('./build-client.mjs');
  const { buildFunctions } = await import('./build-functions.mjs');
  const { buildTools } = await import('./build-tools.mjs');
  const steps = [
    ['weapp', client, ['dist/weapp/app.json'], () => buildClient('weapp')],
    ['h5', client, ['dist/h5/index.html'], () => buildClient('h5')],
    [
      'functions',
      ['cloudfunctions', 'shared', 'scripts/build-functions.mjs'],
      ['dist/cloudfunctions/api/index.js'],
      buildFunctions,
    ],
    ['tools', ['local-cloud', 'demo', 'shared', 'cloudfunctions', 'scripts'], ['dist/tools/serve.mjs'], buildTools],
  ];
  await Promise.all(
    steps.map(async ([name, sources, outputs, work]) => {
      const started = Date.now();
      const ran = await whenChanged(name, sources, outputs, work);
      if (ran && !quiet) console.log(`built ${name} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    }),
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  await buildAll();
}

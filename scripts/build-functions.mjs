import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './install.mjs';

const outDir = path.join(root, 'dist/cloudfunctions');

/**
 * Parts of the SDK no function of ours reaches, left out of the bundles: they are two thirds of its size and of its cold start.
 * Storage, functions and the database stay whole.
 */
const unreached = /^(@cloudbase\/(ai|wx-cloud-client-sdk|app|adapter-wx_mp)|web-streams-polyfill)(\/|$)/;

const leaveOut = {
  name: 'leave-out-unreached',
  setup(build) {
    build.onResolve({ filter: unreached }, ({ path: name }) => ({ path: name, namespace: 'unreached' }));
    build.onLoad({ filter: /.*/, namespace: 'unreached' }, () => ({
      contents: 'module.exports = { default: { generateHTTPClient: () => ({}) } };',
      loader: 'js',
    }));
  },
};

const bundle = (esbuild, name) =>
  esbuild.build({
    entryPoints: [path.join(root, `cloudfunctions/entry/${name}.ts`)],
    outfile: path.join(outDir, name, 'index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    plugins: [leaveOut],
  });

const configOf = ({ openApis, timer, name }) => ({
  permissions: { openapi: openApis },
  ...(timer ? { triggers: [{ name: `${name}-timer`, type: 'timer', config: timer }] } : {}),
});

const write = (file, content) => {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
};

/** What `tcb fn deploy` reads. GONGYI_KEYS is set in the console by the operator and never stands in a file. */
const deployment = (manifest) => ({
  version: '2.0',
  envId: '{{env.ENV_ID}}',
  functionRoot: './dist/cloudfunctions',
  functions: manifest.map(({ name, timeoutSeconds, memoryMb, timer }) => ({
    name,
    handler: 'index.main',
    runtime: 'Nodejs18.15',
    timeout: timeoutSeconds,
    memorySize: memoryMb,
    installDependency: false,
    ...(timer ? { triggers: [{ name: `${name}-timer`, type: 'timer', config: timer }] } : {}),
  })),
});

/** Everything is closed to clients; what may be called is said function by function. */
const settings = (manifest, collections) => ({
  database: Object.fromEntries(collections.map(({ name }) => [name, 'ADMINONLY'])),
  storage: 'ADMINONLY',
  functions: Object.fromEntries(
    manifest.map(({ name, mayBeCalledByClients }) => [name, { invoke: mayBeCalledByClients }]),
  ),
});

/** Loads a TypeScript module of ours as it is. */
export const loadModule = async (esbuild, file) => {
  const outfile = path.join(root, 'dist/.built', `${path.basename(file, '.ts')}.cjs`);
  await esbuild.build({
    entryPoints: [path.join(root, file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
  const { createRequire } = await import('node:module');
  return createRequire(import.meta.url)(outfile);
};

/** Builds dist/cloudfunctions, cloudbaserc.json, the settings of database and storage, and the index list, all from the manifest and the stores. */
export const buildFunctions = async () => {
  const esbuild = await import('esbuild');
  const { manifest } = await loadModule(esbuild, 'cloudfunctions/entry/manifest.ts');
  const { collections } = await loadModule(esbuild, 'cloudfunctions/entry/collections.ts');
  rmSync(outDir, { recursive: true, force: true });
  for (const entry of manifest) {
    const { metafile } = await bundle(esbuild, entry.name);
    const packages = Object.keys(metafile.inputs).map(
      (file) => /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(file)?.[1],
    );
    write(path.join(outDir, entry.name, 'config.json'), configOf(entry));
    write(path.join(outDir, entry.name, 'package.json'), { name: entry.name, version: '0.1.0', main: 'index.js' });
    write(path.join(root, 'dist/packages', `${entry.name}.json`), [...new Set(packages.filter(Boolean))].sort());
  }
  write(path.join(root, 'dist/cloudbaserc.json'), deployment(manifest));
  write(path.join(root, 'dist/settings.json'), settings(manifest, collections));
  write(path.join(root, 'dist/indexes.json'), collections);
};

import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
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

/** What prints papers lies beside the function in a file of its own, read when something is printed: no other call waits for it. */
const printer = 'cloudfunctions/features/papers/print.ts';
const font = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

const besideIt = {
  name: 'printer-beside-it',
  setup(build) {
    build.onResolve({ filter: /^\.\/print$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './print.js', external: true } : undefined,
    );
  },
};

const bundle = (esbuild, entry, outfile) =>
  esbuild.build({
    entryPoints: [path.join(root, entry)],
    outfile: path.join(outDir, outfile),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    minify: true,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    plugins: [leaveOut, besideIt],
    // its ES module looks for its files at an address that a bundle does not have
    alias: { pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.js') },
  });

/** Bundles a function; answers the packages it holds. */
const bundleFunction = async (esbuild, { name, printsPapers }) => {
  const built = [await bundle(esbuild, `cloudfunctions/entry/${name}.ts`, `${name}/index.js`)];
  if (printsPapers) {
    built.push(await bundle(esbuild, printer, `${name}/print.js`));
    copyFileSync(path.join(root, font), path.join(outDir, name, path.basename(font)));
  }
  const packages = built
    .flatMap(({ metafile }) => Object.keys(metafile.inputs))
    .map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(file)?.[1]);
  return [...new Set(packages.filter(Boolean))].sort();
};

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
    const packages = await bundleFunction(esbuild, entry);
    write(path.join(outDir, entry.name, 'config.json'), configOf(entry));
    write(path.join(outDir, entry.name, 'package.json'), { name: entry.name, version: '0.1.0', main: 'index.js' });
    write(path.join(root, 'dist/packages', `${entry.name}.json`), packages);
  }
  write(path.join(root, 'dist/cloudbaserc.json'), deployment(manifest));
  write(path.join(root, 'dist/settings.json'), settings(manifest, collections));
  write(path.join(root, 'dist/indexes.json'), collections);
};

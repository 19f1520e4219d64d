import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLocalCloud } from './build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = JSON.parse(readFileSync(join(here, '..', 'package.json'), 'utf8'));
const versionOf = (name) => project.devDependencies[name] ?? project.dependencies[name];

/** What the registry is told. lmdb is native and so the one package that is not built in. */
const metadata = {
  name: 'cloudbase-local',
  version: project.version,
  description: 'Tencent CloudBase on one machine: document database, files, functions and timers for the real node SDK',
  keywords: ['cloudbase', 'tcb', 'wechat', 'mini-program', 'emulator', 'database', 'local'],
  license: project.license,
  type: 'module',
  bin: { 'cloudbase-local': 'cli.mjs' },
  files: ['*.mjs', '*.mjs.map', 'developer-page', 'README.md', 'LICENSE', 'NOTICE'],
  engines: project.engines,
  dependencies: { lmdb: versionOf('lmdb') },
};

/** Makes a folder that `npm publish` takes as it is. */
export async function packLocalCloud(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildLocalCloud(join(folder, 'cli.mjs'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(metadata, undefined, 2)}\n`);
  copyFileSync(join(here, 'README.md'), join(folder, 'README.md'));
  for (const name of ['LICENSE', 'NOTICE']) copyFileSync(join(here, '..', name), join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2] ?? 'dist/local-cloud-package');
  await packLocalCloud(folder);
  // a project that installs the folder itself would get a link to it, without lmdb
  execFileSync('npm', ['pack', folder, '--pack-destination', dirname(folder)], { stdio: 'inherit' });
}

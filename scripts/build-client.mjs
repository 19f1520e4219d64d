import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(import.meta.dirname ?? path.dirname(fileURLToPath(import.meta.url)), '..');
const targets = ['weapp', 'h5'];

const run = (command, args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env } });
    const lines = [];
    child.stdout.on('data', (text) => lines.push(text));
    child.stderr.on('data', (text) => lines.push(text));
    child.on('close', (status) => resolve({ status, output: Buffer.concat(lines).toString() }));
  });

const scriptsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.js'))
    .map((name) => path.join(folder, name));

/** Taro's exit code is no proof: a minifier setting once shipped unparseable files from a "successful" build. */
const refuseBrokenScripts = async (folder) => {
  for (const file of scriptsIn(folder)) {
    const { status, output } = await run(process.execPath, ['--check', file]);
    if (status !== 0) throw new Error(`${path.relative(root, file)} does not parse\n${output}`);
  }
};

/** Builds dist/weapp or dist/h5. @throws when Taro fails or an emitted script does not parse. */
export const buildClient = async (target) => {
  if (!targets.includes(target)) throw new Error(`unknown client build "${target}": use ${targets.join(' or ')}`);
  const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro');
  const { status, output } = await run(process.execPath, [taro, 'build', '--type', target], {
    NODE_ENV: 'production',
    TARO_ENV: target,
  });
  if (status !== 0) throw new Error(`the ${target} build failed\n${output}`);
  await refuseBrokenScripts(path.join(root, 'dist', target));
  return path.join(root, 'dist', target);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const target of process.argv.slice(2)) {
    const startedAt = Date.now();
    try {
      await buildClient(target);
      console.log(`built dist/${target} in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(error.message);
      process.exit(1);
    }
  }
}

/**
 * Takes each guard away in a copy of the sources and runs the test that must notice: npm run trust:mutants [words of a name].
 * Exits 1 when a mutant lives, or when its test cannot run.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const wanted = process.argv[2] ?? '';
const guards = JSON.parse(readFileSync(path.join(root, 'tests/trust/guards.json'), 'utf8'));

const copySources = () => {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
    .toString()
    .split('\n')
    .filter((name) => name !== '');
  for (const name of files) cpSync(path.join(root, name), path.join(copy, name), { recursive: true, force: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
};

const passes = (copy, { project, test, only }) => {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const options = [
    '--testPathPatterns',
    test,
    '--selectProjects',
    project,
    '--bail',
    '--silent',
    ...(only ? ['-t', only] : []),
  ];
  const run = spawnSync(process.execPath, [jest, ...options], { cwd: copy, encoding: 'utf8' });
  if (/No tests found/.test(run.stdout + run.stderr)) throw new Error(`${test}: no tests found`);
  return run.status === 0;
};

const lives = (copy, guard) => {
  const file = path.join(copy, guard.file);
  const sound = readFileSync(file, 'utf8');
  if (sound.split(guard.find).length !== 2)
    throw new Error(`${guard.name}: its text does not occur once in ${guard.file}`);
  writeFileSync(
    file,
    sound.replace(guard.find, () => guard.replace),
  );
  try {
    return passes(copy, guard);
  } finally {
    writeFileSync(file, sound);
  }
};

const copy = copySources();
let alive = 0;
try {
  const chosen = guards.filter(({ name }) => name.includes(wanted));
  for (const [position, guard] of chosen.entries()) {
    const isAlive = lives(copy, guard);
    if (isAlive) alive += 1;
    console.log(`${position + 1}/${chosen.length} ${isAlive ? 'LIVES ' : 'killed'} ${guard.name}`);
  }
  console.log(`${chosen.length - alive} of ${chosen.length} killed`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exitCode = alive === 0 ? 0 : 1;

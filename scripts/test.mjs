import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { ensureInstalled, root } from './install.mjs';

ensureInstalled();
await buildAll();

/** jest's own summary goes to a file, so that the count can stand alone on the last line. */
const results = path.join(root, 'dist/test-results.json');
rmSync(results, { force: true });
const jest = path.join(root, 'node_modules/jest/bin/jest.js');
const { status } = spawnSync(
  process.execPath,
  [jest, '--json', `--outputFile=${results}`, '--maxWorkers=2', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
if (!existsSync(results)) process.exit(status || 1);
const { numPassedTests, numFailedTests, numFailedTestSuites, numTotalTestSuites, success } = JSON.parse(
  readFileSync(results, 'utf8'),
);
// a project whose set-up ends early runs nothing and fails nothing, so the files are counted
const listed = spawnSync(process.execPath, [jest, '--listTests', ...process.argv.slice(2)], {
  cwd: root,
  encoding: 'utf8',
});
const missing = listed.stdout.split('\n').filter((line) => line !== '').length - numTotalTestSuites;
if (missing !== 0) console.log(`${missing} test files did not run`);
const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0) + Math.abs(missing);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(success && failed === 0 && numPassedTests > 0 ? 0 : 1);

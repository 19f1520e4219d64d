import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/** What an instance does before its first answer: load the code and open the database. */
const programs = {
  api: "require('./dist/cloudfunctions/api/index.js')",
  jobs: "require('./dist/cloudfunctions/jobs/index.js')",
  'SDK unbundled': "const tcb = require('@cloudbase/node-sdk'); tcb.init({ env: 'local' }).database()",
};

const environment = {
  PATH: process.env.PATH ?? '',
  GONGYI_KEYS: JSON.stringify({ current: 'v1', keys: { v1: Buffer.alloc(32, 1).toString('base64') } }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'local',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SILENCE: 'true',
};

const once = (program: string): number => {
  const timed = `const started = performance.now(); ${program}; process.stdout.write(String(performance.now() - started)); process.exit(0)`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', timed], { encoding: 'utf8', env: environment });
  if (!Number.isFinite(Number.parseFloat(stdout))) throw new Error(`cold start failed: ${stderr}`);
  return Number.parseFloat(stdout);
};

export interface ColdStart {
  readonly name: string;
  readonly median: number;
  readonly bytes: number | null;
}

export const measureColdStarts = (runs = 15): ColdStart[] => {
  const taken = new Map(Object.keys(programs).map((name) => [name, [] as number[]]));
  for (let run = 0; run < runs; run++) {
    for (const [name, program] of Object.entries(programs)) taken.get(name)?.push(once(program));
  }
  return [...taken].map(([name, times]) => {
    const sorted = [...times].sort((left, right) => left - right);
    const file = path.join('dist/cloudfunctions', name, 'index.js');
    return {
      name,
      median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      bytes: name === 'SDK unbundled' ? null : statSync(file).size,
    };
  });
};

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = path.resolve(__dirname, '../../miniprogram');
const compared = path.resolve(__dirname, '../support/platform-twins.ts');

it('compares every module of the platform and the design system that has a browser twin', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.split(path.sep).join('/'),
  );
  const bases = files.map((name) => name.replace(/\.tsx?$/, ''));
  const twins = bases.filter(
    (name) => /^(platform|ui)\/.+\.h5$/.test(name) && bases.includes(name.replace(/\.h5$/, '')),
  );
  const here = readFileSync(compared, 'utf8');
  expect(twins.filter((name) => !here.includes(`'@/${name}'`))).toEqual([]);
  expect(twins.length).toBeGreaterThan(15);
});

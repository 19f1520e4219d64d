import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

describe('docs/promises.md', () => {
  it('names tests that are there', () => {
    const named = readFileSync(path.join(root, 'docs/promises.md'), 'utf8').match(/tests\/[\w./-]+\.test\.ts/g) ?? [];
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });
});

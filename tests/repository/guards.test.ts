import { readFileSync } from 'node:fs';
import path from 'node:path';
import guards from '../trust/guards.json';

const root = path.resolve(__dirname, '../..');

describe('G04 the list of guards', () => {
  it('has at least thirty, each named once', () => {
    expect(guards.length).toBeGreaterThanOrEqual(30);
    expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
  });

  it.each(guards.map((guard) => [guard.name, guard] as const))(
    'finds the text to take away: %s',
    (_, { file, find }) => {
      expect(readFileSync(path.join(root, file), 'utf8').split(find)).toHaveLength(2);
    },
  );
});

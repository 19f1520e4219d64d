import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { collections } from '../../cloudfunctions/entry/collections';
import { manifest } from '../../cloudfunctions/entry/manifest';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');

const textOf = (folder: string): string => {
  const files = readdirSync(path.join(dist, folder), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.map((entry) => readFileSync(path.join(entry.parentPath ?? entry.path, entry.name), 'utf8')).join('\n');
};

/** What exists on one machine only. */
const localOnly = [
  '/local/',
  'local/sign-in',
  'local/people',
  'local/clock',
  '_local',
  'demo-',
  'advanceMs',
  'initialClock',
  'GONGYI_TEST',
];

describe('G36 what is deployed knows nothing of the local cloud', () => {
  it.each(['cloudfunctions/api', 'cloudfunctions/jobs', 'weapp'])('%s', (folder) => {
    const text = textOf(folder);
    expect(localOnly.filter((word) => text.includes(word))).toEqual([]);
    expect(text).not.toContain(root);
  });

  it('names no address on this machine in the functions', () => {
    for (const { name } of manifest) expect(textOf(`cloudfunctions/${name}`)).not.toContain('localhost:');
  });

  it('holds no key', () => {
    const ring = path.join(root, '.local/gongyi/keys.json');
    const secrets = existsSync(ring)
      ? Object.values((JSON.parse(readFileSync(ring, 'utf8')) as { keys: Record<string, string> }).keys)
      : [];
    const text = ['cloudfunctions', 'weapp', 'h5'].map(textOf).join('\n');
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  });
});

describe('G37 the settings of the cloud', () => {
  const settings = JSON.parse(readFileSync(path.join(dist, 'settings.json'), 'utf8')) as {
    database: Record<string, string>;
    storage: string;
    functions: Record<string, { invoke: boolean }>;
  };

  it('close every collection and the storage to clients', () => {
    expect(settings.database).toEqual(Object.fromEntries(collections.map(({ name }) => [name, 'ADMINONLY'])));
    expect(settings.storage).toBe('ADMINONLY');
  });

  it('let clients call the api and nothing else', () => {
    expect(settings.functions).toEqual({ api: { invoke: true }, jobs: { invoke: false } });
  });

  it('give each function at most one trigger, as CloudBase allows, and at most twenty indexes a collection', () => {
    for (const { name } of manifest) {
      const config = JSON.parse(readFileSync(path.join(dist, 'cloudfunctions', name, 'config.json'), 'utf8')) as {
        triggers?: unknown[];
      };
      expect((config.triggers ?? []).length).toBeLessThanOrEqual(1);
    }
    for (const { indexes } of collections) expect(indexes.length).toBeLessThanOrEqual(20);
  });

  it('name every collection a store of ours opens', () => {
    const stores = readdirSync(path.join(root, 'cloudfunctions'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(path.join(root, 'cloudfunctions', name), 'utf8'))
      .join('\n');
    const specs = [...stores.matchAll(/export const (\w+Spec): CollectionSpec/g)].map(([, name]) => name);
    const listed = readFileSync(path.join(root, 'cloudfunctions/entry/collections.ts'), 'utf8');
    expect(specs.filter((name) => !listed.includes(`  ${name},`))).toEqual([]);
    expect(specs).toHaveLength(collections.length);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyChange } from '../../local-cloud/engine/apply-change';
import { Catalogue, type Collection } from '../../local-cloud/engine/catalogue';
import { keyOf } from '../../local-cloud/engine/keys';
import { Store } from '../../local-cloud/engine/store';
import { verify } from '../../local-cloud/engine/verify';

let dir = '';
let store: Store;
let catalogue: Catalogue;
let acts: Collection;

const commit = (work: () => void) =>
  store.commit(() => {
    work();
    return true;
  });

const add = (id: number, document: object) =>
  applyChange(store, catalogue, {
    collection: acts,
    idKey: keyOf(id),
    before: undefined,
    after: JSON.stringify({ _id: id, ...document }),
  });

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-cloud-verify-'));
  store = new Store(dir, false);
  catalogue = new Catalogue(store);
  commit(() => {
    acts = catalogue.add('acts');
    catalogue.addIndex(acts, { name: 'card', keys: [['card', 1]], unique: true });
    catalogue.addIndex(acts, { name: 'tags', keys: [['tags', -1]] });
    catalogue.addIndex(acts, { name: 'place', keys: [['place', '2dsphere']] });
    add(1, { card: 'a', tags: ['x', 'y'], place: { type: 'Point', coordinates: [121, 29] } });
    add(2, { card: 'b', tags: [] });
    add(3, { card: 'c', tags: 'x' });
  });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true, force: true });
});

const remove = (space: 'documents' | 'indexes', key: Buffer) =>
  commit(() => store.replace(space, key, store.get(space, key), undefined));

function report() {
  const steps = verify(store, catalogue);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

const entryOf = (path: string) => {
  const index = acts.indexes.find(({ name }) => name === path);
  if (!index) throw new Error(path);
  const [key] = [...store.keys('indexes', { from: index.prefix, to: undefined })];
  if (!key) throw new Error(`no entry of ${path}`);
  return key;
};

const documentKey = (id: number) => Buffer.concat([acts.prefix, keyOf(id)]);

describe('verifying a store', () => {
  it('counts documents and entries and finds nothing wrong with a whole one', () => {
    expect(report()).toEqual({
      collections: [
        {
          name: 'acts',
          documents: 3,
          indexes: [
            { name: 'card', entries: 3 },
            { name: 'tags', entries: 4 },
            { name: 'place', entries: 1 },
          ],
        },
      ],
      problems: [],
    });
  });

  it('counts a place once that stands twice in one document, and none once it is gone', () => {
    const at = { type: 'Point', coordinates: [121.4, 29.3] };
    commit(() => catalogue.addIndex(acts, { name: 'stops', keys: [['stops.at', '2dsphere']] }));
    commit(() => add(4, { card: 'd', tags: ['x', 'x'], stops: [{ at }, { at }] }));
    const entriesOf = (path: string) => report().collections[0]?.indexes.find(({ name }) => name === path)?.entries;
    expect(report().problems).toEqual([]);
    expect([entriesOf('stops'), entriesOf('tags')]).toEqual([1, 5]);
    const before = store.get('documents', documentKey(4))?.toString();
    commit(() => applyChange(store, catalogue, { collection: acts, idKey: keyOf(4), before, after: undefined }));
    expect(report().problems).toEqual([]);
    expect([entriesOf('stops'), entriesOf('tags')]).toEqual([0, 4]);
  });

  it('finds a document that an index lost', () => {
    remove('indexes', entryOf('tags'));
    expect(report().problems).toEqual(['acts: document 1 is missing from index tags']);
  });

  it('finds an entry of no document, and one of a value that the document no longer has', () => {
    remove('documents', documentKey(2));
    expect(report().problems).toHaveLength(2);
    expect(report().problems[0]).toMatch(/^acts: index card has an entry \w+ of no document$/);
  });

  it('finds two documents with the same value of a unique index', () => {
    const [first] = [...store.keys('indexes', { from: entryOf('card'), to: undefined })];
    if (!first) throw new Error('no entry');
    const id = keyOf(9);
    const twin = Buffer.concat([
      first.subarray(0, first.length - 2 - keyOf(1).length),
      id,
      Buffer.from([0, id.length]),
    ]);
    commit(() => {
      store.put('documents', documentKey(9), Buffer.from('{"_id":9,"card":"a"}'));
      store.put('indexes', twin);
    });
    expect(report().problems).toContain('acts: two documents share a value of the unique index card');
  });

  it('finds a document under a key that is not its id, and one that is no JSON', () => {
    commit(() => {
      store.put('documents', documentKey(2), Buffer.from('{"_id":4,"card":"b","tags":[]}'));
      store.put('documents', documentKey(3), Buffer.from('{"_id":3,"card'));
    });
    expect(report().problems.filter((problem) => problem.endsWith('is not readable'))).toHaveLength(2);
  });

  it('finds documents and entries that belong to no collection', () => {
    commit(() => {
      store.put('documents', Buffer.from([0, 77, 1]), Buffer.from('{"_id":1}'));
      store.put('indexes', Buffer.from([0, 77, 0, 1, 1]));
    });
    const { problems } = report();
    expect(problems).toContain('1 documents belong to no collection');
    expect(problems).toContain('1 indexes belong to no collection');
  });

  it('leaves the stored counts as they were when a part of a commit is undone', () => {
    commit(() => {
      expect(() =>
        store.nested(() => {
          add(5, { card: 'e', tags: [1, 2] });
          throw new Error('undone');
        }),
      ).toThrow('undone');
      add(6, { card: 'f', tags: [1, 2] });
    });
    store.commit(() => {
      add(7, { card: 'g' });
      return false;
    });
    expect(report().problems).toEqual([]);
    expect(report().collections[0]?.documents).toBe(4);
  });
});

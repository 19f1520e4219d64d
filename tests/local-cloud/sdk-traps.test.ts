import { openEnvironment, refusalOf, withCloud } from './support';

/**
 * What the SDK 3.18.3 does of its own accord, so that the local cloud shows it as the cloud would: whoever writes a
 * port over it has to guard against each of these.
 */
const cloud = withCloud();

const open = async () => {
  const opened = await openEnvironment(cloud(), [{ name: 'notes' }]);
  const notes = opened.database.collection('notes');
  await notes.add([
    { _id: 'a', owner: 'one', meta: { town: '西店', village: '岭口' } },
    { _id: 'b', owner: 'two' },
  ]);
  const ids = async () => ((await notes.get()).data as { _id: string }[]).map(({ _id }) => _id).sort();
  return { ...opened, notes, ids };
};

describe('the SDK', () => {
  it('sends no condition for an empty object: a removal then removes everything', async () => {
    const { notes, ids } = await open();
    await notes.where({ owner: {} }).remove();
    expect(await ids()).toEqual([]);
  });

  it('drops a condition that is undefined: a removal then removes what belongs to others', async () => {
    const { notes, ids } = await open();
    await notes.where({ owner: undefined, _id: 'b' }).remove();
    expect(await ids()).toEqual(['a']);
  });

  it('sends an empty update when told to set an empty object, which is refused here', async () => {
    const { notes } = await open();
    expect(await refusalOf(notes.doc('a').update({ meta: {} }))).toBe('INVALID_PARAM');
    expect((await notes.doc('a').get()).data[0].meta).toEqual({ town: '西店', village: '岭口' });
  });

  it('merges a nested object, and replaces it only through the set command', async () => {
    const { notes, _ } = await open();
    await notes.doc('a').update({ meta: { town: '桥头胡' } });
    expect((await notes.doc('a').get()).data[0].meta).toEqual({ town: '桥头胡', village: '岭口' });
    await notes.doc('a').update({ meta: _.set({ town: '桥头胡' }) });
    expect((await notes.doc('a').get()).data[0].meta).toEqual({ town: '桥头胡' });
  });

  it('reads at most a thousand rows however many are asked for, and says nothing', async () => {
    const { notes } = await open();
    await notes.add(Array.from({ length: 1100 }, (_, n) => ({ n })));
    expect((await notes.limit(5000).get()).data).toHaveLength(1000);
    expect((await notes.get()).data).toHaveLength(100);
  });
});

describe('a transaction of the SDK', () => {
  type Inside = ReturnType<Awaited<ReturnType<typeof open>>['database']['collection']>;

  const rolledBack = async (work: (inside: Inside) => Promise<unknown>) => {
    const opened = await open();
    const transaction = await opened.database.startTransaction();
    await transaction.collection('notes').doc('b').get();
    await work(transaction.collection('notes') as unknown as Inside);
    await transaction.rollback();
    return opened;
  };

  it('updates by a condition outside of itself, and the change survives the rollback', async () => {
    const { notes } = await rolledBack((inside) => inside.where({ _id: 'a' }).update({ owner: 'leaked' }));
    expect((await notes.doc('a').get()).data[0].owner).toBe('leaked');
  });

  it('removes by a condition outside of itself, and the removal survives the rollback', async () => {
    const { ids } = await rolledBack((inside) => inside.where({ _id: 'a' }).remove());
    expect(await ids()).toEqual(['b']);
  });

  it('counts and aggregates outside of itself, blind to its own writes', async () => {
    await rolledBack(async (inside) => {
      await inside.add({ _id: 'c', owner: 'three' });
      expect((await inside.where({ owner: 'three' }).count()).total).toBe(0);
      expect((await inside.aggregate().match({ owner: 'three' }).end()).data).toEqual([]);
      expect((await inside.where({ owner: 'three' }).get()).data).toHaveLength(1);
    });
  });

  it('answers one document by its id where a plain read answers a list', async () => {
    const { notes } = await rolledBack(async (inside) => {
      expect((await inside.doc('a').get()).data).toMatchObject({ _id: 'a' });
      expect((await inside.doc('none').get()).data).toBeNull();
    });
    expect((await notes.doc('a').get()).data).toHaveLength(1);
  });
});

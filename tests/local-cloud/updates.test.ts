import { openEnvironment, refusalOf, withCloud } from './support';

const cloud = withCloud();
const open = async (document: Record<string, unknown>) => {
  const opened = await openEnvironment(cloud(), [{ name: 'things' }]);
  const things = opened.database.collection('things');
  await things.add({ _id: 'one', ...document });
  const read = async () => (await things.doc('one').get()).data[0];
  return { ...opened, things, read };
};

describe('updates through the SDK', () => {
  it('sets nested fields without touching their neighbours, and replaces with _.set', async () => {
    const { things, read, _ } = await open({ meta: { a: 1, b: 2 }, other: { c: 3 } });
    await things.doc('one').update({ meta: { a: 9 }, other: _.set({ d: 4 }) });
    expect(await read()).toEqual({ _id: 'one', meta: { a: 9, b: 2 }, other: { d: 4 } });
  });

  it('increments, multiplies, keeps the least and the greatest, removes and renames', async () => {
    const { things, read, _ } = await open({ n: 2, m: 3, low: 5, high: 5, gone: 1, old: 'x' });
    await things.doc('one').update({
      n: _.inc(3),
      m: _.mul(4),
      low: _.min(1),
      high: _.max(9),
      gone: _.remove(),
      fresh: _.inc(1),
      old: _.rename('renamed'),
    });
    expect(await read()).toEqual({ _id: 'one', n: 5, m: 12, low: 1, high: 9, fresh: 1, renamed: 'x' });
  });

  it('pushes with position and slice, pops, shifts, unshifts, pulls and adds to a set', async () => {
    const { things, read, _ } = await open({ list: [1, 2, 3], set: ['a'], rows: [{ k: 1 }, { k: 2 }] });
    await things.doc('one').update({
      list: _.push({ each: [8, 9], position: 1, slice: 4 }),
      set: _.addToSet('a'),
      rows: _.pull({ k: _.gte(2) }),
    });
    expect(await read()).toMatchObject({ list: [1, 8, 9, 2], set: ['a'], rows: [{ k: 1 }] });
    await things.doc('one').update({
      list: _.pop(),
      set: _.addToSet({ $each: ['b', 'a'] }),
      rows: _.push({ each: [{ k: 0 }], sort: { k: 1 } }),
    });
    expect(await read()).toMatchObject({ list: [1, 8, 9], set: ['a', 'b'], rows: [{ k: 0 }, { k: 1 }] });
    await things.doc('one').update({ list: _.shift(), set: _.unshift(['z']), rows: _.pullAll([{ k: 0 }]) });
    expect(await read()).toMatchObject({ list: [8, 9], set: ['z', 'a', 'b'], rows: [{ k: 1 }] });
  });

  it('replaces the whole document with set, and makes it when it is missing', async () => {
    const { things, read } = await open({ a: 1 });
    expect(await things.doc('one').set({ b: 2 })).toMatchObject({ updated: 1, upsertedId: null });
    expect(await read()).toEqual({ _id: 'one', b: 2 });
    expect(await things.doc('two').set({ c: 3 })).toMatchObject({ updated: 0, upsertedId: 'two' });
    expect((await things.doc('two').get()).data).toEqual([{ _id: 'two', c: 3 }]);
  });

  it('updates and answers the new document, or null when nothing fits', async () => {
    const { things, _ } = await open({ n: 1 });
    expect(await things.where({ n: 1 }).updateAndReturn({ n: _.inc(1) })).toMatchObject({
      updated: 1,
      doc: { _id: 'one', n: 2 },
    });
    expect(await things.where({ n: 99 }).updateAndReturn({ n: _.inc(1) })).toMatchObject({ updated: 0, doc: null });
  });

  it.each([
    ['a number of a text', { text: { $inc: 1 } }],
    ['a field inside a number', { 'n.inner': { $set: 1 } }],
    ['a push on a text', { text: { $push: 1 } }],
  ])('refuses %s and leaves the document as it was', async (_name, fields) => {
    const { things, read, _ } = await open({ text: 'x', n: 1 });
    const before = await read();
    const [path, operation] = Object.entries(fields)[0] as [string, Record<string, unknown>];
    const command = operation.$inc !== undefined ? _.inc(1) : operation.$push !== undefined ? _.push([1]) : 1;
    expect(await refusalOf(things.doc('one').update({ [path]: command }))).toBe('DATABASE_REQUEST_FAILED');
    expect(await read()).toEqual(before);
  });

  it('refuses an update that says nothing, which would reach the cloud as {}', async () => {
    const { things } = await open({ meta: { a: 1 } });
    expect(await refusalOf(things.doc('one').update({ meta: {} }))).toBe('INVALID_PARAM');
  });

  it('lets exactly one of 20 conditional updates of the same version through', async () => {
    const { things, read } = await open({ version: 1 });
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_unused, i) =>
        things.where({ _id: 'one', version: 1 }).update({ version: 2, winner: i }),
      ),
    );
    expect(outcomes.filter(({ updated }) => updated === 1)).toHaveLength(1);
    expect(await read()).toMatchObject({ version: 2, winner: outcomes.findIndex(({ updated }) => updated === 1) });
  });

  it('loses none of 200 parallel increments', async () => {
    const { things, read, _ } = await open({ n: 0 });
    await Promise.all(Array.from({ length: 200 }, () => things.doc('one').update({ n: _.inc(1) })));
    expect((await read()).n).toBe(200);
  });

  it('removes what fits, all of it or one', async () => {
    const { things } = await open({ kind: 'a' });
    await things.add([{ kind: 'a' }, { kind: 'b' }]);
    expect((await things.where({ kind: 'a' }).remove()).deleted).toBe(2);
    expect((await things.doc('one').remove()).deleted).toBe(0);
    expect(await refusalOf(things.remove())).toBe('INVALID_PARAM');
    expect((await things.count()).total).toBe(1);
  });
});

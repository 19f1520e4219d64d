import { openEnvironment, refusalOf, withCloud } from './support';

const cloud = withCloud();

type Opened = Awaited<ReturnType<typeof openEnvironment>>;
type Command = Opened['_'];
type Field = unknown;

const documents = [
  { _id: 'a', n: 1, tags: ['x', 'y'], rows: [{ by: 'li', n: 1 }] },
  { _id: 'b', n: 5, tags: ['y'], rows: [{ by: 'wu', n: 5 }], bits: 6 },
  { _id: 'c', n: 9, tags: [], at: { x: 1 } },
];

async function open() {
  const opened = await openEnvironment(cloud(), [{ name: 'things' }]);
  const things = opened.database.collection('things');
  await things.add(documents);
  return { ...opened, things };
}

// the SDK's types forget its arguments
const modulo = ({ mod }: Command, ...numbers: readonly number[]) =>
  (mod as (...numbers: readonly number[]) => unknown)(...numbers);

/** Every command that looks for documents, and whom it finds. */
const queries: Readonly<Record<string, readonly [(_: Command) => object, string]>> = {
  eq: [(_) => ({ n: _.eq(5) }), 'b'],
  neq: [(_) => ({ n: _.neq(5) }), 'ac'],
  lt: [(_) => ({ n: _.lt(5) }), 'a'],
  lte: [(_) => ({ n: _.lte(5) }), 'ab'],
  gt: [(_) => ({ n: _.gt(5) }), 'c'],
  gte: [(_) => ({ n: _.gte(5) }), 'bc'],
  in: [(_) => ({ n: _.in([1, 9]) }), 'ac'],
  nin: [(_) => ({ n: _.nin([1, 9]) }), 'b'],
  all: [(_) => ({ tags: _.all(['y', 'x']) }), 'a'],
  elemMatch: [(_) => ({ rows: _.elemMatch({ by: 'wu', n: _.gt(1) }) }), 'b'],
  exists: [(_) => ({ at: _.exists(true) }), 'c'],
  size: [(_) => ({ tags: _.size(0) }), 'c'],
  mod: [(_) => ({ n: modulo(_, 4, 1) }), 'abc'],
  and: [(_) => ({ n: _.and(_.gt(1), _.lt(9)) }), 'b'],
  or: [(_) => _.or([{ n: 1 }, { 'at.x': 1 }]), 'ac'],
  nor: [(_) => _.nor([{ n: 1 }, { n: 5 }]), 'c'],
  not: [(_) => ({ n: _.not(_.gt(1)) }), 'a'],
  expr: [(_) => _.expr({ $eq: ['$n', 9] }), 'c'],
};

/** Every command that changes a field, and what it makes of `{n: 5, tags: ['y'], bits: 6}`. */
const updates: Readonly<Record<string, readonly [(_: Command) => Record<string, Field>, object]>> = {
  set: [(_) => ({ n: _.set({ whole: 1 }) }), { n: { whole: 1 } }],
  remove: [(_) => ({ rows: _.remove(), bits: 0 }), { bits: 0 }],
  inc: [(_) => ({ n: _.inc(2) }), { n: 7 }],
  mul: [(_) => ({ n: _.mul(2) }), { n: 10 }],
  min: [(_) => ({ n: _.min(2) }), { n: 2 }],
  max: [(_) => ({ n: _.max(8) }), { n: 8 }],
  rename: [(_) => ({ n: _.rename('m') }), { m: 5 }],
  bit: [(_) => ({ bits: _.bit({ and: 3 }) }), { bits: 2 }],
  push: [(_) => ({ tags: _.push({ each: ['a'], position: 0, sort: 1, slice: 1 }) }), { tags: ['a'] }],
  pull: [(_) => ({ tags: _.pull(_.in(['y', 'z'])) }), { tags: [] }],
  pullAll: [(_) => ({ tags: _.pullAll(['y']) }), { tags: [] }],
  pop: [(_) => ({ tags: _.pop() }), { tags: [] }],
  shift: [(_) => ({ tags: _.shift() }), { tags: [] }],
  unshift: [(_) => ({ tags: _.unshift(['w', 'x']) }), { tags: ['w', 'x', 'y'] }],
  addToSet: [(_) => ({ tags: _.addToSet('z') }), { tags: ['y', 'z'] }],
};

/** Asked in geo.test.ts, or refused below. */
const elsewhere = ['geoNear', 'geoWithin', 'geoIntersects', 'text', 'jsonSchema', 'aggregate', 'project'];

describe('the commands of the SDK', () => {
  it('are all asked for here', async () => {
    const { _ } = await open();
    expect([...Object.keys(queries), ...Object.keys(updates), ...elsewhere].sort()).toEqual(Object.keys(_).sort());
  });

  it.each(Object.entries(queries))('%s finds what it says', async (_name, [query, found]) => {
    const { things, _ } = await open();
    const { data } = await things.where(query(_)).orderBy('_id', 'asc').get();
    expect(data.map(({ _id }: { _id: string }) => _id).join('')).toBe(found);
  });

  it.each(Object.entries(updates))('%s changes what it says', async (_name, [update, expected]) => {
    const { things, _ } = await open();
    expect(await things.where({ _id: 'b' }).update(update(_))).toMatchObject({ updated: 1 });
    const { data } = await things.doc('b').get();
    expect(data[0]).toMatchObject(expected);
  });

  it('change the element that the query matched', async () => {
    const { things, _ } = await open();
    await things.where({ rows: _.elemMatch({ by: 'wu' }) }).update({ 'rows.$.n': _.inc(1) });
    const { data } = await things.doc('b').get();
    expect(data[0].rows).toEqual([{ by: 'wu', n: 6 }]);
    await things.where({ _id: 'b' }).update({ 'rows.$[].by': 'xu' });
    expect((await things.doc('b').get()).data[0].rows).toEqual([{ by: 'xu', n: 6 }]);
  });

  it('shape what is answered', async () => {
    const { things, _ } = await open();
    const sliced = await things
      .field({ tags: _.project.slice(1), _id: false, rows: false })
      .where({ n: 1 })
      .get();
    expect(sliced.data).toEqual([{ n: 1, tags: ['x'] }]);
    const matched = await things
      .field({ rows: _.project.elemMatch({ n: 5 }) })
      .where({ n: 5 })
      .get();
    expect(matched.data).toEqual([{ _id: 'b', rows: [{ by: 'wu', n: 5 }] }]);
  });

  it('are refused where the local cloud cannot follow', async () => {
    const { things, _ } = await open();
    expect(await refusalOf(things.where({ $text: _.text({ search: 'x', diacriticSensitive: false }) }).get())).toBe(
      'DATABASE_REQUEST_FAILED',
    );
  });

  it('build every expression that a pipeline knows', async () => {
    const { things, _ } = await open();
    // these stand only in groups, or need a text index
    const others = ['pipeline', 'meta', 'addToSet', 'push'];
    const names = Object.keys(_.aggregate).filter((name) => !others.includes(name));
    for (const name of names) {
      const make = (_.aggregate as unknown as Record<string, (argument: unknown) => object>)[name];
      const work = things
        .aggregate()
        .project({ v: make?.(['$n', '$n', '$n', '$n']) })
        .end();
      const message = await work.then(
        () => 'answered',
        (error: { message: string }) => error.message,
      );
      expect(message).not.toMatch(/Unrecognized|not supported/);
    }
  });
});

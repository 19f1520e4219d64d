import { makeEnvironment, openEnvironment, refusalOf, send, withCloud } from './support';

const cloud = withCloud();
const open = () =>
  openEnvironment(cloud(), [
    {
      name: 'members',
      indexes: [
        {
          name: 'byUnionAndCard',
          keys: [
            ['union', 1],
            ['card', 1],
          ],
          unique: true,
        },
        { name: 'byPhone', keys: [['phone', 1]], unique: true },
      ],
    },
  ]);

const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: Error) => error.message,
  );

describe('unique values', () => {
  it('lets one of 30 parallel inserts of the same id through', async () => {
    const { database } = await open();
    const codes = await Promise.all(
      Array.from({ length: 30 }, (_unused, i) =>
        refusalOf(database.collection('members').add({ _id: 'p1', phone: i })),
      ),
    );
    expect(codes.filter((code) => code === 'accepted')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['accepted', 'DATABASE_DUPLICATE_WRITE']));
  });

  it('names the index that was broken', async () => {
    const { database } = await open();
    const members = database.collection('members');
    await members.add({ _id: 'a', union: 'u', card: 1, phone: '1' });
    expect(await messageOf(members.add({ union: 'u', card: 1, phone: '2' }))).toContain(
      'index: byUnionAndCard dup key',
    );
    expect(await messageOf(members.add({ union: 'u', card: 2, phone: '1' }))).toContain('index: byPhone dup key');
    expect(await messageOf(members.add({ _id: 'a', phone: '3' }))).toContain('index: _id_ dup key');
    expect((await members.count()).total).toBe(1);
  });

  it('counts a missing field as null, so that only one document may lack it', async () => {
    const { database } = await open();
    await database.collection('members').add({ union: 'a', card: 1 });
    expect(await refusalOf(database.collection('members').add({ union: 'b', card: 2 }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    );
    expect(await refusalOf(database.collection('members').add({ union: 'c', card: 3, phone: null }))).toBe(
      'DATABASE_DUPLICATE_WRITE',
    );
  });

  it('refuses an update onto a value that is taken and keeps all of a list of inserts out', async () => {
    const { database } = await open();
    const members = database.collection('members');
    await members.add([
      { _id: 'a', card: 1, phone: '1' },
      { _id: 'b', card: 2, phone: '2' },
    ]);
    expect(await refusalOf(members.doc('b').update({ phone: '1' }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(
      await refusalOf(
        members.add([
          { card: 3, phone: '3' },
          { card: 4, phone: '3' },
        ]),
      ),
    ).toBe('DATABASE_DUPLICATE_WRITE');
    expect((await members.count()).total).toBe(2);
    await members.doc('a').update({ phone: '9' });
    expect(await refusalOf(members.doc('b').update({ phone: '1' }))).toBe('accepted');
  });

  it('leaves nothing of a refused write behind, however many share its commit', async () => {
    const { database } = await open();
    const members = database.collection('members');
    const write = (i: number) =>
      i % 2
        ? members.add({ _id: `good-${i}`, card: i, phone: i })
        : members.add([
            { _id: `bad-${i}`, card: i, phone: `p${i}` },
            { card: -i - 1, phone: `p${i}` },
          ]);
    const codes = await Promise.all(Array.from({ length: 60 }, (_unused, i) => refusalOf(write(i))));
    expect(codes).toEqual(codes.map((_code, i) => (i % 2 ? 'accepted' : 'DATABASE_DUPLICATE_WRITE')));
    expect((await members.where({ _id: /^bad/ }).count()).total).toBe(0);
    expect((await members.count()).total).toBe(30);
  });

  it('adds indexes to a collection that is already full, and refuses a unique one that does not hold', async () => {
    const { database, name, _ } = await open();
    const members = database.collection('members');
    await members.add([
      { card: 1, phone: '1', town: 'x' },
      { card: 2, phone: '2', town: 'x' },
    ]);
    const more = (unique: boolean) =>
      makeEnvironment(cloud(), name, [{ name: 'members', indexes: [{ name: 'byTown', keys: [['town', 1]], unique }] }]);
    expect((await more(true)).body.code).toBe('DATABASE_DUPLICATE_WRITE');
    expect((await more(false)).status).toBe(200);
    expect((await more(false)).status).toBe(200);
    expect((await members.where({ town: _.in(['x']) }).get()).data).toHaveLength(2);
    const { body } = await send(cloud(), 'GET', `/_local/environments/${name}/calls`);
    expect((body.recent as { indexUsed: string }[])[0]?.indexUsed).toBe('byTown');
  });

  it('refuses a 21st index and an indexed field over 1024 bytes', async () => {
    const { database, name } = await open();
    const indexes = Array.from({ length: 19 }, (_unused, i) => ({ name: `i${i}`, keys: [[`f${i}`, 1]] as const }));
    expect((await makeEnvironment(cloud(), name, [{ name: 'members', indexes }])).status).toBe(400);
    expect(await refusalOf(database.collection('members').add({ phone: 'x'.repeat(1100) }))).toBe(
      'DATABASE_REQUEST_FAILED',
    );
  });
});

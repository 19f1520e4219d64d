import { openEnvironment, refusalOf, withCloud } from './support';

const cloud = withCloud();
const open = async () => {
  const opened = await openEnvironment(cloud(), [{ name: 'accounts', indexes: [{ name: 'n', keys: [['n', 1]] }] }]);
  const accounts = opened.database.collection('accounts');
  await accounts.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 2 },
  ]);
  return { ...opened, accounts };
};

describe('transactions', () => {
  it('shows its writes to itself at once and to others after the commit', async () => {
    const { database, accounts, _ } = await open();
    const transaction = await database.startTransaction();
    const inside = transaction.collection('accounts');
    await inside.doc('a').update({ n: _.inc(10) });
    await inside.add({ _id: 'c', n: 3 });
    await inside.doc('b').remove();
    expect(await inside.doc('a').get()).toMatchObject({ data: { _id: 'a', n: 11 } });
    expect(await inside.doc('b').get()).toMatchObject({ data: null });
    expect((await accounts.get()).data).toEqual([
      { _id: 'a', n: 1 },
      { _id: 'b', n: 2 },
    ]);
    await transaction.commit();
    expect((await accounts.orderBy('n', 'asc').get()).data).toEqual([
      { _id: 'c', n: 3 },
      { _id: 'a', n: 11 },
    ]);
  });

  it('leaves nothing behind after a rollback', async () => {
    const { database, accounts } = await open();
    const transaction = await database.startTransaction();
    await transaction.collection('accounts').doc('a').update({ n: 99 });
    await transaction.rollback();
    expect((await accounts.doc('a').get()).data[0].n).toBe(1);
    expect(await refusalOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL');
  });

  it('reads the store as it was at its first operation', async () => {
    const { database, accounts } = await open();
    const transaction = await database.startTransaction();
    await transaction.collection('accounts').doc('a').get();
    await accounts.doc('b').update({ n: 50 });
    await accounts.add({ _id: 'd', n: 4 });
    expect(await transaction.collection('accounts').doc('b').get()).toMatchObject({ data: { n: 2 } });
    expect(
      (
        await transaction
          .collection('accounts')
          .where({ n: database.command.gt(0) })
          .get()
      ).data,
    ).toHaveLength(2);
    await transaction.rollback();
  });

  it('raises the conflict at the write when the document changed since the snapshot, and the transaction is gone', async () => {
    const { database, accounts } = await open();
    const transaction = await database.startTransaction();
    await transaction.collection('accounts').doc('a').get();
    await accounts.doc('a').update({ n: 7 });
    expect(await refusalOf(transaction.collection('accounts').doc('a').update({ n: 8 }))).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    );
    expect(await refusalOf(transaction.commit())).toBe('DATABASE_TRANSACTION_FAIL');
    expect((await accounts.doc('a').get()).data[0].n).toBe(7);
  });

  it('lets the first writer win', async () => {
    const { database, accounts } = await open();
    const [first, second] = [await database.startTransaction(), await database.startTransaction()];
    await first.collection('accounts').doc('a').update({ n: 10 });
    expect(await refusalOf(second.collection('accounts').doc('a').update({ n: 20 }))).toBe(
      'DATABASE_TRANSACTION_CONFLICT',
    );
    await first.commit();
    expect((await accounts.doc('a').get()).data[0].n).toBe(10);
  });

  it('makes a plain write wait for the transaction that holds its document', async () => {
    const { database, accounts, _ } = await open();
    const transaction = await database.startTransaction();
    await transaction.collection('accounts').doc('a').update({ n: 100 });
    const waiting = accounts.doc('a').update({ n: _.inc(1) });
    await transaction.commit();
    await waiting;
    expect((await accounts.doc('a').get()).data[0].n).toBe(101);
  });

  it('refuses a unique value that is taken at the write, and is over', async () => {
    const { database } = await openEnvironment(cloud(), [
      { name: 'people', indexes: [{ name: 'card', keys: [['card', 1]], unique: true }] },
    ]);
    await database.collection('people').add({ _id: 'a', card: 1 });
    const first = await database.startTransaction();
    expect(await refusalOf(first.collection('people').add({ card: 1 }))).toBe('DATABASE_DUPLICATE_WRITE');
    expect(await refusalOf(first.commit())).toBe('DATABASE_TRANSACTION_FAIL');
    const second = await database.startTransaction();
    await second.collection('people').add({ card: 2 });
    expect(await refusalOf(second.collection('people').add({ card: 2 }))).toBe('DATABASE_DUPLICATE_WRITE');
    const third = await database.startTransaction();
    await third.collection('people').doc('a').update({ card: 9 });
    await third.collection('people').add({ _id: 'b', card: 1 });
    await third.commit();
    expect((await database.collection('people').orderBy('card', 'asc').get()).data).toEqual([
      { _id: 'b', card: 1 },
      { _id: 'a', card: 9 },
    ]);
  });

  it('holds more than a hundred open at once', async () => {
    const { database, accounts } = await open();
    const all = await Promise.all(Array.from({ length: 150 }, () => database.startTransaction()));
    for (const [i, transaction] of all.entries()) {
      await accounts.doc('b').update({ n: i });
      expect(await transaction.collection('accounts').doc('b').get()).toMatchObject({ data: { n: i } });
    }
    await Promise.all(all.map((transaction) => transaction.rollback()));
  });

  it('loses no increment that was said to be committed', async () => {
    const { database, accounts } = await open();
    const increment = () =>
      database.runTransaction(
        async (transaction: { collection(name: string): ReturnType<typeof database.collection> }) => {
          const { data } = (await transaction.collection('accounts').doc('a').get()) as unknown as {
            data: { n: number };
          };
          await transaction
            .collection('accounts')
            .doc('a')
            .update({ n: data.n + 1 });
        },
      );
    const codes = await Promise.all(Array.from({ length: 40 }, () => refusalOf(increment())));
    const committed = codes.filter((code) => code === 'accepted').length;
    expect(new Set(codes.filter((code) => code !== 'accepted'))).toEqual(
      new Set(committed < 40 ? ['DATABASE_TRANSACTION_CONFLICT'] : []),
    );
    expect((await accounts.doc('a').get()).data[0].n).toBe(1 + committed);
    expect(committed).toBeGreaterThan(0);
  });
});

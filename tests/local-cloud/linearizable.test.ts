import { isLinearizable, type Model, type Operation } from '../support/linearizable';
import { openEnvironment, withCloud } from './support';

const cloud = withCloud();
const clients = 64;
const callsEach = 6;
/** A transaction that lost to another call is tried again this often; a try that lost left nothing. */
const tries = 5;

type Balances = Readonly<Record<'a' | 'b' | 'c', number>>;
type Call =
  | { readonly kind: 'read' }
  | { readonly kind: 'add'; readonly to: keyof Balances }
  | { readonly kind: 'compareAndSet'; readonly on: keyof Balances; readonly expected: number }
  | { readonly kind: 'move'; readonly from: keyof Balances; readonly to: keyof Balances };
/** The balances read, the sum after adding, whether it was set, or what the transaction read before it moved one (null: it conflicted). */
type Answer = Balances | number | boolean | null;

const accounts: readonly (keyof Balances)[] = ['a', 'b', 'c'];

const afterMove = (state: Balances, from: keyof Balances, to: keyof Balances): Balances => {
  const taken = { ...state, [from]: state[from] - 1 };
  return { ...taken, [to]: taken[to] + 1 };
};

/** A move reads the two balances it changes. */
const wasRead = (answer: Answer, state: Balances, { from, to }: { from: keyof Balances; to: keyof Balances }) => {
  const read = answer as Balances;
  return read[from] === state[from] && read[to] === state[to];
};

const bank: Model<Balances, Call, Answer> = {
  initial: { a: 0, b: 0, c: 0 },
  step: (state, call, answer) => {
    switch (call.kind) {
      case 'read':
        return JSON.stringify(answer) === JSON.stringify(state) ? state : null;
      case 'add':
        return answer === state[call.to] + 1 ? { ...state, [call.to]: answer } : null;
      case 'compareAndSet':
        if (answer !== (state[call.on] === call.expected)) return null;
        return answer ? { ...state, [call.on]: call.expected + 1 } : state;
      default:
        if (answer === null) return state;
        return wasRead(answer, state, call) ? afterMove(state, call.from, call.to) : null;
    }
  },
};

const callAt = (client: number, turn: number, seen: Balances): Call => {
  // c is left to the moves alone, so that some of them win
  const first = (client + turn) % 2 === 0 ? 'a' : 'b';
  const [from, to] = client % 3 === 0 ? (['b', 'c'] as const) : (['c', 'a'] as const);
  const calls: readonly Call[] = [
    { kind: 'add', to: first },
    { kind: 'compareAndSet', on: first, expected: seen[first] },
    { kind: 'read' },
    { kind: 'move', from, to },
  ];
  return calls[(client * 7 + turn * 3) % calls.length] ?? { kind: 'read' };
};

const openBank = async () => {
  const { database, _ } = await openEnvironment(cloud(), [{ name: 'accounts' }]);
  const rows = () => database.collection('accounts');
  await rows().add(accounts.map((_id) => ({ _id, n: 0 })));
  const balancesIn = (found: readonly { _id: string; n: number }[]): Balances => {
    const of = (id: string) => found.find(({ _id }) => _id === id)?.n ?? Number.NaN;
    return { a: of('a'), b: of('b'), c: of('c') };
  };
  const read = async (): Promise<Balances> => balancesIn((await rows().get()).data);
  const tryToMove = async (from: string, to: string): Promise<Balances | null> => {
    const transaction = await database.startTransaction();
    const inside = transaction.collection('accounts');
    try {
      const found: { _id: string; n: number }[] = [];
      for (const id of [from, to]) found.push(((await inside.doc(id).get()) as unknown as { data: never }).data);
      for (const { _id, n } of found) await inside.doc(_id).update({ n: _id === from ? n - 1 : n + 1 });
      await transaction.commit();
      return balancesIn(found);
    } catch (error) {
      expect((error as { code: string }).code).toBe('DATABASE_TRANSACTION_CONFLICT');
      return null;
    }
  };
  const move = async (from: string, to: string): Promise<Balances | null> => {
    for (let attempt = 0; attempt < tries; attempt++) {
      const moved = await tryToMove(from, to);
      if (moved) return moved;
    }
    return null;
  };
  const act = async (call: Call): Promise<Answer> => {
    if (call.kind === 'read') return read();
    if (call.kind === 'move') return move(call.from, call.to);
    if (call.kind === 'add') {
      const { doc } = await rows()
        .where({ _id: call.to })
        .updateAndReturn({ n: _.inc(1) });
      return (doc as { n: number }).n;
    }
    const { updated } = await rows()
      .where({ _id: call.on, n: call.expected })
      .update({ n: call.expected + 1 });
    return updated === 1;
  };
  return { read, act };
};

describe('calls of many clients at once', () => {
  it('can be put in one order that explains every answer', async () => {
    const { read, act } = await openBank();
    const history: Operation<Call, Answer>[] = [];
    const client = async (id: number) => {
      for (let turn = 0; turn < callsEach; turn++) {
        const call = callAt(id, turn, await read());
        const sentAt = performance.now();
        const answer = await act(call);
        history.push({ call, answer, sentAt, answeredAt: performance.now() });
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, id) => client(id)));
    expect(history).toHaveLength(clients * callsEach);
    expect(isLinearizable(history, bank)).toBe(true);
    const moved = history.filter(({ call, answer }) => call.kind === 'move' && answer !== null);
    const missed = history.filter(({ call, answer }) => call.kind === 'compareAndSet' && answer === false);
    expect({ someMoved: moved.length > 0, someMissed: missed.length > 0 }).toEqual({
      someMoved: true,
      someMissed: true,
    });
  });
});

describe('the search for an order', () => {
  const at = (sentAt: number, answeredAt: number, call: Call, answer: Answer) => ({ call, answer, sentAt, answeredAt });
  const add: Call = { kind: 'add', to: 'a' };
  const seen = (a: number): Balances => ({ a, b: 0, c: 0 });

  it('takes calls that overlap in either order', () => {
    expect(isLinearizable([at(0, 9, { kind: 'read' }, seen(1)), at(1, 8, add, 1)], bank)).toBe(true);
    expect(isLinearizable([at(0, 9, { kind: 'read' }, seen(0)), at(1, 8, add, 1)], bank)).toBe(true);
    expect(isLinearizable([at(0, 9, add, 2), at(1, 8, add, 1), at(2, 7, add, 3)], bank)).toBe(true);
  });

  it.each([
    ['a read that is older than an answer before it', [at(0, 1, add, 1), at(2, 3, { kind: 'read' }, seen(0))]],
    ['two that added to the same sum', [at(0, 9, add, 1), at(1, 8, add, 1)]],
    [
      'two that set from the same value',
      [
        at(0, 9, { kind: 'compareAndSet', on: 'a', expected: 0 }, true),
        at(1, 8, { kind: 'compareAndSet', on: 'a', expected: 0 }, true),
      ],
    ],
    [
      'a read of one half of a move',
      [at(0, 9, { kind: 'move', from: 'a', to: 'b' }, seen(0)), at(1, 8, { kind: 'read' }, { a: -1, b: 0, c: 0 })],
    ],
  ] as const)('refuses %s', (_, history) => {
    expect(isLinearizable(history, bank)).toBe(false);
  });
});

import * as fc from 'fast-check';
import { SnapshotModel } from './snapshot-model';
import { openEngine } from './twins';

const { engine, close } = openEngine();
afterAll(close);

/** A long search: DIFFERENTIAL_RUNS=500; one again: DIFFERENTIAL_SEED=n. */
const isLong = process.env.DIFFERENTIAL_RUNS !== undefined;
const numRuns = Number(process.env.DIFFERENTIAL_RUNS ?? 60);
const seed = Number(process.env.DIFFERENTIAL_SEED ?? (Math.random() * 2 ** 31) | 0);

type Action = { readonly who: number; readonly verb: string; readonly id: string };

const action: fc.Arbitrary<Action> = fc.record({
  // two transactions and somebody outside
  who: fc.constantFrom(0, 1, 2),
  verb: fc.constantFrom('get', 'find', 'find', 'put', 'put', 'increase', 'increaseAll', 'remove', 'commit', 'abort'),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
});

let run = 0;
let operations = 0;

class Scenario {
  readonly #name = `tx-${++run}`;
  readonly #model = new SnapshotModel();
  readonly #open: (string | undefined)[] = [undefined, undefined];
  // every write leaves a value that was never there before, so that a change can be told by the value
  #serial = 0;

  async begin(): Promise<void> {
    await engine.createCollection(this.#name);
    await engine.createIndex(this.#name, { name: 'n', keys: [['n', 1]] });
  }

  async take({ who, verb, id }: Action): Promise<void> {
    operations++;
    if (verb === 'commit' || verb === 'abort') return this.#end(who, verb === 'commit');
    const transactionId = who < 2 ? this.#started(who) : undefined;
    if (verb === 'get' || verb === 'find') return this.#read(transactionId, verb === 'get' ? id : undefined);
    const ids = verb === 'increaseAll' ? [...this.#model.view(transactionId).keys()] : [id];
    // somebody outside would wait for the holder, who waits for us
    if (transactionId === undefined && ids.some((each) => this.#model.isHeld(each))) return;
    await this.#write(who, transactionId, verb, id, ids);
  }

  async finish(): Promise<void> {
    await this.#end(0, true);
    await this.#end(1, true);
    this.#read(undefined, undefined);
  }

  #started(who: number): string {
    const known = this.#open[who];
    if (known !== undefined) return known;
    const id = engine.startTransaction();
    this.#open[who] = id;
    this.#model.start(id);
    return id;
  }

  #read(transactionId: string | undefined, id: string | undefined): void {
    const filter = id === undefined ? { n: { $gt: 0 } } : { _id: id };
    const { texts } = engine.find(this.#name, { filter, sort: [['n', 1]], transactionId });
    const expected = [...this.#model.view(transactionId)]
      .filter(([each]) => id === undefined || each === id)
      .sort(([, a], [, b]) => a - b);
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual(expected.map(([_id, n]) => ({ _id, n })));
  }

  async #write(who: number, transactionId: string | undefined, verb: string, id: string, ids: readonly string[]) {
    const by = ++this.#serial * (verb === 'put' ? 1 : 1_000_000);
    const view = this.#model.view(transactionId);
    const present = ids.filter((each) => view.has(each));
    const written = verb === 'put' ? [id] : present;
    const isFine = written.every((each) => {
      const next = verb === 'remove' ? undefined : verb === 'put' ? by : (view.get(each) ?? 0) + by;
      return this.#model.write(transactionId, each, next);
    });
    if (!isFine) this.#open[who] = undefined;
    const filter = verb === 'increaseAll' ? { n: { $gt: 0 } } : { _id: id };
    const refusal = await this.#send(verb, filter, by, present.length > 0, transactionId);
    expect(refusal).toBe(isFine ? undefined : 'DATABASE_TRANSACTION_CONFLICT');
  }

  async #send(verb: string, filter: { _id?: string }, by: number, isThere: boolean, transactionId?: string) {
    try {
      if (verb === 'remove') await engine.remove(this.#name, { filter, isMulti: false, transactionId });
      else if (verb === 'put' && !isThere) await engine.insert(this.#name, [{ _id: filter._id, n: by }], transactionId);
      else {
        const update = verb === 'put' ? { $set: { n: by } } : { $inc: { n: by } };
        await engine.update(this.#name, { filter, update, isMulti: verb === 'increaseAll', transactionId });
      }
      return undefined;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    }
  }

  async #end(who: number, isCommit: boolean): Promise<void> {
    const id = this.#open[who];
    if (id === undefined) return;
    this.#open[who] = undefined;
    this.#model.end(id, isCommit);
    if (isCommit) await engine.commitTransaction(id);
    else engine.abortTransaction(id);
  }
}

describe('interleaved transactions', () => {
  it('read, write, conflict and end as in a model of snapshot isolation', async () => {
    const property = fc.asyncProperty(fc.array(action, { minLength: 20, maxLength: 80 }), async (actions) => {
      const scenario = new Scenario();
      await scenario.begin();
      for (const each of actions) await scenario.take(each);
      await scenario.finish();
    });
    await fc.assert(property, { numRuns, seed });
    expect(operations).toBeGreaterThan(numRuns * 20);
    if (isLong) process.stderr.write(`transactions: ${operations} operations, 0 mismatches, seed ${seed}\n`);
  }, 3_600_000);
});

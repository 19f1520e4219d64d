import path from 'node:path';
import { Engine } from '../../local-cloud/engine/engine';
import type { Sort } from '../../local-cloud/engine/planner';
import type { Document } from '../../local-cloud/engine/values';
import { inFlight, type Operation, oneByOne } from '../measure';
import { idOf, states, ticketOf, tickets, towns } from './tickets';

/** A line of the report; times in milliseconds. */
export interface Row {
  readonly name: string;
  readonly p50?: number;
  readonly p99?: number;
  readonly perSecond?: number;
  readonly goal: string;
}

const open = (folder: string): Engine =>
  new Engine({
    path: path.join(folder, 'store'),
    isDurable: true,
    now: () => new Date(),
    onFailedCommit: (error) => {
      throw error;
    },
  });

const perBatch = 5000;

/** The documents a second, flushed at each batch. */
const fill = async (engine: Engine, documents: number): Promise<number> => {
  await engine.createCollection(tickets.name);
  for (const index of tickets.indexes ?? []) await engine.createIndex(tickets.name, index);
  const started = performance.now();
  for (let from = 0; from < documents; from += perBatch) {
    const size = Math.min(perBatch, documents - from);
    await engine.insert(
      tickets.name,
      Array.from({ length: size }, (_, i) => ticketOf(from + i)),
    );
    if (from % 100_000 === 0) console.log(`${from + size} of ${documents} inserted`);
  }
  return (documents * 1000) / (performance.now() - started);
};

const nearPlace = (turn: number): Document => ({
  place: {
    $nearSphere: {
      $geometry: { type: 'Point', coordinates: [103.6 + (turn % 80) / 100, 30.3 + (turn % 70) / 100] },
    },
  },
});

const reads = (engine: Engine, documents: number): readonly (readonly [string, string, number, Operation])[] => {
  const find = (filter: Document, limit: number, sort?: Sort): void => {
    engine.find(tickets.name, { filter, limit, sort });
  };
  const byState = (turn: number) => ({ state: states[turn % 5], town: `town-${turn % towns}` });
  return [
    ['get by id', '<= 0.05', 5000, async (turn) => find({ _id: idOf((turn * 7919) % documents) }, 1)],
    ['two equalities, order, 20', '<= 0.2', 2000, async (turn) => find(byState(turn), 20, [['dueAt', -1]])],
    ['nearest 20 of those with a place', '<= 0.2', 1000, async (turn) => find(nearPlace(turn), 20)],
    [
      'count of a fifth by index',
      '<= 10',
      30,
      async (turn) => void engine.count(tickets.name, { state: states[turn % 5] }),
    ],
  ];
};

const transactionOfThree = async (engine: Engine, documents: number, turn: number): Promise<void> => {
  const transactionId = engine.startTransaction();
  for (const offset of [0, 1, 2]) {
    const filter = { _id: idOf((turn * 31 + offset) % documents) };
    await engine.update(tickets.name, { filter, update: { $set: { state: states[turn % 5] } }, transactionId });
  }
  await engine.commitTransaction(transactionId);
};

/** The engine alone: no HTTP, no SDK. */
export const measureEngine = async (folder: string, documents: number): Promise<readonly Row[]> => {
  const first = open(folder);
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    console.log(JSON.stringify(row));
  };
  add({ name: 'bulk insert, 5,000 a flush', perSecond: await fill(first, documents), goal: '>= 20,000/s' });
  await first.close();
  const started = performance.now();
  const engine = open(folder);
  engine.find(tickets.name, { filter: { _id: idOf(1) }, limit: 1 });
  add({ name: 'open and read one', p50: performance.now() - started, goal: '<= 50' });
  for (const [name, goal, count, operation] of reads(engine, documents)) {
    await oneByOne(operation, 0, Math.ceil(count / 5));
    add({ name, ...(await oneByOne(operation, count, count)), goal });
  }
  const insert: Operation = async (turn) => {
    const { place: _, ...ticket } = ticketOf(documents + turn);
    await engine.insert(tickets.name, [ticket]);
  };
  add({ name: 'one insert, flushed', ...(await oneByOne(insert, 0, 300)), goal: '' });
  const perSecond = await inFlight(insert, 300, 20_000);
  add({ name: 'single inserts, 32 in flight, flushed', perSecond, goal: '>= 5,000/s' });
  const triple: Operation = (turn) => transactionOfThree(engine, documents, turn);
  add({ name: 'transaction of three, flushed', ...(await oneByOne(triple, 0, 300)), goal: '<= 2' });
  await engine.close();
  return rows;
};

import { once } from 'node:events';
import tcb from '@cloudbase/node-sdk';
import { inFlight, oneByOne } from '../measure';
import { sendPlain } from './plain-http';
import { idOf, ticketOf } from './tickets';

/**
 * A program that only calls. It measures one by one and prints a JSON line, or says `ready`, waits for a line on stdin,
 * keeps `lanes` calls in flight and says `done`: so that several can start together.
 */
const [, , documents = '1', mode = 'read', count = '2000', lanes = '1', part = '0'] = process.argv;

const tickets = tcb
  // a program outside of a function keeps its connections; inside of one the SDK opens one for each call
  .init({ env: process.env.SCF_NAMESPACE ?? 'local', keepalive: true })
  .database()
  .collection('tickets');
const at = (turn: number): string => idOf((turn * 7919) % Number(documents));
// behind those that were inserted without HTTP, each client at numbers of its own
let inserted = Number(documents) + 100_000 * (1 + Number(part));

const url = String(process.env.CLOUD_URL);
const plain = (action: string, turn: number, more: object) => {
  const query = JSON.stringify({ _id: at(turn) });
  return sendPlain(url, { action, collectionName: 'tickets', queryType: 'DOC', query, ...more });
};

const operations: Record<string, (turn: number) => Promise<void>> = {
  plainRead: (turn) => plain('database.getDocument', turn, {}),
  plainWrite: (turn) =>
    plain('database.modifyDocument', turn, { merge: true, data: `{"$set":{"worker":"worker-${turn}"}}` }),
  read: async (turn) => void (await tickets.doc(at(turn)).get()),
  write: async (turn) => void (await tickets.doc(at(turn)).update({ worker: `worker-${turn}` })),
  insert: async () => {
    const { place: _, ...ticket } = ticketOf(++inserted);
    await tickets.add(ticket);
  },
};

const main = async (): Promise<void> => {
  const operation = operations[mode];
  if (!operation) throw new Error(`no such operation: ${mode}`);
  await oneByOne(operation, 0, 200);
  if (lanes === '1') {
    process.stdout.write(`${JSON.stringify(await oneByOne(operation, 200, 300))}\n`);
    process.exit();
  }
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  await inFlight(operation, 500, Number(count), Number(lanes));
  process.stdout.write('done\n');
  process.exit();
};
void main();

import tcb from '@cloudbase/node-sdk';
import { inFlight, oneByOne } from '../measure';
import { sendPlain } from './plain-http';
import { idOf, ticketOf } from './tickets';

/** A program that only calls: so that its work and the server's are on different cores. Prints one JSON line. */
const [, , documents = '1', mode = 'read', count = '2000'] = process.argv;

const tickets = tcb
  // a program outside of a function keeps its connections; inside of one the SDK opens one for each call
  .init({ env: process.env.SCF_NAMESPACE ?? 'local', keepalive: true })
  .database()
  .collection('tickets');
const at = (turn: number): string => idOf((turn * 7919) % Number(documents));
// behind those that were inserted without HTTP
let inserted = Number(documents) + 100_000;

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
  const { p50, p99 } = await oneByOne(operation, 200, 300);
  const perSecond = await inFlight(operation, 500, Number(count));
  process.stdout.write(`${JSON.stringify({ p50, p99, perSecond })}\n`);
};
void main();

import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can happen to a request between a function and the store. */
export const faults = [
  'refusedBefore',
  'droppedAfter',
  'delayedPastTimeout',
  'status500',
  'truncatedAnswer',
  'wrongAnswer',
  'deliveredTwice',
  'transactionConflict',
] as const;
export type Fault = (typeof faults)[number];

/** Which call meets the fault: the environment it goes to, and its position among the calls from now on (0 is the next). */
export interface Plan {
  readonly environment: string;
  readonly fault: Fault;
  readonly position: number;
}

export interface FaultProxy {
  /** To be used where the store's own address would be. */
  readonly url: string;
  /** One plan for each environment; `end` takes it back and tells whether it was carried out. */
  plan(plan: Plan): { readonly end: () => boolean };
  /** Refuses every call to the environment, until it is told otherwise. */
  setOutage(environment: string, isOut: boolean): void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
};

/** Stands between the functions and the store and lets through every call but those that a plan names. */
export const startFaultProxy = async (storeUrl: string): Promise<FaultProxy> => {
  const plans = new Map<string, { fault: Fault; waits: number }>();
  const held = new Set<ServerResponse>();
  const outages = new Set<string>();

  const forward = (path: string, { host: _, ...headers }: IncomingMessage['headers'], body: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request(`${storeUrl}${path}`, { method: 'POST', headers }, (answer) => {
        bodyOf(answer).then((text) => resolve({ status: answer.statusCode ?? 0, body: text }), reject);
      });
      sent.on('error', reject).end(body);
    });

  /** The fault of the call's plan when it is this call's turn. */
  const faultOf = (path: string): Fault | undefined => {
    const environment = new URL(path, storeUrl).searchParams.get('env') ?? '';
    if (outages.has(environment)) return 'refusedBefore';
    const plan = plans.get(environment);
    if (!plan || plan.waits-- > 0) return undefined;
    plans.delete(environment);
    return plan.fault;
  };

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = incoming.url ?? '/';
    const body = await bodyOf(incoming);
    const deliver = () => forward(path, incoming.headers, body);
    const answer = ({ status, body: text }: Answer) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    const strike: Record<Fault, () => Promise<void> | void> = {
      refusedBefore: () => void response.destroy(),
      droppedAfter: async () => {
        await deliver();
        response.destroy();
      },
      delayedPastTimeout: async () => {
        await deliver();
        held.add(response);
      },
      status500: () => answer({ status: 500, body: 'Internal Server Error' }),
      truncatedAnswer: async () => {
        const { status, body: text } = await deliver();
        answer({ status, body: text.slice(0, text.length / 2) });
      },
      wrongAnswer: () => answer({ status: 200, body: '{"requestId":"wrong"}' }),
      deliveredTwice: async () => {
        await deliver();
        answer(await deliver());
      },
      transactionConflict: () =>
        answer({ status: 200, body: '{"code":"DATABASE_TRANSACTION_CONFLICT","message":"conflict"}' }),
    };
    const fault = faultOf(path);
    if (fault) await strike[fault]();
    else answer(await deliver());
  };

  const server = createServer((incoming, response) => {
    // the store is gone, or has gone away in the middle: so does the proxy's answer
    serve(incoming, response).catch(() => response.destroy());
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    plan: ({ environment, fault, position }) => {
      plans.set(environment, { fault, waits: position });
      return { end: () => !plans.delete(environment) };
    },
    setOutage: (environment, isOut) => void (isOut ? outages.add(environment) : outages.delete(environment)),
    close: async () => {
      for (const response of held) response.destroy();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
};

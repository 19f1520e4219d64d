import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isForeign } from './guard';
import { type Handler, json, notFound, send } from './http';

/** A path prefix and who answers it; the first that fits is taken. */
export type Route = { readonly path: string; readonly isExact?: boolean; readonly handler: Handler };

const keepAliveMilliseconds = 120_000;

export type Gateway = {
  readonly port: number;
  readonly url: string;
  /** Until then only what `early` routes answer. */
  open(routes: readonly Route[]): void;
  close(): Promise<void>;
};

/** Listens on 127.0.0.1 only. @throws when the port is taken. */
export async function startGateway(
  port: number,
  early: readonly Route[],
  onBug: (path: string, error: unknown) => void,
): Promise<Gateway> {
  let routes = early;
  let actualPort = port;
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local');
    try {
      const reply = isForeign(request, actualPort)
        ? json(403, { message: 'this address answers only its own pages' })
        : await handlerFor(routes, url.pathname)(request, url);
      send(response, reply, request.method === 'HEAD');
    } catch (error) {
      onBug(url.pathname, error);
      answerBug(response);
    }
  });
  // longer than any client thinks: an idle connection that ends just as it is used again looks like a lost answer
  server.keepAliveTimeout = keepAliveMilliseconds;
  await listening(server, port);
  actualPort = (server.address() as AddressInfo).port;
  return {
    port: actualPort,
    url: `http://127.0.0.1:${actualPort}`,
    open: (all) => {
      routes = [...early, ...all];
    },
    close: () => closed(server),
  };
}

const handlerFor = (routes: readonly Route[], path: string): Handler =>
  routes.find((route) => (route.isExact ? path === route.path : path.startsWith(route.path)))?.handler ?? notFound;

function answerBug(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else send(response, json(500, { message: 'the local cloud failed; see its log' }), false);
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

/** Lets answers under way finish, for two seconds at most. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), 2000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}

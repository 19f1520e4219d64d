import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Failure } from '@shared/kernel/failure';

/** Answers one action, or throws a Failure. */
type Answer = (action: string, input: unknown, key: string | undefined) => unknown;

export interface H5Server {
  /** Where the browser app starts; add `?token=…` before the hash to be signed in. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The policy of the local cloud: scripts from files only. */
const policy =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; media-src 'self' blob: mediastream:";

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

const readJson = async (request: IncomingMessage): Promise<{ action: string; input: unknown; key?: string }> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString());
};

const answerCall = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
  const { action, input, key } = await readJson(request);
  response.writeHead(200, { 'content-type': 'application/json' });
  try {
    response.end(
      JSON.stringify({ ok: true, value: (await answer(action, input, key)) ?? null, requestId: 'request-1' }),
    );
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { code, details } = error;
    response.end(JSON.stringify({ ok: false, failure: { code, details }, requestId: 'request-1' }));
  }
};

const sendFile = (folder: string, asked: string, response: ServerResponse): void => {
  const file = path.join(folder, path.normalize(`/${asked}`));
  if (!existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': types[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': policy,
  });
  createReadStream(file).pipe(response);
};

/** Serves a built browser app under /app/ with a stand-in for the cloud, for tests of the client alone. */
export const serveH5 = async (answer: Answer, folder = path.resolve(__dirname, '../../dist/h5')): Promise<H5Server> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/api') void answerCall(request, response, answer);
    else sendFile(folder, pathname.replace(/^\/app\/?$/, '/index.html').replace(/^\/app\//, '/'), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/app/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections(); // a call may still be waiting for its answer
      }),
  };
};

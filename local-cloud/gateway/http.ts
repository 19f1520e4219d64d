import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';

export type Reply = {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Buffer | Readable;
};

export type Handler = (request: IncomingMessage, url: URL) => Reply | Promise<Reply>;

export const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(value),
});

export const text = (status: number, body: string, type = 'text/plain; charset=utf-8'): Reply => ({
  status,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
  body,
});

export const notFound = () => json(404, { message: 'not found' });

/** The body is larger than the route takes. */
export class TooLarge extends Error {}

/**
 * By events: reading a request with `for await` takes several turns of the event loop more.
 * @throws TooLarge past `most` bytes; the rest is not kept.
 */
export function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let length = 0;
    request.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length <= most) pieces.push(piece);
      // reading on a little lets the caller hear the answer; a flood is cut off
      else if (length > most * 4) request.destroy(new TooLarge());
    });
    request.on('end', () => (length > most ? reject(new TooLarge()) : resolve(Buffer.concat(pieces))));
    request.on('error', reject);
  });
}

/** The body as a JSON object; undefined for anything else. */
export async function jsonBodyOf(request: IncomingMessage, most: number) {
  return jsonObject((await bodyOf(request, most)).toString('utf8'));
}

function jsonObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

export function send(response: ServerResponse, { status, headers, body }: Reply, isHead: boolean): void {
  response.setHeader('x-content-type-options', 'nosniff');
  if (typeof body === 'string' || Buffer.isBuffer(body)) {
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
    response.end(isHead ? undefined : body);
    return;
  }
  response.writeHead(status, headers);
  if (isHead) {
    body.destroy();
    response.end();
    return;
  }
  body.on('error', () => response.destroy());
  // who went away no longer needs what the body holds open
  response.on('close', () => body.destroy());
  body.pipe(response);
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers every call of the SDK with the same few bytes: what HTTP and the SDK cost without a database. */
const answer = JSON.stringify({ requestId: 'echo', data: { list: [], updated: 1 }, offset: 0, limit: 1 });

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(answer);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

import { Agent, request } from 'node:http';

const agent = new Agent({ keepAlive: true, maxSockets: 32 });

/** What the SDK sends, without the SDK: what is left is the server and HTTP. */
export const sendPlain = (url: string, body: object): Promise<void> =>
  new Promise((resolve, reject) => {
    const text = JSON.stringify(body);
    const outgoing = request(`${url}/admin?env=local`, { method: 'POST', agent }, (answer) => {
      let received = '';
      answer.on('data', (piece) => {
        received += piece;
      });
      answer.on('end', () => {
        if (received.includes('"code"')) reject(new Error(received));
        else resolve();
      });
    });
    outgoing.on('error', reject);
    outgoing.end(text);
  });

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloudProcess } from '../support/local-cloud';
import { type Filed, file, functions, post, prepare, ticketsIn } from './support/filing-server';

const kills = Number(process.env.KILLS ?? 5);
const lanes = 8;

describe('the server killed while grievances are filed', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'gongyi-killed-'));
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it(`loses nothing it acknowledged and doubles nothing on retry, ${kills} times`, async () => {
    const filed: Filed[] = [];
    const start = () => startCloudProcess({ dataDir, sync: true, functions });
    let server = await start();
    await prepare(server.url);
    for (let kill = 0; kill < kills; kill++) {
      const { url } = server;
      let acknowledged = 0;
      let isKilled = false;
      const lane = async (): Promise<void> => {
        while (!isKilled) {
          const { token } = await post<{ token: string }>(`${url}/local/sign-in`, { fresh: true });
          const attempt: Filed = { key: `kill-${kill}-${filed.length}`, token, answer: null };
          filed.push(attempt);
          const reply = await file(url, attempt);
          if (!reply.ok) throw new Error(reply.failure.code);
          attempt.answer = reply.value;
          acknowledged += 1;
          // in the middle of the others' writes
          if (acknowledged === 10 + 7 * kill) {
            isKilled = true;
            await server.kill('SIGKILL');
          }
        }
      };
      await Promise.allSettled(Array.from({ length: lanes }, lane));
      server = await start();
      const kept = new Map((await ticketsIn(server.url)).map((ticket) => [ticket._id, ticket.number]));
      const missing = filed.filter(({ answer }) => answer && kept.get(answer.ticketId) !== answer.number);
      expect(missing).toEqual([]);
    }
    // everybody sends again what they sent: those who never got an answer, and those who did
    for (const attempt of filed) {
      const reply = await file(server.url, attempt);
      expect(reply).toMatchObject({ ok: true });
      if (reply.ok && attempt.answer) expect(reply.value).toMatchObject(attempt.answer);
    }
    expect(await ticketsIn(server.url)).toHaveLength(filed.length);
    expect(filed.filter(({ answer }) => answer).length).toBeGreaterThanOrEqual(10 * kills);
    await server.kill('SIGTERM');
  });
});

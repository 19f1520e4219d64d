import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { collections } from '../../cloudfunctions/entry/collections';
import { manifest } from '../../cloudfunctions/entry/manifest';
import { unionDocument } from '../../cloudfunctions/features/unions/store';
import { startCloudProcess } from '../support/local-cloud';
import { testKeys } from '../support/test-cloud';
import { grievance } from './support/stage';

const kills = Number(process.env.KILLS ?? 5);
const lanes = 8;

interface Filed {
  readonly key: string;
  readonly token: string;
  answer: { ticketId: string; number: string } | null;
}

const specs = manifest.map(({ name, timeoutSeconds, memoryMb }) => ({
  name,
  timeoutSeconds,
  memoryMb,
  environment: { GONGYI_KEYS: JSON.stringify(testKeys) },
}));
const functions = { dir: path.resolve(__dirname, '../../dist/cloudfunctions'), specs };

const post = async <T>(url: string, body: unknown, token?: string): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as T;
};

type Reply = { ok: true; value: { ticketId: string; number: string } } | { ok: false; failure: { code: string } };

const file = async (url: string, { key, token }: Filed): Promise<Reply> =>
  post<Reply>(`${url}/api`, { action: 'grievances.file', input: grievance, key }, token);

const offices = () => {
  const level = { 4: 'CITY_FEDERATION', 6: 'COUNTY_FEDERATION', 9: 'TOWN_FEDERATION' } as const;
  return (
    [
      ['3302', null],
      ['330226', 'o-3302'],
      ['330226111', 'o-330226'],
    ] as const
  ).map(([regionCode, parentId]) =>
    unionDocument({
      _id: `o-${regionCode}`,
      name: `${regionCode} 总工会`,
      type: level[regionCode.length as 4 | 6 | 9],
      parentId,
      regionCode,
      uscc: null,
      districtId: null,
      address: '',
      phone: null,
      isDissolved: false,
      dissolvedInto: null,
    }),
  );
};

const control = (url: string) => `${url}/_local/environments/local`;

const prepare = async (url: string): Promise<void> => {
  await fetch(control(url), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ collections }),
  });
  const lines = offices().map((document) => JSON.stringify({ collection: 'unions', document }));
  await fetch(`${control(url)}/load`, { method: 'POST', body: lines.join('\n') });
};

const ticketsIn = async (url: string): Promise<{ _id: string; number: string }[]> =>
  (await (await fetch(`${control(url)}/documents`)).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { collection: string; document: { _id: string; number: string } })
    .flatMap(({ collection, document }) => (collection === 'tickets' ? [document] : []));

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

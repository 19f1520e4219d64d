import path from 'node:path';
import { collections } from '../../../cloudfunctions/entry/collections';
import { manifest } from '../../../cloudfunctions/entry/manifest';
import { unionDocument } from '../../../cloudfunctions/features/unions/store';
import { federation } from '../../support/federation';
import { ningbo, ninghai, xidian } from '../../support/seed';
import { testKeys } from '../../support/test-cloud';
import { grievance } from './stage';

/** Somebody who files over HTTP, with the answer once it came. */
export interface Filed {
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
/** The built functions, for `startCloudProcess`. */
export const functions = { dir: path.resolve(__dirname, '../../../dist/cloudfunctions'), specs };

export const post = async <T>(url: string, body: unknown, token?: string): Promise<T> => {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await answer.json()) as T;
};

export type Reply =
  | { ok: true; value: { ticketId: string; number: string } }
  | { ok: false; failure: { code: string; details: Record<string, unknown> } };

export const file = async (url: string, { key, token }: Pick<Filed, 'key' | 'token'>): Promise<Reply> =>
  post<Reply>(`${url}/api`, { action: 'grievances.file', input: grievance, key }, token);

const control = (url: string) => `${url}/_local/environments/local`;

/** The three offices a grievance of the town can go to. */
export const prepare = async (url: string): Promise<void> => {
  await fetch(control(url), {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ collections }),
  });
  const lines = [ningbo, ninghai, xidian].map((regionCode) =>
    JSON.stringify({ collection: 'unions', document: unionDocument(federation(regionCode)) }),
  );
  await fetch(`${control(url)}/load`, { method: 'POST', body: lines.join('\n') });
};

export const ticketsIn = async (url: string): Promise<{ _id: string; number: string }[]> =>
  (await (await fetch(`${control(url)}/documents`)).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { collection: string; document: { _id: string; number: string } })
    .flatMap(({ collection, document }) => (collection === 'tickets' ? [document] : []));

import { idNumberCheckCharacter } from '@shared/people/id-number';
import type { Operation } from './measure';
import { fieldWorkers, handler, workers, xidian } from './people';
import type { BenchServer } from './server';

/** The ticket whose page is read. */
export const pageTicketId = 'ticket-page';

/** An action as a client sends it, through the gateway, the function and the store. */
export interface Measured {
  readonly name: string;
  readonly operation: Operation;
}

const signedIn = async (server: BenchServer, people: readonly { personId: string }[]): Promise<string[]> => {
  const tokens: string[] = [];
  for (const { personId } of people) tokens.push(await server.signIn(personId));
  return tokens;
};

const runId = Date.now().toString(36);

const sender =
  (server: BenchServer) =>
  async (token: string, action: string, input: object, key?: string): Promise<void> => {
    const answer = await fetch(`${server.url}/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ action, input, ...(key ? { key: `${runId}-${key}` } : {}) }),
    });
    const reply = (await answer.json()) as { ok: boolean; failure?: { code: string } };
    if (!reply.ok) throw new Error(`${action}: ${reply.failure?.code}`);
  };

/** A different invented, valid number each time. */
const idNumber = (turn: number): string => {
  const body = `330226${1950 + (Math.floor(turn / 10_000) % 50)}06${String(1 + (Math.floor(turn / 1000) % 10)).padStart(2, '0')}${String(turn % 1000).padStart(3, '0')}`;
  return `${body}${idNumberCheckCharacter(body)}`;
};

const grievance = {
  matter: 'WAGE.ARREARS',
  said: '公司拖欠三个月工资，一共十二万六千元。',
  employerName: '宁海某某文具厂',
  workplaceTownCode: xidian,
  amountInFen: 12_600_000,
  headcount: 6,
  contactName: '周师傅',
  contactPhone: '13900139000',
};

export const measuredActions = async (server: BenchServer): Promise<Measured[]> => {
  const send = sender(server);
  const workerTokens = await signedIn(server, workers);
  const fieldTokens = await signedIn(server, fieldWorkers);
  const handlerToken = await server.signIn(handler.personId);
  const worker = (turn: number): string => workerTokens[turn % workerTokens.length] ?? '';
  let joined = 0;
  return [
    {
      name: 'file a grievance',
      operation: (turn) => send(worker(turn), 'grievances.file', grievance, `file-${turn}`),
    },
    {
      name: 'nearest posts',
      operation: (turn) =>
        send(worker(turn), 'posts.nearest', {
          at: { longitude: 121.2 + (turn % 40) / 90, latitude: 29.1 + (turn % 37) / 120 },
        }),
    },
    { name: 'a ticket page', operation: () => send(handlerToken, 'grievances.read', { ticketId: pageTicketId }) },
    { name: 'a page of the inbox', operation: () => send(handlerToken, 'tickets.inbox', {}) },
    {
      name: 'log a visit with one matter',
      operation: (turn) => {
        const { contactName: _, contactPhone: __, ...matter } = grievance;
        const visit = {
          unionId: 'union-1',
          visitedAt: new Date(Date.now() - 60_000).toISOString(),
          purposes: ['HEAR_GRIEVANCES'],
          peopleMet: 3,
          found: '有工人反映工资没有按时发。',
          matters: [matter],
        };
        return send(fieldTokens[turn % fieldTokens.length] ?? '', 'visits.log', visit, `visit-${turn}`);
      },
    },
    {
      name: 'apply to join',
      operation: async () => {
        const turn = joined++;
        const fresh = await fetch(`${server.url}/local/sign-in`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ fresh: true }),
        });
        const { token } = (await fresh.json()) as { token: string };
        const application = {
          unionId: 'union-1',
          name: '林小满',
          idNumber: idNumber(turn),
          phone: '13800138000',
          workerGroup: 'COURIER',
          consents: { rules: true, idNumber: true, textVersion: '2026-11' },
        };
        await send(token, 'membership.apply', application, `apply-${turn}`);
      },
    },
  ];
};

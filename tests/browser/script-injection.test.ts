import type { Page } from 'playwright-core';
import { closeBrowser, openPhone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { waitUntil } from '../support/wait-until';
import { application, freshIdNumber, grievance } from '../trust/support/stage';
import { payloads, textsOf } from './script-payloads';

jest.setTimeout(240_000);

/** Short fields hold one payload at a time, long ones many: few documents carry them all. */
const longTexts = textsOf(1900);
const nameTexts = textsOf(28);
const employerTexts = textsOf(58);
/** A note and a search are one line. */
const noteTexts = textsOf(190).filter((text) => !/[\n\0]/.test(text));
const searchTexts = [...new Set(payloads.map((text) => text.slice(0, 40)))].filter((text) => !/[\n\0]/.test(text));

let keyCount = 0;

describe('G25 what people write is text and never becomes a script', () => {
  let server: GongyiServer;
  let ticketIds: string[] = [];
  let visitId = '';
  /** Applicants who were turned down with a note, and one who was taken in, by token. */
  let rejected: string[] = [];
  let admitted = '';

  const post = async <T>(path: string, body: object, token?: string): Promise<T> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return (await (
      await fetch(`${server.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json()) as T;
  };
  const signIn = async (who: object): Promise<string> => (await post<{ token: string }>('/local/sign-in', who)).token;
  const act = async (token: string, action: string, input: object): Promise<Record<string, string>> => {
    const reply = await post<{ ok: boolean; value: Record<string, string> }>(
      '/api',
      { action, input, key: `payload-${++keyCount}` },
      token,
    );
    if (!reply.ok) throw new Error(`${action}: ${JSON.stringify(reply)}`);
    return reply.value;
  };

  beforeAll(async () => {
    server = await startGongyi();
    const worker = await signIn({ personId: 'container-driver' });
    const handler = await signIn({ personId: 'town-handler' });
    const fieldWorker = await signIn({ personId: 'district-worker' });
    for (const [at, said] of longTexts.entries()) {
      const told = {
        ...grievance,
        said,
        employerName: employerTexts[at] ?? '某厂',
        contactName: nameTexts[at] ?? '某人',
      };
      const { ticketId = '' } = await act(worker, 'grievances.file', told);
      ticketIds = [...ticketIds, ticketId];
      await act(handler, 'tickets.accept', { ticketId });
      await act(handler, 'tickets.reply', { ticketId, text: said });
      await act(handler, 'tickets.ask', { ticketId, text: said.slice(0, 950) });
      await act(worker, 'grievances.answer', { ticketId, text: said });
      await act(handler, 'tickets.recordOutcome', { ticketId, result: 'SOLVED', summary: said });
    }
    const { rows } = (await act(fieldWorker, 'districts.unions', {})) as unknown as { rows: { unionId: string }[] };
    const { now } = (await (await fetch(`${server.url}/local/clock`)).json()) as { now: string };
    const said = longTexts[0] ?? '';
    ({ visitId = '' } = await act(fieldWorker, 'visits.log', {
      unionId: rows[0]?.unionId,
      visitedAt: now,
      purposes: ['HEAR_GRIEVANCES'],
      peopleMet: 2,
      metWhom: employerTexts[0],
      found: longTexts.join(' ').slice(0, 3900),
      matters: [
        {
          matter: 'WAGE.ARREARS',
          said,
          employerName: employerTexts[1],
          concerns: { name: nameTexts[0], phone: '13800138000' },
        },
      ],
    }));
    const officer = server.people.find(({ personId }) => personId === 'union-officer');
    const code = server.people.find(({ personId }) => personId === 'rider')?.opens.split('scene=')[1];
    expect(officer).toBeDefined();
    const applicants: string[] = [];
    for (const [at, name] of nameTexts.slice(0, 20).entries()) {
      const applicant = { ...application({ unionId: 'x' }), unionId: undefined, code: decodeURIComponent(code ?? '') };
      const token = await signIn({ fresh: true });
      applicants.push(token);
      await act(token, 'membership.apply', {
        ...applicant,
        name,
        employerName: employerTexts[at],
        idNumber: freshIdNumber(),
      });
    }
    const approver = await signIn({ personId: 'union-officer' });
    const queue = (await act(approver, 'membership.queue', {})) as unknown as {
      rows: { applicationId: string; name: string }[];
    };
    const waiting = new Map(queue.rows.map((row) => [row.name, row.applicationId]));
    const decided = nameTexts
      .slice(0, 20)
      .flatMap((name, at) => ({ applicationId: waiting.get(name), token: applicants[at] ?? '' }))
      .filter(({ applicationId }) => applicationId !== undefined);
    expect(decided.length).toBeGreaterThan(8);
    const [first, ...others] = decided;
    await act(approver, 'membership.decide', { applicationId: first?.applicationId, decision: 'approve' });
    admitted = first?.token ?? '';
    for (const [at, { applicationId, token }] of others.slice(0, 6).entries()) {
      const refusal = { decision: 'reject', reason: 'IDENTITY_UNCLEAR', note: noteTexts[at] };
      await act(approver, 'membership.decide', { applicationId, ...refusal });
      rejected = [...rejected, token];
    }
    await server.runJobs();
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  /** Elements only a payload would make, and handlers only a payload would set. */
  const madeByPayloads = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        document.querySelectorAll(
          'img[src="x"], img[src*="evil"], script[src*="evil"], link[href*="evil"], svg[onload], iframe[srcdoc], iframe[src^="javascript"], [onerror], [ontoggle], [onfocus], [onstart], object, embed, base, marquee, math, x',
        ).length,
    );

  /** The phone counts a dialog, an error and a request to another server among its problems. */
  const expectQuiet = async (address: string, shows: string | RegExp, width = 375): Promise<void> => {
    const phone = await openPhone(address, { width });
    await phone.page.getByText(shows).first().waitFor();
    expect(phone.problems).toEqual([]);
    expect(await madeByPayloads(phone.page)).toBe(0);
    await phone.close();
  };
  const appOf = (token: string, page: string): string =>
    `${server.url}/app/?token=${encodeURIComponent(token)}#/${page}`;

  it('tries at least a hundred of them in every text', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(100);
    const everything = longTexts.join(' ');
    expect(payloads.filter((payload) => !everything.includes(payload))).toEqual([]);
  });

  it('would see one that came alive', async () => {
    const phone = await openPhone(`${server.url}/`, { width: 1280 });
    await phone.page.evaluate(
      (texts) => {
        for (const text of texts) document.body.appendChild(document.createElement('div')).innerHTML = text;
      },
      payloads.filter((payload) => !payload.includes('http-equiv')),
    );
    expect(await madeByPayloads(phone.page)).toBeGreaterThan(10);
    await waitUntil(() => phone.problems.length > 0, 'the browser to refuse one');
    await phone.close();
  });

  it("on the worker's and the handler's ticket", async () => {
    for (const ticketId of ticketIds) {
      await expectQuiet(
        await server.appFor('container-driver', `pages/grievance/index?ticketId=${ticketId}`),
        'alert(',
      );
      await expectQuiet(
        await server.appFor('town-handler', `packages/office/pages/ticket/index?ticketId=${ticketId}`),
        'alert(',
        1280,
      );
    }
    const desk = `packages/office/pages/inbox/index?ticketId=${ticketIds[0]}`;
    await expectQuiet(await server.appFor('town-handler', desk), 'alert(', 1280);
  });

  it('on the phones of those taken in and turned down, in their card, notes and messages', async () => {
    expect(rejected).toHaveLength(6);
    for (const token of rejected) await expectQuiet(appOf(token, 'pages/mine/index'), /alert\(|evil/);
    for (const page of ['home', 'mine']) await expectQuiet(appOf(admitted, `pages/${page}/index`), /alert/);
    await expectQuiet(appOf(rejected[0] ?? '', 'pages/messages/index'), /条|周/);
  });

  it('in the search for a union', async () => {
    const phone = await openPhone(await server.appFor('district-worker', 'packages/field/pages/log-visit/index'));
    const { page } = phone;
    const search = page.getByLabel('找单位', { exact: true });
    await search.waitFor();
    for (const text of searchTexts.slice(0, 12)) {
      await Promise.all([page.waitForResponse(`${server.url}/api`), search.fill(text)]);
    }
    for (const text of searchTexts) await search.fill(text);
    await search.fill('小橘灯');
    await page
      .getByText(/小橘灯/)
      .first()
      .waitFor();
    expect(phone.problems).toEqual([]);
    expect(await madeByPayloads(page)).toBe(0);
    await phone.close();
  });

  it('in the lists of worker and office, the visit, and the queue of applications', async () => {
    await expectQuiet(await server.appFor('container-driver', 'pages/grievances/index'), '拖欠工资');
    await expectQuiet(await server.appFor('town-handler', 'packages/office/pages/inbox/index'), '拖欠工资', 1280);
    await expectQuiet(
      await server.appFor('district-worker', `packages/field/pages/visit/index?visitId=${visitId}`),
      'alert(',
    );
    await expectQuiet(await server.appFor('union-officer', 'packages/office/pages/approvals/index'), 'alert(', 1280);
    await expectQuiet(await server.appFor('union-officer', 'packages/office/pages/codes/index'), /骑手之家|工会/, 1280);
    await expectQuiet(await server.appFor('container-driver', 'pages/home/index'), '看会员证');
    await expectQuiet(await server.appFor('container-driver', 'pages/messages/index'), '西店镇总工会');
  });

  it("on the developer's page and the first page", async () => {
    await expectQuiet(`${server.url}/_local`, 'tickets', 1280);
    await expectQuiet(`${server.url}/`, '工驿', 1280);
  });

  it('and the pages allow no script but their own files', async () => {
    for (const path of ['/', '/app/', '/_local']) {
      const policy = (await fetch(`${server.url}${path}`)).headers.get('content-security-policy') ?? '';
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? /default-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts).toContain("'self'");
      expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    }
  });
});

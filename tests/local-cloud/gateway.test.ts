import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCloudProcess } from '../support/local-cloud';
import { sdkPath, send, withCloud } from './support';

const sdk = JSON.stringify(sdkPath);
const dir = mkdtempSync(join(tmpdir(), 'local-cloud-gateway-'));
const write = (name: string, source: string) => {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'index.js'), source);
};
write(
  'api',
  `const tcb = require(${sdk}); exports.main = async (event, context) => { if (event.action === 'crash') process.exit(1); if (event.action === 'hang') await new Promise(() => {}); return { ok: true, value: { event, openid: tcb.getCloudbaseContext(context).WX_OPENID ?? null }, requestId: context.request_id }; };`,
);
write('jobs', 'let runs = 0; exports.main = async () => ({ runs: ++runs, now: new Date().toISOString() });');
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const base = { memoryMb: 128, environment: {} };
const options = {
  functions: {
    dir,
    specs: [
      { ...base, name: 'api', timeoutSeconds: 2 },
      { ...base, name: 'jobs', timeoutSeconds: 5, timer: '0 0 3 1 1 * 2099' },
    ],
  },
  people: [{ personId: 'rider', openid: 'openid-of-rider', name: 'Rider', role: 'worker' }],
  clock: '2026-03-05T01:00:00Z',
};
const cloud = withCloud(options);

const api = async (body: unknown, token?: string, method = 'POST') => {
  const headers = new Headers(token === undefined ? [] : [['authorization', `Bearer ${token}`]]);
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const answer = await fetch(`${cloud().url}/api`, { method, headers, body: method === 'GET' ? undefined : text });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
const refused = (code: string) => ({ ok: false, failure: { code, details: {} }, requestId: expect.any(String) });
const signIn = async (body: unknown) => (await send(cloud(), 'POST', '/local/sign-in', body)).body.token as string;

describe('the gateway', () => {
  it('hands action, input and key to the function and its reply back as it is', async () => {
    const { status, body } = await api({ action: 'a.b', input: { x: 1 }, key: 'k', openid: 'forged' });
    expect(status).toBe(200);
    expect(body).toEqual({
      ok: true,
      value: { event: { action: 'a.b', input: { x: 1 }, key: 'k' }, openid: null },
      requestId: expect.any(String),
    });
  });

  it('takes the identity from the token and from nothing else', async () => {
    const openidOf = async (token?: string) =>
      ((await api({ action: 'a' }, token)).body.value as { openid: string | null }).openid;
    expect(await openidOf(await signIn({ personId: 'rider' }))).toBe('openid-of-rider');
    expect(await openidOf('forged-token')).toBeNull();
    expect(await openidOf()).toBeNull();
    const [one, two] = [await openidOf(await signIn({ fresh: true })), await openidOf(await signIn({ fresh: true }))];
    expect(one).toMatch(/^local_/);
    expect(two).not.toBe(one);
  });

  it('refuses to sign in as nobody', async () => {
    expect((await send(cloud(), 'POST', '/local/sign-in', { personId: 'stranger' })).status).toBe(404);
    expect((await send(cloud(), 'POST', '/local/sign-in', '[]')).status).toBe(400);
    expect((await send(cloud(), 'GET', '/local/sign-in')).status).toBe(405);
  });

  it.each([
    ['half a JSON', '{"action":', 'POST', 400],
    ['a list', '[]', 'POST', 400],
    ['nothing', '', 'POST', 400],
    ['a wrong method', undefined, 'GET', 405],
    ['more than 6 MB', JSON.stringify({ input: 'x'.repeat(6 * 2 ** 20) }), 'POST', 413],
  ])('answers %s with input.malformed', async (_name, body, method, status) => {
    expect(await api(body, undefined, method)).toEqual({ status, body: refused('input.malformed') });
  });

  it.each([
    ['crash', 'server.unexpected'],
    ['hang', 'server.unavailable'],
  ])('when the function does %s answers %s, and the next call as ever', async (action, code) => {
    expect(await api({ action })).toEqual({ status: 200, body: refused(code) });
    expect((await api({ action: 'again' })).body.ok).toBe(true);
  });

  it('starts a new data folder at the time it was told', async () => {
    expect(String((await send(cloud(), 'GET', '/local/clock')).body.now)).toMatch(/^2026-03-05T01:0/);
  });

  it('moves the clock and has run every timer once when it answers', async () => {
    const before = await send(cloud(), 'POST', '/_local/timers/jobs/run');
    const moved = await send(cloud(), 'POST', '/local/clock', { advanceMs: 2 * 24 * 3600 * 1000 });
    expect(String(moved.body.now)).toMatch(/^2026-03-07T01:0/);
    const after = await send(cloud(), 'POST', '/_local/timers/jobs/run');
    const runs = (answer: typeof before) => (answer.body.result as { runs: number }).runs;
    expect(runs(after)).toBe(runs(before) + 2);
    expect((after.body.result as { now: string }).now).toMatch(/^2026-03-07T01:0/);
    expect((await send(cloud(), 'POST', '/local/clock', { now: 'tomorrow' })).status).toBe(400);
  });

  it('keeps people signed in over a restart', async () => {
    const first = await startCloudProcess(options);
    const { token } = (await send(first, 'POST', '/local/sign-in', { personId: 'rider' })).body;
    await first.kill();
    const second = await startCloudProcess({ ...options, dataDir: first.dataDir });
    const answer = await fetch(`${second.url}/api`, {
      method: 'POST',
      body: '{"action":"a"}',
      headers: { authorization: `Bearer ${token}` },
    });
    expect(await answer.json()).toMatchObject({ value: { openid: 'openid-of-rider' } });
    await second.stop();
    rmSync(first.dataDir, { recursive: true, force: true });
  }, 20_000);

  it('ends when asked, with functions running', async () => {
    const other = await startCloudProcess(options);
    await fetch(`${other.url}/api`, { method: 'POST', body: '{"action":"a"}' });
    await other.stop();
    expect(other.errors()).toBe('');
  }, 20_000);
});

describe('timers', () => {
  it('refuses a trigger that has not seven fields', async () => {
    const specs = [{ ...base, name: 'jobs', timeoutSeconds: 5, timer: '*/5 * * * *' }];
    await expect(startCloudProcess({ functions: { dir, specs } })).rejects.toThrow('a timer has seven fields');
  });

  it('fires every second by itself and never overlaps itself, whoever asks', async () => {
    write(
      'ticks',
      'exports.main = async () => { console.log("start"); await new Promise((go) => setTimeout(go, 1300)); console.log("end"); };',
    );
    const specs = [{ ...base, name: 'ticks', timeoutSeconds: 5, timer: '* * * * * * *', instances: 3 }];
    const other = await startCloudProcess({ functions: { dir, specs } });
    const asked = [1, 2].map(() => send(other, 'POST', '/_local/timers/ticks/run'));
    let lines: string[] = [];
    while (lines.length < 8)
      lines = ((await send(other, 'GET', '/_local/logs')).body.lines as { text: string }[]).map(({ text }) => text);
    await Promise.all(asked);
    expect(lines).toEqual(lines.map((_line, i) => (i % 2 ? 'end' : 'start')));
    await other.stop();
  }, 30_000);
});

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import tcb from '@cloudbase/node-sdk';
import { makeEnvironment, openEnvironment, pointSdkAt, refusalOf, sdkPath, send, withCloud } from './support';

const sdk = JSON.stringify(sdkPath);
const sources: Record<string, string> = {
  counts:
    'let n = 0; exports.main = async ({ hold }) => { n++; const mine = n; await new Promise((go) => setTimeout(go, hold ?? 0)); return { n: mine, after: n }; };',
  slow: 'let n = 0; exports.main = async ({ hang }) => { n++; if (hang) await new Promise(() => {}); return n; };',
  one: 'exports.main = async ({ hold }) => { await new Promise((go) => setTimeout(go, hold ?? 0)); return 1; };',
  crashes:
    'let n = 0; exports.main = async ({ how }) => { n++; if (how === "exit") process.exit(3); if (how === "later") setTimeout(() => { throw new Error("late"); }, 1), await new Promise(() => {}); if (how === "throw") throw new Error("told"); return n; };',
  broken: 'throw new Error("at load");',
  clock:
    'exports.main = async () => ({ now: Date.now(), date: new Date().toISOString(), parsed: new Date("2026-01-01T00:00:00Z").toISOString(), isDate: new Date() instanceof Date, own: new Date(0).constructor === Date, text: typeof Date(), utc: Date.UTC(2026, 0, 1), zone: new Date().getTimezoneOffset() });',
  sees: `const tcb = require(${sdk}); exports.main = async (event, context) => ({ event, context, openid: tcb.getCloudbaseContext(context).WX_OPENID ?? null, trigger: tcb.getCloudbaseContext(context).TRIGGER_SRC ?? null, env: process.env });`,
  stores: `const tcb = require(${sdk}); exports.main = async ({ name }) => { const database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database(); await database.collection('names').add({ name, at: database.serverDate() }); return (await database.collection('names').get()).data; };`,
  prints:
    'exports.main = async () => { console.log("a line for the log"); console.error("and one more"); return null; };',
  big: 'exports.main = async () => "x".repeat(7 * 2 ** 20);',
};

const dir = mkdtempSync(join(tmpdir(), 'local-cloud-functions-'));
for (const [name, source] of Object.entries(sources)) {
  mkdirSync(join(dir, name));
  writeFileSync(join(dir, name, 'index.js'), source);
}
afterAll(() => rmSync(dir, { recursive: true, force: true }));

process.env.SECRET_OF_THE_HOST = 'must not be seen';
const specs = Object.keys(sources).map((name) => ({
  name,
  timeoutSeconds: name === 'slow' ? 1 : 20,
  memoryMb: 128,
  environment: { OWN_SETTING: 'yes' },
  instances: name === 'slow' || name === 'one' ? 1 : 3,
  ...(name === 'sees' || name === 'clock' ? { timer: '0 0 0 1 1 * 2099' } : {}),
}));
const cloud = withCloud({ functions: { dir, specs } });

/** Calls through the SDK, as one function calls another. */
async function call<T = Record<string, unknown>>(name: string, input: object = {}): Promise<T> {
  pointSdkAt(cloud());
  const { result } = await tcb.init({ env: 'local' }).callFunction({ name, data: input });
  return result as T;
}

describe('functions', () => {
  it('stay warm one request at a time, and scale to separate memories, so state that leaks is seen', async () => {
    expect((await call('counts')).n).toBe(1);
    expect((await call('counts')).n).toBe(2);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => call<{ n: number; after: number }>('counts', { hold: 300 })),
    );
    // nobody else's request was counted while one waited
    expect(answers.every(({ n, after }) => n === after)).toBe(true);
    expect(answers.filter(({ n }) => n <= 2).length).toBeGreaterThanOrEqual(2);
    expect((await send(cloud(), 'GET', '/_local/process')).body.workers).toBeGreaterThanOrEqual(3);
  }, 20_000);

  it('are stopped at their time-out and start afresh', async () => {
    expect(await call('slow')).toBe(1);
    expect(await refusalOf(call('slow', { hang: true }))).toBe('FUNCTIONS_TIME_LIMIT_EXCEEDED');
    expect(await call('slow')).toBe(1);
  }, 20_000);

  it('let a hundred wait for an instance, and tell the others at once to come again', async () => {
    const codes = await Promise.all(
      Array.from({ length: 121 }, (_, at) => refusalOf(call('one', { hold: at === 0 ? 3_000 : 0 }))),
    );
    const told = codes.filter((code) => code === 'EXCEED_CONCURRENT_REQUEST_LIMIT');
    expect({ told: told.length, answered: codes.filter((code) => code === 'accepted').length }).toEqual({
      told: 20,
      answered: 101,
    });
  }, 30_000);

  it.each(['throw', 'exit', 'later'])('answer an error and live on after they %s', async (how) => {
    expect(await refusalOf(call('crashes', { how }))).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(await call('crashes')).toEqual(expect.any(Number));
  });

  it('that cannot be loaded, found or answered fail with the code of the cloud', async () => {
    expect(await refusalOf(call('broken'))).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(await refusalOf(call('nobody'))).toBe('FUNCTION_NOT_FOUND');
    expect(await refusalOf(call('big'))).toBe('EXCEED_MAX_PAYLOAD_SIZE');
  });

  it('see only their own variables', async () => {
    const { env } = await call<{ env: Record<string, string> }>('sees');
    expect(env).toMatchObject({
      OWN_SETTING: 'yes',
      SCF_NAMESPACE: 'local',
      TENCENTCLOUD_RUNENV: 'SCF',
      SILENCE: 'true',
    });
    expect((JSON.parse(env.TCB_CONTEXT_CNFG ?? '') as { URL: string }).URL).toMatch(`${cloud().adminUrl}/`);
    expect(Object.keys(env).filter((name) => /SECRET_OF|^PATH$|^HOME$/.test(name))).toEqual([]);
  });

  it('have no identity when another function calls, whatever the event says', async () => {
    expect(await call('sees', { WX_OPENID: 'forged', openid: 'forged' })).toMatchObject({
      openid: null,
      trigger: null,
    });
  });

  it('reach the database with no option at all', async () => {
    await makeEnvironment(cloud(), 'local', [{ name: 'names' }]);
    expect(await call('stores', { name: 'A' })).toMatchObject([{ name: 'A' }]);
  });

  it('know the time of the cloud, also inside the database', async () => {
    await send(cloud(), 'POST', '/local/clock', { now: '2031-05-06T07:08:09Z' });
    const seen = await call('clock');
    expect(seen).toMatchObject({
      parsed: '2026-01-01T00:00:00.000Z',
      isDate: true,
      own: true,
      text: 'string',
      utc: Date.UTC(2026, 0, 1),
      zone: 0,
    });
    expect(String(seen.date)).toMatch(/^2031-05-06T07:08/);
    expect(new Date(Number(seen.now)).toISOString()).toMatch(/^2031-05-06T07:08/);
    await makeEnvironment(cloud(), 'local', [{ name: 'names' }]);
    const stored = await call<{ at: string }[]>('stores', { name: 'B' });
    expect(stored.at(-1)?.at).toMatch(/^2031-05-06T07:08/);
    expect((await send(cloud(), 'POST', '/local/clock', { reset: true })).body.offsetMs).toBe(0);
    expect(Math.abs(Number((await call('clock')).now) - Date.now())).toBeLessThan(5_000);
  }, 20_000);

  it('are called by their timer with the event of CloudBase and no identity', async () => {
    const { status, body } = await send(cloud(), 'POST', '/_local/timers/sees/run');
    expect(status).toBe(200);
    expect(body.result).toMatchObject({
      event: { Type: 'Timer', TriggerName: 'sees', Time: expect.any(String), Message: '' },
      openid: null,
      trigger: 'timer',
    });
    expect((await send(cloud(), 'POST', '/_local/timers/counts/run')).status).toBe(404);
  });

  it('leave what they print in a file of their own and in the log list', async () => {
    await call('prints');
    const file = join(cloud().dataDir, 'logs', 'prints.log');
    await expect(waitFor(() => readFileSync(file, 'utf8').includes('and one more'))).resolves.toBe(true);
    const { body } = await send(cloud(), 'GET', '/_local/logs');
    expect(
      (body.lines as { function: string; text: string }[])
        .filter((line) => line.function === 'prints')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['a line for the log', 'and one more']);
  });

  it('are listed with how long they took and how often they called the store', async () => {
    await makeEnvironment(cloud(), 'local', [{ name: 'names' }]);
    await call('stores', { name: 'C' });
    await refusalOf(call('crashes', { how: 'throw' }));
    const { body } = await send(cloud(), 'GET', '/_local/overview');
    expect((body.invocations as object[]).slice(0, 2)).toMatchObject([
      { function: 'crashes', source: 'function', storeCalls: 0, code: 'FUNCTIONS_EXECUTE_FAIL' },
      { function: 'stores', source: 'function', storeCalls: 2, ms: expect.any(Number) },
    ]);
  });

  it('do not see another environment by default', async () => {
    const { app } = await openEnvironment(cloud(), []);
    expect(await refusalOf(app.callFunction({ name: 'counts', data: {} }))).toBe('accepted');
  });
});

async function waitFor(holds: () => boolean): Promise<boolean> {
  const until = Date.now() + 5_000;
  while (Date.now() < until) {
    try {
      if (holds()) return true;
    } catch {
      // the file is not there yet
    }
    await new Promise((next) => setImmediate(next));
  }
  return false;
}

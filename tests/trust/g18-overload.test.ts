import { type CloudProcess, startCloudProcess } from '../support/local-cloud';
import { file, functions, post, prepare, type Reply, ticketsIn } from './support/filing-server';

/** OVERLOAD_SECONDS=60 is the long form, which also prints what it saw. */
const seconds = Number(process.env.OVERLOAD_SECONDS ?? 3);
const isLong = process.env.OVERLOAD_SECONDS !== undefined;
/** Below the hour's limit of one account. */
const filedByEach = 8;

interface Sent {
  readonly key: string;
  readonly token: string;
  reply: Reply | null;
  milliseconds: number;
}

const signIn = async (url: string): Promise<string> =>
  (await post<{ token: string }>(`${url}/local/sign-in`, { fresh: true })).token;

/** As many accounts as `count` grievances need. */
const accountsFor = async (url: string, count: number): Promise<string[]> => {
  const tokens: string[] = [];
  while (tokens.length * filedByEach < count) tokens.push(await signIn(url));
  return tokens;
};

const send = async (url: string, sent: Sent): Promise<void> => {
  const startedAt = performance.now();
  sent.reply = await file(url, sent);
  sent.milliseconds = performance.now() - startedAt;
};

/** Grievances a second that sixteen people get answered who wait for each answer. */
const capacityOf = async (url: string, name: string): Promise<number> => {
  const [lanes, each] = [16, filedByEach];
  const tokens = await accountsFor(url, lanes * each);
  const startedAt = performance.now();
  const lane = async (token: string) => {
    for (let at = 0; at < each; at++) await file(url, { key: `${name}-${at}`, token });
  };
  await Promise.all(tokens.map(lane));
  return (lanes * each) / ((performance.now() - startedAt) / 1000);
};

/** Sends at a steady rate whatever comes back, for the time given. */
const openLoop = async (url: string, perSecond: number): Promise<Sent[]> => {
  const total = Math.round(perSecond * seconds);
  const tokens = await accountsFor(url, total);
  const all: Sent[] = [];
  const pending: Promise<void>[] = [];
  await new Promise<void>((done) => {
    const startedAt = performance.now();
    const tick = setInterval(() => {
      const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1000) * perSecond));
      while (all.length < due) {
        const token = tokens[Math.floor(all.length / filedByEach)] ?? '';
        const sent: Sent = { key: `overload-${all.length}`, token, reply: null, milliseconds: 0 };
        all.push(sent);
        pending.push(send(url, sent));
      }
      if (all.length < total) return;
      clearInterval(tick);
      done();
    }, 10);
  });
  await Promise.all(pending);
  return all;
};

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

describe('G18 twice as many grievances as can be taken', () => {
  let cloud: CloudProcess;
  beforeAll(async () => {
    cloud = await startCloudProcess({ functions, sync: true });
    await prepare(cloud.url);
  });
  afterAll(() => cloud.stop());

  it('are each kept or told to come again, and afterwards all is as before', async () => {
    // the first round starts and warms the instances
    await capacityOf(cloud.url, 'first');
    const capacity = await capacityOf(cloud.url, 'capacity');
    const before = (await ticketsIn(cloud.url)).length;
    const sent = await openLoop(cloud.url, 2 * capacity);
    const taken = sent.filter(({ reply }) => reply?.ok);
    const refused = sent.filter(({ reply }) => !reply?.ok);
    for (const { reply } of refused) {
      expect(reply).toMatchObject({
        ok: false,
        failure: { code: 'server.busy', details: { retryAfterSeconds: expect.any(Number) } },
      });
    }
    const kept = new Map((await ticketsIn(cloud.url)).map(({ _id, number }) => [_id, number]));
    const lost = taken.filter(({ reply }) => reply?.ok && kept.get(reply.value.ticketId) !== reply.value.number);
    expect(lost).toEqual([]);
    expect(kept.size).toBe(before + taken.length);
    // what was refused left nothing behind and is taken now, under the same key
    const [again] = refused;
    if (again) expect(await file(cloud.url, again)).toMatchObject({ ok: true });
    expect(taken.length).toBeGreaterThan(0);
    if (isLong) {
      const [fast, slow] = [refused, taken].map((some) => some.map(({ milliseconds }) => milliseconds));
      process.stderr.write(
        `overload: ${Math.round(capacity)}/s can be taken; of ${sent.length} sent in ${seconds} s ${taken.length} taken, ` +
          `99 % within ${Math.round(percentile(slow ?? [], 0.99))} ms, ${refused.length} told to come again, ` +
          `99 % within ${Math.round(percentile(fast ?? [], 0.99))} ms\n`,
      );
    }
  }, 600_000);
});

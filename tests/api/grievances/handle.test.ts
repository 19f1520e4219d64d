import {
  acceptTicket,
  answerQuestion,
  askWorker,
  confirmOutcome,
  fileGrievance,
  listInbox,
  readGrievance,
  recordOutcome,
  replyToTicket,
} from '@shared/features/grievances/contract';
import { keepPhoto } from '@shared/features/photos/contract';
import type { AnyAction } from '@shared/kernel/contract';
import { jpeg } from '../../support/pictures';
import { xidian } from '../../support/seed';
import { newKey, type Person, role, type World } from '../../support/world';
import { aCity, arrears, type City, messagesOf, otherTown, ticketOf } from './a-city';

let city: City;
let world: World;
let ticketId: string;
beforeEach(async () => {
  city = await aCity();
  world = city.world;
  ({ ticketId } = await world.as(city.worker).must(fileGrievance, arrears));
});

const paid = {
  result: 'PAID' as const,
  summary: '公司已把四个月运费打到卡上。',
  amountPaidInFen: 12_600_000,
  paidOn: '2026-03-02',
};
const accept = () => world.as(city.townHandler).must(acceptTicket, { ticketId });
const resolve = async () => {
  await accept();
  return world.as(city.townHandler).must(recordOutcome, { ticketId, ...paid });
};

/** Every action on a ticket: whose it is, how to come to a state that allows it, and what is sent. */
const actions: readonly {
  readonly action: AnyAction;
  readonly by: 'townHandler' | 'worker';
  readonly before: readonly ('accept' | 'ask' | 'resolve')[];
  readonly input: Readonly<Record<string, unknown>>;
  readonly other: Readonly<Record<string, unknown>> | null;
  readonly state: string;
}[] = [
  { action: acceptTicket, by: 'townHandler', before: [], input: {}, other: null, state: 'ACCEPTED' },
  {
    action: replyToTicket,
    by: 'townHandler',
    before: ['accept'],
    input: { text: '已联系公司。' },
    other: { text: '别的话' },
    state: 'ACCEPTED',
  },
  {
    action: askWorker,
    by: 'townHandler',
    before: ['accept'],
    input: { text: '有运单吗？' },
    other: { text: '有合同吗？' },
    state: 'WAITING_FOR_WORKER',
  },
  {
    action: answerQuestion,
    by: 'worker',
    before: ['accept', 'ask'],
    input: { text: '有。' },
    other: { text: '没有。' },
    state: 'ACCEPTED',
  },
  {
    action: recordOutcome,
    by: 'townHandler',
    before: ['accept'],
    input: paid,
    other: { ...paid, amountPaidInFen: 1 },
    state: 'RESOLVED',
  },
  {
    action: confirmOutcome,
    by: 'worker',
    before: ['resolve'],
    input: { solved: 'yes', receivedInFen: 12_600_000 },
    other: { solved: 'no' },
    state: 'CLOSED',
  },
];
const steps = {
  accept,
  ask: () => world.as(city.townHandler).must(askWorker, { ticketId, text: '有运单吗？' }),
  resolve,
};
const prepare = async (before: readonly (keyof typeof steps)[]): Promise<void> => {
  for (const step of before) await steps[step]();
};

describe.each(actions)('$action.name', ({ action, by, before, input, other, state }) => {
  const send = (person: Person | null, more: object = {}, key = newKey()) =>
    world.as(person).send(action.name, { ticketId, ...input, ...more }, key);

  it('does what it says', async () => {
    await prepare(before);
    expect(await send(city[by])).toMatchObject({ ok: true, value: { state, officeName: '西店镇总工会' } });
    expect((await ticketOf(world, ticketId)).state).toBe(state);
  });

  it('refuses somebody who is not signed in', async () => {
    expect(await send(null)).toMatchObject({ failure: { code: 'auth.required' } });
  });

  it('answers everybody else as if there were no such ticket, and changes nothing', async () => {
    await prepare(before);
    const hash = await world.hash();
    const people = [city.stranger, city.otherTownHandler, city.countyAdmin, city.cityAdmin];
    for (const person of [...people, by === 'worker' ? city.townHandler : city.worker]) {
      const reply = await send(person);
      expect(reply).toMatchObject({ ok: false });
      expect(['thing.notFound', 'access.denied']).toContain(reply.ok ? '' : reply.failure.code);
    }
    expect(await world.hash()).toBe(hash);
  });

  it('refuses bad input and changes nothing', async () => {
    await prepare(before);
    const hash = await world.hash();
    for (const wrong of [{ ticketId: '../x' }, { ticketId: 7 }, { extra: true }]) {
      expect(await send(city[by], wrong)).toMatchObject({ failure: { code: 'input.invalid' } });
    }
    expect(await world.hash()).toBe(hash);
  });

  it('is done once when sent ten times at once and once more later', async () => {
    await prepare(before);
    const { version, timeline } = await ticketOf(world, ticketId);
    const key = newKey();
    const replies = await Promise.all(Array.from({ length: 10 }, () => send(city[by], {}, key)));
    world.advance({ hours: 1 });
    for (const reply of [...replies, await send(city[by], {}, key)]) expect(reply).toEqual(replies[0]);
    expect(replies[0]).toMatchObject({ ok: true });
    const after = await ticketOf(world, ticketId);
    expect(after.version).toBe(version + 1);
    expect(after.timeline).toHaveLength(timeline.length + 1);
  });

  it('refuses other content under the same key', async () => {
    if (!other) return;
    await prepare(before);
    const key = newKey();
    await send(city[by], {}, key);
    expect(await send(city[by], other, key)).toMatchObject({ failure: { code: 'command.keyReused' } });
  });

  it('says in which state the ticket is when that does not allow it', async () => {
    await resolve();
    await world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes' });
    expect(await send(city[by])).toMatchObject({ failure: { code: 'state.conflict', details: { state: 'CLOSED' } } });
  });
});

describe('handling a ticket', () => {
  it('goes from filed to paid and confirmed, and tells the other side of each step', async () => {
    await accept();
    await steps.ask();
    await world.as(city.worker).must(answerQuestion, { ticketId, text: '有运单，拍给你们。' });
    await world.as(city.townHandler).must(replyToTicket, { ticketId, text: '公司答应周五付清。' });
    await world.as(city.townHandler).must(recordOutcome, { ticketId, ...paid });
    await world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes', receivedInFen: 12_600_000 });
    await world.runJobs();
    expect((await messagesOf(world, city.worker)).sort()).toEqual([
      'ticket.accepted',
      'ticket.asked',
      'ticket.filed',
      'ticket.replied',
      'ticket.resolved',
    ]);
    expect((await messagesOf(world, city.townHandler)).sort()).toEqual([
      'ticket.answered',
      'ticket.arrived',
      'ticket.confirmed',
    ]);
    const seen = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(seen).toMatchObject({
      state: 'CLOSED',
      dueAt: null,
      step: 4,
      outcome: { result: 'PAID', amountPaidInFen: 12_600_000, paidOn: '2026-03-02', confirmed: 'yes' },
    });
    expect(seen.timeline.map(({ kind }) => kind)).toEqual([
      'filed',
      'routed',
      'accepted',
      'asked',
      'answered',
      'replied',
      'outcome',
      'confirmed',
    ]);
  });

  it('shows the photos of the worker, those sent with an answer included', async () => {
    const base64 = jpeg().toString('base64');
    const keep = async () => (await world.as(city.worker).must(keepPhoto, { base64 })).photoId;
    const filed = await world.as(city.worker).must(fileGrievance, { ...arrears, photoIds: [await keep()] });
    ticketId = filed.ticketId;
    await accept();
    await steps.ask();
    await world.as(city.worker).must(answerQuestion, { ticketId, text: '拍好了。', photoIds: [await keep()] });
    expect((await world.as(city.townHandler).must(readGrievance, { ticketId })).photoUrls).toHaveLength(2);
  });

  it("shows a handler's own name inside the office and the office's name outside", async () => {
    await accept();
    const inside = await world.as(city.townHandler).must(readGrievance, { ticketId });
    const outside = await world.as(city.worker).must(readGrievance, { ticketId });
    expect(inside.timeline.at(-1)?.by).toBe('陈立');
    expect(outside.timeline.at(-1)?.by).toBe('西店镇总工会');
    expect(outside.owner.handlerName).toBe('陈立');
  });

  it('lets exactly one of two who accept at once win', async () => {
    const colleague = await world.person({
      name: '李云',
      roles: [role('townHandler', 'region', xidian)],
    });
    const replies = await Promise.all(
      [city.townHandler, colleague].map((person) => world.as(person).do(acceptTicket, { ticketId })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(replies.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'state.conflict', details: { state: 'ACCEPTED' } },
    });
  });

  it('stops the clock while the worker is asked and shows it', async () => {
    await accept();
    const before = await ticketOf(world, ticketId);
    const asked = await steps.ask();
    expect(asked).toMatchObject({ state: 'WAITING_FOR_WORKER', dueAt: '2026-03-09T09:30:00.000Z' });
    const { rows } = await world.as(city.townHandler).must(listInbox, {});
    expect(rows[0]).toMatchObject({ dueFor: 'worker', isOverdue: false });
    world.advance({ days: 2 });
    await world.as(city.worker).must(answerQuestion, { ticketId, text: '有。' });
    const { schedule } = await ticketOf(world, ticketId);
    expect(before.schedule.finishDueAt).toBe('2026-03-23T09:30:00.000Z');
    expect(schedule.finishDueAt).toBe('2026-03-25T09:30:00.000Z');
  });

  it.each([
    [{ result: 'PAID', summary: '付了' }, ['amountPaidInFen', 'paidOn']],
    [{ result: 'PAID', summary: '付了', amountPaidInFen: 0, paidOn: '2026-03-02' }, ['amountPaidInFen']],
    [{ result: 'PAID', summary: '付了', amountPaidInFen: 100, paidOn: '2026-03-03' }, ['paidOn']],
  ] as const)('refuses an outcome that is not enough: %j', async (outcome, missing) => {
    await accept();
    const reply = await world.as(city.townHandler).do(recordOutcome, { ticketId, ...outcome });
    expect(reply).toMatchObject({ failure: { code: 'outcome.notEnough', details: { missing } } });
    expect((await ticketOf(world, ticketId)).state).toBe('ACCEPTED');
  });

  it('takes no more talk once a ticket is full, and can still be brought to an end', async () => {
    await accept();
    const tickets = world.platform.database.collection('tickets');
    const { timeline } = await ticketOf(world, ticketId);
    const [line] = timeline;
    await tickets.setWhere({ _id: ticketId }, { timeline: Array.from({ length: 500 }, () => line) });
    const reply = await world.as(city.townHandler).do(replyToTicket, { ticketId, text: '还有一句' });
    expect(reply).toMatchObject({ failure: { code: 'state.conflict', details: { state: 'ACCEPTED' } } });
    await world.as(city.townHandler).must(recordOutcome, { ticketId, ...paid });
    await world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes' });
  });
});

describe('the inbox of an office', () => {
  it('orders open tickets by the time left, overdue first, and needs one store call for a page', async () => {
    world.advance({ hours: 1 });
    const later = await world.as(city.worker).must(fileGrievance, arrears);
    const major = await world.as(city.worker).must(fileGrievance, { ...arrears, headcount: 10 });
    const { rows } = await world.as(city.townHandler).must(listInbox, {});
    expect(rows.map((row) => row.ticketId)).toEqual([major.ticketId, ...[ticketId, later.ticketId].sort()]);
    expect(rows[0]).toMatchObject({ dueFor: 'accept', isCopied: false, hasVisit: false, isOverdue: false });
    expect(await world.storeCalls(() => world.as(city.townHandler).must(listInbox, {}))).toBe(1);
    world.advance({ days: 2 });
    const overdue = await world.as(city.townHandler).must(listInbox, {});
    expect(overdue.rows[0]).toMatchObject({ ticketId: major.ticketId, isOverdue: true });
  });

  it('pages without losing or repeating a ticket', async () => {
    for (const person of [city.worker, city.stranger, city.otherTownHandler]) {
      for (let filed = 0; filed < 8; filed++) await world.as(person).must(fileGrievance, arrears);
    }
    const first = await world.as(city.townHandler).must(listInbox, {});
    const second = await world.as(city.townHandler).must(listInbox, { after: first.next });
    expect(first.rows).toHaveLength(20);
    expect(second.rows).toHaveLength(5);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.ticketId)).size).toBe(25);
  });

  it('shows closed ones apart, the newest first', async () => {
    await resolve();
    await world.as(city.worker).must(confirmOutcome, { ticketId, solved: 'yes' });
    expect((await world.as(city.townHandler).must(listInbox, {})).rows).toEqual([]);
    const closed = await world.as(city.townHandler).must(listInbox, { show: 'closed' });
    expect(closed.rows).toMatchObject([{ ticketId, state: 'CLOSED', dueFor: 'none', dueAt: null }]);
  });

  it('shows no office the tickets of another, and refuses who has no office', async () => {
    expect((await world.as(city.otherTownHandler).must(listInbox, {})).rows).toEqual([]);
    expect((await world.as(city.countyAdmin).must(listInbox, {})).rows).toEqual([]);
    expect(await world.as(city.worker).do(listInbox, {})).toMatchObject({ failure: { code: 'access.denied' } });
    expect(await world.as(null).do(listInbox, {})).toMatchObject({ failure: { code: 'auth.required' } });
  });

  it('shows somebody with two offices the tickets of both in one order', async () => {
    await world.seed.office(otherTown, '桃源街道总工会');
    world.advance({ minutes: 2 });
    const there = await world.as(city.worker).must(fileGrievance, {
      ...arrears,
      workplaceTownCode: otherTown,
      headcount: 10,
    });
    const both = await world.person({
      name: '何琳',
      roles: [xidian, otherTown].map((id) => role('townHandler', 'region', id)),
    });
    const { rows } = await world.as(both).must(listInbox, {});
    expect(rows.map((row) => row.ticketId)).toEqual([there.ticketId, ticketId]);
  });
});

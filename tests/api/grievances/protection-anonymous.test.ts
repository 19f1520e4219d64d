import { acceptTicket, askWorker, listInbox, readGrievance, recordOutcome } from '@shared/features/grievances/contract';
import {
  answerByReceipt,
  confirmByReceipt,
  fileAnonymously,
  openByReceipt,
  readContact,
  revealByReceipt,
  writeByReceipt,
} from '@shared/features/grievances/protection-contract';
import { readReceiptCode } from '@shared/features/grievances/receipt-code';
import { newKey } from '../../support/world';
import { aCity, type City, messagesOf, ticketOf } from './a-city';
import { anonymous, passphrase } from './an-anonymous';

let city: City;
beforeEach(async () => {
  city = await aCity();
});

const filed = async (more: object = {}) => {
  const { code } = await city.world.as(city.worker).must(fileAnonymously, { ...anonymous, ...more });
  const [ticket] = await city.world.documents<{ _id: string }>('tickets');
  return { receipt: { code, passphrase }, ticketId: ticket?._id ?? '' };
};

describe('filing without a face', () => {
  it('makes no account, asks for none and answers a code that reads back', async () => {
    const { world } = city;
    const before = await world.documents('accounts');
    const answer = await world.as(null).must(fileAnonymously, anonymous);
    expect(readReceiptCode(answer.code.toLowerCase().replaceAll('-', ' '))).toBe(answer.code);
    expect(answer).toMatchObject({ state: 'SUBMITTED', owner: { officeName: '西店镇总工会' } });
    expect(await world.documents('accounts')).toEqual(before);
    await world.runJobs();
    expect(await messagesOf(world, city.townHandler)).toEqual(['ticket.arrived']);
  });

  it('leaves the account of whoever sends it as it was', async () => {
    const before = await city.world.documents('accounts');
    await filed();
    expect(await city.world.documents('accounts')).toEqual(before);
  });

  it('sent again under its key makes no second ticket and is told the same code, which is stored nowhere', async () => {
    const { world, worker } = city;
    const key = newKey();
    const first = await world.as(worker).must(fileAnonymously, anonymous, { key });
    expect(await world.afresh(worker).must(fileAnonymously, anonymous, { key })).toEqual(first);
    expect(await world.documents('tickets')).toHaveLength(1);
    for (const collection of ['tickets', 'audit', 'messages', 'sources']) {
      const text = JSON.stringify(await world.documents(collection));
      for (const secret of [first.code, first.code.replaceAll('-', ''), passphrase]) expect(text).not.toContain(secret);
    }
  });

  it('gives another command another code', async () => {
    const { world, worker } = city;
    const codes = [1, 2, 3].map(() => world.as(worker).must(fileAnonymously, anonymous));
    expect(new Set((await Promise.all(codes)).map(({ code }) => code)).size).toBe(3);
  });

  it('is limited to five an hour by source, and a command sent again is not another one', async () => {
    const { world, worker, stranger } = city;
    const keys = Array.from({ length: 5 }, newKey);
    for (const key of [...keys, ...keys]) await world.as(worker).must(fileAnonymously, anonymous, { key });
    expect(await world.as(worker).do(fileAnonymously, anonymous)).toMatchObject({
      ok: false,
      failure: { code: 'rate.limited', details: { retryAfterSeconds: 3600 } },
    });
    expect(await world.as(stranger).do(fileAnonymously, anonymous)).toMatchObject({ ok: true });
    world.advance({ hours: 1 });
    expect(await world.as(worker).do(fileAnonymously, anonymous)).toMatchObject({ ok: true });
  });

  it('forgets the day after what it counted by', async () => {
    const { world } = city;
    await filed();
    expect(await world.documents('sources')).toHaveLength(1);
    await world.runJobs();
    expect(await world.documents('sources')).toHaveLength(1);
    world.advance({ days: 1 });
    await world.runJobs();
    expect(await world.documents('sources')).toEqual([]);
  });

  it('gives danger to life its two hours, from the next full hour', async () => {
    city.world.at('2026-03-02T09:20:30+08:00');
    const answer = await city.world.as(null).must(fileAnonymously, { ...anonymous, dangers: ['DANGER_TO_LIFE'] });
    expect(answer).toMatchObject({ grade: 'CRITICAL', acceptDueAt: '2026-03-02T04:00:00.000Z' });
  });

  it('gives them to danger that was only written as well', async () => {
    city.world.at('2026-03-02T09:20:30+08:00');
    const said = '拿不到钱，我真的不想活了。';
    const answer = await city.world.as(null).must(fileAnonymously, { ...anonymous, said });
    expect(answer).toMatchObject({ grade: 'CRITICAL', acceptDueAt: '2026-03-02T04:00:00.000Z' });
  });

  it('costs two store calls once warm', async () => {
    const { world, worker, stranger } = city;
    await world.as(worker).must(fileAnonymously, anonymous);
    expect(await world.storeCalls(() => world.as(worker).must(fileAnonymously, anonymous))).toBe(2);
    await world.as(stranger).do(fileAnonymously, anonymous);
  });
});

describe('coming back with the receipt', () => {
  it('shows how it stands to whoever has code and passphrase, from any phone', async () => {
    const { receipt, ticketId } = await filed();
    const seen = await city.world.as(city.stranger).must(openByReceipt, receipt);
    expect(seen).toMatchObject({ ticketId, said: anonymous.said, isMine: true, identity: 'anonymous', contact: null });
    expect(Object.values(seen.may)).not.toContain(true);
  });

  it('answers a wrong code and a wrong passphrase alike', async () => {
    const { receipt } = await filed();
    const { world } = city;
    const other = (await world.as(city.stranger).must(fileAnonymously, { ...anonymous, passphrase: '另外的一句话' }))
      .code;
    for (const wrong of [
      { ...receipt, passphrase: '不是这句口令' },
      { ...receipt, code: other },
      { ...receipt, code: 'nonsense' },
    ]) {
      expect(await world.as(null).do(openByReceipt, wrong)).toMatchObject({
        ok: false,
        failure: { code: 'thing.notFound', details: {} },
      });
    }
  });

  it('talks with the office both ways, and words move no clock', async () => {
    const { receipt, ticketId } = await filed();
    const { world, worker, townHandler } = city;
    await world.as(townHandler).must(acceptTicket, { ticketId });
    const { schedule } = await ticketOf(world, ticketId);
    await world.as(worker).must(writeByReceipt, { ...receipt, text: '昨天老板又说再等等。' });
    expect((await ticketOf(world, ticketId)).schedule).toEqual(schedule);
    await world.as(townHandler).must(askWorker, { ticketId, text: '有没有工资条？' });
    expect((await world.as(worker).must(openByReceipt, receipt)).may).toMatchObject({ answer: true, confirm: false });
    await world.as(worker).must(answerByReceipt, { ...receipt, text: '有，三个月的都在。' });
    const { timeline } = await world.as(townHandler).must(readGrievance, { ticketId });
    expect(timeline.slice(-3).map(({ kind, by, text }) => [kind, by, text])).toEqual([
      ['wrote', 'worker', '昨天老板又说再等等。'],
      ['asked', '陈立', '有没有工资条？'],
      ['answered', 'worker', '有，三个月的都在。'],
    ]);
  });

  it.each([
    ['yes', 'CLOSED', '西店镇总工会'],
    ['no', 'REOPENED', '宁海县总工会'],
  ] as const)('says whether it is solved: %s', async (solved, state, officeName) => {
    const { receipt, ticketId } = await filed();
    const { world, worker, townHandler } = city;
    await world.as(townHandler).must(acceptTicket, { ticketId });
    await world.as(townHandler).must(recordOutcome, { ticketId, result: 'SOLVED', summary: '已经解决。' });
    expect(await world.as(worker).must(confirmByReceipt, { ...receipt, solved })).toMatchObject({ state, officeName });
  });

  it('notes on the ticket that somebody anonymous was asked who they are, and lets the question through', async () => {
    const { receipt, ticketId } = await filed();
    const { world, townHandler } = city;
    await world.as(townHandler).must(acceptTicket, { ticketId });
    await world.as(townHandler).must(askWorker, { ticketId, text: '您叫什么名字，在哪个班组？' });
    const { timeline } = await world.as(null).must(openByReceipt, receipt);
    expect(timeline.at(-1)).toMatchObject({ kind: 'asked', details: { asksIdentity: 1 } });
  });
});

describe('telling one handler later who one is', () => {
  it('shows it to the handler who has it alone, after a look that is kept', async () => {
    const { receipt, ticketId } = await filed();
    const { world, worker, townHandler, countyAdmin } = city;
    const contact = { contactName: '王建国', contactPhone: '138 0574 1234' };
    expect(await world.as(worker).do(revealByReceipt, { ...receipt, ...contact })).toMatchObject({
      ok: false,
      failure: { code: 'state.conflict' },
    });
    await world.as(townHandler).must(acceptTicket, { ticketId });
    expect(await world.as(worker).must(revealByReceipt, { ...receipt, ...contact })).toEqual({
      handlerName: '陈立',
      officeName: '西店镇总工会',
    });
    const colleague = await world.person({
      name: '同事',
      roles: [{ role: 'townHandler', scope: { kind: 'region', id: anonymous.workplaceTownCode } }],
    });
    for (const other of [colleague, countyAdmin]) {
      expect((await world.as(other).must(readGrievance, { ticketId })).contact).toBeNull();
      expect(await world.as(other).do(readContact, { ticketId, reason: 'CALL_BACK' })).toMatchObject({ ok: false });
    }
    expect(await world.documents('contactLooks')).toEqual([]);
    expect((await world.as(townHandler).must(readGrievance, { ticketId })).contact).toMatchObject({ name: '王**' });
    expect(await world.as(townHandler).must(readContact, { ticketId, reason: 'CALL_BACK' })).toEqual({
      name: '王建国',
      phone: '13805741234',
    });
    expect((await world.as(null).must(openByReceipt, receipt)).looks).toEqual([
      { on: '2026-03-02', officeName: '西店镇总工会', reason: 'CALL_BACK' },
    ]);
    expect(JSON.stringify(await world.documents('tickets'))).not.toContain('13805741234');
  });
});

describe('an anonymous ticket in the office', () => {
  it('lies in the inbox like any other, without whom to talk to', async () => {
    const { ticketId } = await filed();
    const { rows } = await city.world.as(city.townHandler).must(listInbox, {});
    expect(rows).toMatchObject([{ ticketId }]);
    expect(await city.world.as(city.townHandler).must(readGrievance, { ticketId })).toMatchObject({
      identity: 'anonymous',
      contact: null,
    });
  });
});

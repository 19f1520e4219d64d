import {
  acceptTicket,
  confirmOutcome,
  fileGrievance,
  readGrievance,
  recordOutcome,
} from '@shared/features/grievances/contract';
import { mergeTickets, splitTicket, suggestMerges } from '@shared/features/grievances/people-contract';
import type { Ticket } from '../../cloudfunctions/features/grievances/store';
import { aCity, arrears, type City, messagesOf, ticketOf } from '../api/grievances/a-city';

let city: City;
let lead: string;
let other: string;
beforeEach(async () => {
  city = await aCity();
  ({ ticketId: lead } = await city.world.as(city.worker).must(fileGrievance, arrears));
  const input = { ...arrears, contactName: '赵小满', contactPhone: '13905740003', said: '拖欠运费，还有两个人。' };
  ({ ticketId: other } = await city.world.as(city.stranger).must(fileGrievance, input));
});

const merge = () => city.world.as(city.townHandler).must(mergeTickets, { ticketId: other, intoTicketId: lead });

describe('E24: the same matter by two ways', () => {
  it('is suggested to the office by employer and by phone', async () => {
    const { rows } = await city.world.as(city.townHandler).must(suggestMerges, { ticketId: lead });
    expect(rows).toMatchObject([{ ticketId: other, why: 'sameEmployer' }]);
  });

  it('becomes one ticket: nobody is lost, everybody is told and keeps the number they know', async () => {
    const { number } = await ticketOf(city.world, other);
    await merge();
    await city.world.runJobs();
    await city.world.runJobs();
    const after = await ticketOf(city.world, lead);
    expect(after.joined).toMatchObject([{ grievanceId: other, number, said: '拖欠运费，还有两个人。' }]);
    expect(after.reporterIds.slice().sort()).toEqual([city.worker.accountId, city.stranger.accountId].sort());
    expect(await messagesOf(city.world, city.stranger)).toContain('ticket.merged');
    const seen = await city.world.as(city.stranger).must(readGrievance, { ticketId: lead });
    expect(seen).toMatchObject({ said: '拖欠运费，还有两个人。', isMine: true });
    const gone = await city.world.as(city.stranger).must(readGrievance, { ticketId: other });
    expect(gone).toMatchObject({ state: 'MERGED', mergedInto: lead });
  });

  it('takes the people up once, however often the delivery is repeated', async () => {
    await merge();
    const tickets = city.world.platform.database.collection<Ticket>('tickets');
    const before = await tickets.byId(other);
    await city.world.runJobs();
    // as after a crash between delivering and emptying the outbox
    await tickets.setWhere({ _id: other }, { outbox: before?.outbox, hasOutbox: true });
    await city.world.runJobs();
    expect((await ticketOf(city.world, lead)).joined).toHaveLength(1);
  });

  it('opens again by itself when the ticket it was to join has ended meanwhile', async () => {
    await merge();
    const as = city.world.as(city.townHandler);
    await as.must(acceptTicket, { ticketId: lead });
    await as.must(recordOutcome, { ticketId: lead, result: 'SOLVED', summary: '已经解决。' });
    await city.world.as(city.worker).must(confirmOutcome, { ticketId: lead, solved: 'yes' });
    await city.world.runJobs();
    const after = await ticketOf(city.world, other);
    expect(after).toMatchObject({ state: 'REOPENED', mergedInto: null });
    expect(after.nextStepAt).not.toBeNull();
  });

  it('is refused with itself, with what has ended, and to an office that has only one of them', async () => {
    const as = city.world.as(city.townHandler);
    const itself = await as.do(mergeTickets, { ticketId: lead, intoTicketId: lead });
    expect(itself).toMatchObject({ ok: false, failure: { code: 'grievance.notTogether' } });
    const urgent = await city.world.as(city.stranger).must(fileGrievance, { ...arrears, dangers: ['STOPPAGE'] });
    const reply = await as.do(mergeTickets, { ticketId: lead, intoTicketId: urgent.ticketId });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'thing.notFound' } });
  });

  it('comes apart again: those split off get a ticket of their own, once', async () => {
    await merge();
    await city.world.runJobs();
    const as = city.world.as(city.townHandler);
    await as.must(acceptTicket, { ticketId: lead });
    const { newTicketId } = await as.must(splitTicket, { ticketId: lead, grievanceIds: [other], reason: '另一家公司' });
    const tickets = city.world.platform.database.collection<Ticket>('tickets');
    const left = await tickets.byId(lead);
    await city.world.runJobs();
    await tickets.setWhere({ _id: lead }, { outbox: left?.outbox, hasOutbox: true });
    await city.world.runJobs();
    const made = await ticketOf(city.world, newTicketId);
    expect(made).toMatchObject({
      state: 'SUBMITTED',
      said: '拖欠运费，还有两个人。',
      reporterIds: [city.stranger.accountId],
    });
    expect(await ticketOf(city.world, lead)).toMatchObject({ joined: [], reporterIds: [city.worker.accountId] });
    const all = (await city.world.documents<Ticket>('tickets')).filter(({ said }) => said === '拖欠运费，还有两个人。');
    expect(all.map(({ state }) => state).sort()).toEqual(['MERGED', 'SUBMITTED']);
    expect(await city.world.as(city.stranger).do(readGrievance, { ticketId: lead })).toMatchObject({ ok: false });
  });
});

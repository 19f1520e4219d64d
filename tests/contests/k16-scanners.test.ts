import { fileGrievance } from '@shared/features/grievances/contract';
import { createApplication } from '../../cloudfunctions/entry/application';
import type { Ticket } from '../../cloudfunctions/features/grievances/store';
import type { AuditLine } from '../../cloudfunctions/kernel/audit';
import type { Collection } from '../../cloudfunctions/platform/database';
import { aCity, arrears } from '../api/grievances/a-city';

const copies = (ticket: Ticket, count: number, isLate: boolean): Ticket[] =>
  Array.from({ length: count }, (_, at) => {
    const _id = `${isLate ? 'late' : 'open'}-${String(at).padStart(4, '0')}`;
    const late = new Date(Date.parse('2026-03-03T00:00:00.000Z') + at * 1000).toISOString();
    const nextStepAt = isLate ? late : (ticket.nextStepAt ?? '');
    const [half, most, due] = ticket.schedule.moments;
    const moments = isLate ? ([half, most, due, late] as const) : ticket.schedule.moments;
    return {
      ...ticket,
      _id,
      number: _id,
      schedule: { ...ticket.schedule, moments, taken: isLate ? 3 : 0 },
      nextStepAt,
      stepKey: `${nextStepAt}|${_id}`,
      receipts: [],
      outbox: [],
      hasOutbox: false,
    };
  });

const insertAll = async (tickets: Collection<Ticket>, documents: readonly Ticket[]): Promise<void> => {
  for (let from = 0; from < documents.length; from += 50) {
    await Promise.all(documents.slice(from, from + 50).map((document) => tickets.insert(document)));
  }
};

describe('K16: two scanners over 600 open tickets of which 300 are late', () => {
  it('let each late one climb exactly once, oldest first, and touch no other', async () => {
    const { world, worker } = await aCity();
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    const tickets = world.platform.database.collection<Ticket>('tickets');
    const [pattern] = await world.documents<Ticket>('tickets');
    if (!pattern) throw new Error('nothing was filed');
    await tickets.removeWhere({ _id: ticketId });
    await insertAll(tickets, [...copies(pattern, 300, true), ...copies(pattern, 300, false)]);

    world.at('2026-03-03T01:00:00.000Z');
    const scanners = [createApplication(world.platform), createApplication(world.platform)];
    const counts = await Promise.all(scanners.map((scanner, at) => scanner.runJobs(world.now(), `scanner-${at}`)));
    expect(counts.reduce((sum, { steps = 0 }) => sum + steps, 0)).toBe(300);

    const after = await world.documents<Ticket>('tickets');
    const late = after.filter(({ _id }) => _id.startsWith('late'));
    for (const ticket of late) {
      expect(ticket.owner.officeName).toBe('宁海县总工会');
      expect(ticket.schedule.stepCount).toBe(1);
      expect(ticket.timeline.filter(({ kind }) => kind === 'escalated')).toHaveLength(1);
    }
    for (const ticket of after.filter(({ _id }) => _id.startsWith('open'))) expect(ticket.version).toBe(1);
    const lines = (await world.documents<AuditLine>('audit')).filter(({ action }) => action === 'tickets.takeStep');
    expect(lines).toHaveLength(300);
    const told = (await world.documents<{ template: string }>('messages')).filter(
      ({ template }) => template === 'ticket.escalated',
    );
    expect(told).toHaveLength(900);
  }, 180_000);

  it('take the step of a ticket behind 120 whose steps fail', async () => {
    const { world, worker } = await aCity();
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    const tickets = world.platform.database.collection<Ticket>('tickets');
    const [pattern] = await world.documents<Ticket>('tickets');
    if (!pattern) throw new Error('nothing was filed');
    const broken = copies(pattern, 120, true).map((ticket) => ({
      ...ticket,
      schedule: { ...ticket.schedule, limitsVersion: 'lost' },
    }));
    await insertAll(tickets, broken);
    world.at('2026-03-03T07:00:00.000Z');
    await createApplication(world.platform).runJobs(world.now(), 'behind-failures');
    expect((await world.documents<Ticket>('tickets')).find(({ _id }) => _id === ticketId)).toMatchObject({
      schedule: { taken: 1, stepCount: 1 },
    });
  }, 180_000);
});

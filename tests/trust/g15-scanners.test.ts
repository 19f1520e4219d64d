import { fileGrievance } from '@shared/features/grievances/contract';
import { createApplication } from '../../cloudfunctions/entry/application';
import type { Ticket } from '../../cloudfunctions/features/grievances/store';
import { aCity, arrears } from '../api/grievances/a-city';
import { killedAfter } from './support/killed-after';

/** `npm run trust` scans ten thousand. */
const due = Number(process.env.DUE_TICKETS ?? 500);
const kills = 20;
const scanners = 4;
const idOf = (at: number): string => `due-${String(at).padStart(5, '0')}`;

/** Copies of one ticket whose takeover is due, the first since longest, among as many that are not due. */
const copiesOf = (pattern: Ticket): Ticket[] =>
  Array.from({ length: due }, (_, at) => {
    const _id = idOf(at);
    const late = new Date(Date.parse('2026-03-03T00:00:00.000Z') + at * 100).toISOString();
    const [half, most, over] = pattern.schedule.moments;
    return {
      ...pattern,
      _id,
      number: _id,
      schedule: { ...pattern.schedule, moments: [half, most, over, late] as const, taken: 3 },
      nextStepAt: late,
      stepKey: `${late}|${_id}`,
      receipts: [],
      outbox: [],
      hasOutbox: false,
    };
  });

describe(`G15 four scanners over ${due} due tickets, killed twenty times`, () => {
  it('take each step exactly once, the oldest first, and leave none', async () => {
    const { world, worker } = await aCity();
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    const tickets = world.platform.database.collection<Ticket>('tickets');
    const [pattern] = await world.documents<Ticket>('tickets');
    if (!pattern) throw new Error('nothing was filed');
    await tickets.removeWhere({ _id: ticketId });
    const copies = copiesOf(pattern);
    for (let from = 0; from < due; from += 50) {
      await Promise.all(copies.slice(from, from + 50).map((ticket) => tickets.insert(ticket)));
    }
    world.at('2026-03-03T01:00:00.000Z');

    for (let kill = 0; kill < kills; kill++) {
      const callsLeft = 5 + ((kill * 37) % 120);
      await Promise.allSettled(
        Array.from({ length: scanners }, (_, at) =>
          createApplication(killedAfter(world.platform, callsLeft + at)).runJobs(world.now(), `scanner-${kill}-${at}`),
        ),
      );
      if (kill === 4) await expectOldestFirst(await world.documents<Ticket>('tickets'));
    }
    await Promise.all(
      Array.from({ length: scanners }, (_, at) =>
        createApplication(world.platform).runJobs(world.now(), `scanner-last-${at}`),
      ),
    );

    const after = await world.documents<Ticket>('tickets');
    expect(after).toHaveLength(due);
    for (const ticket of after) {
      expect(ticket.owner.officeName).toBe('宁海县总工会');
      expect(ticket.timeline.filter(({ kind }) => kind === 'escalated')).toHaveLength(1);
      expect(ticket.schedule.stepCount).toBe(1);
      expect(ticket.hasOutbox).toBe(false);
    }
    const lines = (await world.documents<{ action: string }>('audit')).filter(
      ({ action }) => action === 'tickets.takeStep',
    );
    expect(lines).toHaveLength(due);
  });
});

/** Whatever was killed, nobody younger by a page was served before somebody older. */
const expectOldestFirst = async (tickets: readonly Ticket[]): Promise<void> => {
  const byAge = [...tickets].sort((left, right) => (left._id < right._id ? -1 : 1));
  const taken = byAge.map(({ schedule }) => schedule.stepCount > 0);
  const youngestTaken = taken.lastIndexOf(true);
  const oldestLeft = taken.indexOf(false);
  expect(youngestTaken).toBeGreaterThan(-1);
  if (oldestLeft >= 0) expect(youngestTaken - oldestLeft).toBeLessThan(100);
};

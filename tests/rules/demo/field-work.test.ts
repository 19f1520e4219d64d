import { reasonsOf } from '@shared/features/grievances/routing';
import { readTicketNumber } from '@shared/features/grievances/ticket-number';
import { chinaDay } from '@shared/time/china-day';
import { chinaWorkingCalendar } from '@shared/time/china-working-calendar';
import { coversDay, isWorkingDay } from '@shared/time/working-calendar';
import { demoNow } from '../../../demo/city';
import { city, documentsOf } from './demo-city';

const tickets = documentsOf('tickets');
const visits = documentsOf('visits');
const found = tickets.filter(({ visit }) => visit !== null);
const open = tickets.filter(({ isOpen }) => isOpen);
const dayOf = (instant: string): string => chinaDay(new Date(instant));
const confirmedBy = (by: string) =>
  found.filter(
    ({ state, timeline }) => state === 'CLOSED' && timeline.at(-1)?.kind === 'confirmed' && timeline.at(-1)?.by === by,
  );

describe('the field work of the demo city', () => {
  it('is 1,238 visits on which 651 matters were found', () => {
    expect(visits).toHaveLength(1238);
    expect(visits.flatMap(({ matters }) => matters)).toHaveLength(651);
    expect(found).toHaveLength(651);
  });

  it('has every matter handled, 96 % finished and 88 % confirmed by the worker', () => {
    expect(found.filter(({ state, outcome }) => ['RESOLVED', 'CLOSED'].includes(state) && outcome)).toHaveLength(651);
    expect(found.filter(({ state }) => state === 'CLOSED')).toHaveLength(625);
    expect(confirmedBy('worker')).toHaveLength(573);
    expect(confirmedBy('districtWorker')).toHaveLength(52);
  });

  it('lets a district worker confirm only for somebody without an account', () => {
    for (const { reporterIds } of confirmedBy('worker')) expect(reporterIds).toHaveLength(1);
    for (const { reporterIds } of confirmedBy('districtWorker')) expect(reporterIds).toEqual([]);
  });

  it('links visit and ticket both ways', () => {
    const byId = new Map(tickets.map((ticket) => [ticket._id, ticket]));
    for (const visit of visits) {
      expect(visit.tickets).toHaveLength(visit.matters.length);
      for (const [position, { ticketId, number }] of visit.tickets.entries()) {
        expect(byId.get(ticketId)).toMatchObject({ number, visit: { visitId: visit._id, position } });
      }
    }
  });

  it('was done on working days from May to 13 November, by the district workers of the union visited', () => {
    const accounts = new Map(documentsOf('accounts').map((account) => [account._id, account]));
    const unions = new Map(documentsOf('unions').map((union) => [union._id, union]));
    for (const { visitedAt, loggedAt, authorId, unionId, districtId } of visits) {
      expect(isWorkingDay(dayOf(visitedAt), chinaWorkingCalendar)).toBe(true);
      expect(dayOf(visitedAt) >= '2026-05-01' && dayOf(visitedAt) <= '2026-11-13').toBe(true);
      expect(loggedAt > visitedAt).toBe(true);
      expect(accounts.get(authorId)?.roles).toMatchObject([{ role: 'districtWorker', scope: { id: districtId } }]);
      expect(unions.get(unionId)?.districtId).toBe(districtId);
    }
  });

  it('keeps nobody to talk to on a visit: the ticket knows', () => {
    for (const { sealedContact } of visits.flatMap(({ matters }) => matters)) expect(sealedContact).toBeNull();
  });
});

describe('the tickets of the demo city', () => {
  it('have numbers that read as numbers', () => {
    for (const { number } of tickets) expect(readTicketNumber(number)).toBe(number);
  });

  it('each have an owner that is an office and, while open, a next step that has not come yet', () => {
    const offices = new Set(
      documentsOf('unions')
        .filter(({ _id }) => _id.startsWith('office-'))
        .map(({ _id }) => _id),
    );
    for (const { owner } of tickets) expect(offices.has(owner.officeId)).toBe(true);
    for (const { nextStepAt, dueAt } of open) {
      expect(nextStepAt !== null && nextStepAt > demoNow).toBe(true);
      expect(dueAt).not.toBeNull();
    }
    for (const { nextStepAt, stepKey } of tickets.filter(({ isOpen }) => !isOpen)) {
      expect([nextStepAt, stepKey]).toEqual([null, null]);
    }
  });

  it('tell what happened in order, within the published calendar', () => {
    for (const { timeline } of tickets) {
      const times = timeline.map(({ at }) => at);
      expect([...times].sort()).toEqual(times);
      for (const at of times) expect(coversDay(dayOf(at), chinaWorkingCalendar)).toBe(true);
    }
  });

  it('that workers filed are open in every way there is', () => {
    const filed = open.filter(({ visit }) => visit === null);
    const states = new Set(filed.map(({ state }) => state));
    expect(states).toEqual(new Set(['SUBMITTED', 'ACCEPTED', 'WAITING_FOR_WORKER', 'RESOLVED']));
    const overdue = filed.filter(
      ({ state, dueAt, copied }) => state === 'SUBMITTED' && dueAt && dueAt < demoNow && copied.length > 0,
    );
    expect(overdue.map(({ owner, copied }) => [owner.officeName, copied.map(({ officeName }) => officeName)])).toEqual([
      ['西店镇总工会', ['宁海县总工会']],
    ]);
  });

  it('climb to the city where nobody handles in the town or its county', () => {
    const climbed = open.filter(({ owner }) => owner.level === 'city');
    expect(climbed.map(({ tried }) => reasonsOf(tried).map(({ rule }) => rule))).toEqual([
      ['WORKPLACE_TOWN', 'NO_LIVING_HANDLER', 'NO_LIVING_HANDLER'],
    ]);
  });

  it('give the driver one that is confirmed and one that waits for an answer', () => {
    const driver = documentsOf('accounts').find(({ name }) => name === city.people[1]?.name);
    const own = tickets.filter(({ reporterIds }) => driver && reporterIds.includes(driver._id));
    expect(own.map(({ state }) => state).sort()).toEqual(['CLOSED', 'WAITING_FOR_WORKER']);
    expect(own.find(({ state }) => state === 'WAITING_FOR_WORKER')?.question).toContain('押金');
  });
});

describe('the arrears of Xidian', () => {
  const [ticket, ...others] = found.filter(({ outcome }) => outcome?.amountPaidInFen === 12_600_000);
  const visit = visits.find(({ _id }) => _id === ticket?.visit?.visitId);

  it('were found on a visit and are one ticket of the town federation', () => {
    expect(others).toEqual([]);
    expect(ticket).toMatchObject({
      matter: 'WAGE.ARREARS',
      grade: 'MAJOR',
      headcount: 14,
      workplaceTownCode: '330226111',
      owner: { officeName: '西店镇总工会', handlerName: '葛一帆' },
    });
    expect(visit).toMatchObject({
      districtName: '滨海片区',
      authorName: '林晓棠',
      matters: [{ amountInFen: 12_600_000 }],
    });
    expect(ticket?.filedAt).toBe(visit?.loggedAt);
  });

  it('were paid in full within the limit and confirmed by the worker', () => {
    expect(ticket).toMatchObject({
      state: 'CLOSED',
      outcome: { result: 'PAID', amountAgreedInFen: 12_600_000, paidOn: '2026-09-16', confirmed: 'yes' },
    });
    const outcome = ticket?.timeline.find(({ kind }) => kind === 'outcome');
    expect(outcome && ticket && outcome.at < ticket.schedule.finishDueAt).toBe(true);
    expect(ticket?.timeline.at(-1)).toMatchObject({
      kind: 'confirmed',
      by: 'worker',
      details: { receivedInFen: 12_600_000 },
    });
  });

  it('have a timeline with every contact, and the reminders of the clock in between', () => {
    expect(ticket?.timeline.map(({ kind }) => kind)).toEqual([
      'filedOnVisit',
      'routed',
      'accepted',
      'replied',
      'replied',
      'replied',
      'reminded',
      'replied',
      'reminded',
      'outcome',
      'confirmed',
    ]);
  });
});

import { fileGrievance } from '@shared/features/grievances/contract';
import type { OfficeChain } from '@shared/features/grievances/routing';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { takeStep } from '../../../cloudfunctions/features/grievances/take-step';
import type { Office } from '../../../cloudfunctions/kernel/ports';
import { aCity, arrears, ticketOf } from './a-city';

describe('the step of a ticket', () => {
  it('is taken at its moment and not a millisecond before, whoever asks', async () => {
    const { world, worker } = await aCity();
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    const ticket = await ticketOf(world, ticketId);
    const due = Date.parse(ticket.nextStepAt ?? '');
    const { officeName: name, ...owner } = ticket.owner;
    const nobodyAbove: OfficeChain<Office> = [{ ...owner, name, parentOfficeId: null, handlers: [] }];
    const takenAt = (at: number) => takeStep(ticket, nobodyAbove, { grade: ticket.grade, now: new Date(at), calendar });
    expect(takenAt(due - 1)).toBeNull();
    expect(takenAt(due)?.next.schedule).toMatchObject({ taken: 1, stepCount: 1 });
  });
});

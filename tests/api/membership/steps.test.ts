import { applyForMembership, decideApplication, listApplications } from '@shared/features/membership/contract';
import { listMessages } from '@shared/features/messages/contract';
import { createApplication } from '../../../cloudfunctions/entry/application';
import type { Person } from '../../support/world';
import { anApplication, aTown, type Town } from './a-town';

describe('an application nobody answers', () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown();
    await town.world.as(town.rider).must(applyForMembership, anApplication({ unionId: town.unionId }));
    await town.world.runJobs();
  });
  const received = async (person: Person, template: string) =>
    (await town.world.as(person).must(listMessages, {})).rows.filter((message) => message.template === template).length;
  const jobsAt = async (instant: string) => {
    town.world.at(instant);
    return (await town.world.runJobs()).applications;
  };

  it('reminds its approver at half and at four fifths of the time, once each', async () => {
    expect(await jobsAt('2026-03-04T09:29:00.000Z')).toBe(0);
    expect(await jobsAt('2026-03-04T09:30:00.000Z')).toBe(1);
    expect(await jobsAt('2026-03-04T09:31:00.000Z')).toBe(0);
    expect(await jobsAt('2026-03-06T08:00:00.000Z')).toBe(1);
    expect(await received(town.officer, 'application.reminder')).toBe(2);
    expect(await received(town.townAdmin, 'application.escalated')).toBe(0);
  });

  it('climbs to the town, the county and the city, each with a clock of its own', async () => {
    expect(await jobsAt('2026-03-09T09:31:00.000Z')).toBe(3);
    expect(await received(town.townAdmin, 'application.escalated')).toBe(1);
    const { rows } = await town.world.as(town.townAdmin).must(listApplications, {});
    expect(rows).toMatchObject([{ dueAt: '2026-03-16T09:30:00.000Z', isOverdue: false }]);
    await jobsAt('2026-03-17T01:00:00.000Z');
    expect(await received(town.countyAdmin, 'application.escalated')).toBe(1);
    await jobsAt('2026-03-25T01:00:00.000Z');
    expect(await received(town.cityAdmin, 'application.escalated')).toBe(1);
  });

  it('is brought before the city every working day once nobody stands above', async () => {
    for (const instant of ['2026-03-10', '2026-03-18', '2026-03-26', '2026-04-03']) {
      await jobsAt(`${instant}T01:00:00.000Z`);
    }
    const reminders = await received(town.cityAdmin, 'application.reminder');
    expect(await jobsAt('2026-04-07T09:30:00.000Z')).toBe(1);
    expect(await jobsAt('2026-04-07T10:00:00.000Z')).toBe(0);
    expect(await jobsAt('2026-04-08T09:30:00.000Z')).toBe(1);
    expect(await received(town.cityAdmin, 'application.reminder')).toBe(reminders + 2);
  });

  it('may still be decided by those who were silent', async () => {
    await jobsAt('2026-03-09T09:31:00.000Z');
    const [row] = (await town.world.as(town.officer).must(listApplications, {})).rows;
    await town.world
      .as(town.officer)
      .must(decideApplication, { applicationId: row?.applicationId ?? '', decision: 'approve' });
    expect(await jobsAt('2026-06-01T01:00:00.000Z')).toBe(0);
  });

  it('climbs at once when its approver has nobody left', async () => {
    const accounts = town.world.platform.database.collection('accounts');
    await accounts.setWhere({ _id: town.officer.accountId }, { roles: [] });
    expect(await jobsAt('2026-03-04T09:30:00.000Z')).toBe(1);
    expect(await received(town.townAdmin, 'application.escalated')).toBe(1);
  });

  it('takes each step once when two scanners run at the same time, and misses none of many', async () => {
    for (let count = 0; count < 119; count++) {
      const person = await town.world.person({ name: `第 ${count} 位` });
      await town.world.as(person).must(applyForMembership, anApplication({ unionId: town.unionId }));
    }
    const now = new Date('2026-03-05T01:00:00.000Z');
    const taken = await Promise.all(
      [createApplication(town.world.platform), createApplication(town.world.platform)].map(
        async (application) => (await application.runJobs(now, 'test-jobs')).applications ?? 0,
      ),
    );
    expect(taken.reduce((sum, count) => sum + count)).toBe(120);
    town.world.at(now.toISOString());
    await town.world.runJobs();
    const messages = await town.world.documents<{ template: string }>('messages');
    expect(messages.filter(({ template }) => template === 'application.reminder')).toHaveLength(120);
  }, 60_000);
});

import { listDistrictUnions } from '@shared/features/districts/contract';
import { acceptTicket, listInbox, listMyGrievances, readGrievance } from '@shared/features/grievances/contract';
import {
  applyForMembership,
  decideApplication,
  listApplications,
  listCodes,
  readCode,
  readMyMembership,
} from '@shared/features/membership/contract';
import { listMessages } from '@shared/features/messages/contract';
import { readHome } from '@shared/features/people/contract';
import { nearestPosts } from '@shared/features/posts/contract';
import { listMyVisits, logVisit, readVisit } from '@shared/features/visits/contract';
import { demoNow } from '../../../demo/city';
import { aDemoWorld, type DemoWorld } from './demo-world';

const xidian = { longitude: 121.4377, latitude: 29.4888 };

describe('the demo city on the functions', () => {
  let world: DemoWorld;
  beforeAll(async () => {
    world = await aDemoWorld();
  }, 120_000);

  const codeOfTheRider = (): string => {
    const { opens } = world.people.find(({ personId }) => personId === 'rider') ?? { opens: '' };
    return decodeURIComponent(opens.split('scene=')[1] ?? '');
  };

  it('is loaded whole', () => {
    expect(world.loaded).toBe(world.lines.length);
  });

  it('has nothing left for the jobs to do when it is first looked at', async () => {
    expect(await world.runJobs(new Date(demoNow), 'test')).toEqual({ steps: 0, applications: 0, delivered: 0 });
  });

  it('answers the home page of each of its people', async () => {
    for (const { personId, name } of world.people) {
      const home = await world.must(personId, readHome, {});
      expect([personId, home.name]).toEqual([personId, personId === 'rider' ? null : name]);
      expect(home.duties.every(({ scopeName }) => scopeName !== '')).toBe(true);
    }
  });

  it('gives the town handler an inbox with the overdue one first', async () => {
    const { rows } = await world.must('town-handler', listInbox, {});
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(rows.filter(({ isOverdue }) => isOverdue)).toMatchObject([{ matter: 'HOURS_LEAVE.OVERTIME' }]);
    const dueAt = rows.map((row) => row.dueAt ?? '');
    expect([...dueAt].sort()).toEqual(dueAt);
    expect((await world.must('town-handler', listInbox, { show: 'closed' })).rows).toHaveLength(20);
  });

  it('gives county and city something of their own to handle', async () => {
    const county = await world.must('county-admin', listInbox, {});
    expect(county.rows.some(({ grade, isCopied }) => grade === 'CRITICAL' && !isCopied)).toBe(true);
    expect(county.rows.some(({ isCopied, isOverdue }) => isCopied && isOverdue)).toBe(true);
    const city = await world.must('city-admin', listInbox, {});
    expect(city.rows.some(({ officeName }) => officeName === '宁波市总工会')).toBe(true);
  });

  it('shows the worker her case from the visit to the money', async () => {
    const { rows } = await world.must('stationery-worker', listMyGrievances, {});
    const paid = rows.find(({ amountInFen }) => amountInFen === 12_600_000);
    const ticket = await world.must('stationery-worker', readGrievance, { ticketId: paid?.ticketId ?? '' });
    expect(ticket).toMatchObject({
      state: 'CLOSED',
      visit: { visitedOn: '2026-09-03', districtWorkerName: '林晓棠' },
      outcome: { amountPaidInFen: 12_600_000, confirmed: 'yes' },
      isMine: true,
    });
    expect(rows.find(({ state }) => state === 'RESOLVED')).toBeDefined();
  });

  it('lets the driver see the question that waits, and a message of it', async () => {
    const { rows } = await world.must('container-driver', listMyGrievances, {});
    expect(rows.map(({ state }) => state)).toEqual(['WAITING_FOR_WORKER', 'CLOSED']);
    const messages = await world.must('container-driver', listMessages, {});
    expect(messages.rows[0]).toMatchObject({
      template: 'ticket.asked',
      isRead: false,
      about: { id: rows[0]?.ticketId },
    });
    expect((await world.must('container-driver', readMyMembership, {})).card).toMatchObject({ name: '石大川' });
  });

  it('gives the district worker visits, one of them with its ticket, and unions to visit next', async () => {
    const { rows } = await world.must('district-worker', listMyVisits, {});
    expect(rows).toHaveLength(20);
    const second = await world.must('district-worker', listMyVisits, {
      after: (await world.must('district-worker', listMyVisits, {})).next,
    });
    const withMatter = [...rows, ...second.rows].find(({ matterCount }) => matterCount > 0);
    const visit = await world.must('district-worker', readVisit, { visitId: withMatter?.visitId ?? '' });
    expect(visit.tickets).toHaveLength(withMatter?.matterCount ?? 0);
    expect((await world.must('district-worker', listDistrictUnions, {})).rows).toHaveLength(20);
  });

  it('answers the posts near Xidian to anybody', async () => {
    const { posts, credit } = await world.must(null, nearestPosts, { at: xidian });
    expect(posts[0]?.name).toContain('西店');
    expect(credit).toBe('© OpenStreetMap contributors');
  });

  it('lets the rider join by the code on the wall, and the officer approve', async () => {
    const code = codeOfTheRider();
    expect(await world.must('rider', readCode, { code })).toMatchObject({
      unionName: '海曙区外卖配送员行业工会联合会',
      approverName: '海曙区外卖配送员行业工会联合会',
    });
    const before = await world.must('union-officer', listApplications, {});
    expect(before.rows).toHaveLength(5);
    const [, idNumber = '', phone = ''] = /身份证 (\w{18})，手机 (\d{11})/.exec(world.people[0]?.about ?? '') ?? [];
    const applied = await world.must('rider', applyForMembership, {
      code,
      name: '贺小风',
      idNumber,
      phone,
      workerGroup: 'FOOD_DELIVERY_RIDER',
      consents: { rules: true, idNumber: true, textVersion: '2026-11' },
    });
    const { rows } = await world.must('union-officer', listApplications, {});
    const own = rows.find(({ receiptNumber }) => receiptNumber === applied.receiptNumber);
    await world.must('union-officer', decideApplication, {
      applicationId: own?.applicationId ?? '',
      decision: 'approve',
    });
    expect((await world.must('rider', readMyMembership, {})).card).toMatchObject({ name: '贺小风' });
    expect((await world.must('union-officer', listCodes, {})).rows).toHaveLength(1);
  });

  it('lets a visit of today reach the town handler, who accepts', async () => {
    const [union] = (await world.must('district-worker', listDistrictUnions, { text: '小橘灯' })).rows;
    const { tickets } = await world.must('district-worker', logVisit, {
      unionId: union?.unionId ?? '',
      visitedAt: demoNow,
      purposes: ['HEAR_GRIEVANCES'],
      peopleMet: 3,
      found: '职工反映更衣室没有锁。',
      matters: [{ matter: 'SERVICE.STATION', said: '更衣室的柜子没有锁，东西放着不放心。' }],
    });
    const ticketId = tickets[0]?.ticketId ?? '';
    expect(await world.must('town-handler', acceptTicket, { ticketId })).toMatchObject({ state: 'ACCEPTED' });
  });

  it('hands the overdue ticket to the county at midday', async () => {
    const midday = '2026-11-16T05:00:00.000Z';
    expect((await world.runJobs(new Date(midday), 'test')).steps).toBeGreaterThan(0);
    const { rows } = await world.must('county-admin', listInbox, {}, midday);
    expect(rows.find(({ matter }) => matter === 'HOURS_LEAVE.OVERTIME')).toMatchObject({
      isCopied: false,
      officeName: '宁海县总工会',
    });
  });

  it('is made of documents with the fields the functions write', async () => {
    const fieldsOf = (document: object): string[] => Object.keys(document).sort();
    const written = async (name: string, _id: string) =>
      fieldsOf((await world.platform.database.collection(name).byId(_id)) ?? {});
    const kept = (name: string) => fieldsOf(world.lines.find(({ collection }) => collection === name)?.document ?? {});
    const [visit] = (await world.must('district-worker', listMyVisits, {})).rows;
    const today = await world.must('district-worker', readVisit, { visitId: visit?.visitId ?? '' });
    expect(kept('visits')).toEqual(await written('visits', today.visitId));
    expect(kept('tickets')).toEqual(await written('tickets', today.tickets[0]?.ticketId ?? ''));
    const personId =
      (
        await world.platform.database
          .collection<{ _id: string; personId: string }>('accounts')
          .find({ where: { name: '贺小风' }, limit: 1 })
      )[0]?.personId ?? '';
    for (const name of ['people', 'memberships']) expect(kept(name)).toEqual(await written(name, personId));
  });
});

import { acceptTicket, fileGrievance, listInbox, readGrievance } from '@shared/features/grievances/contract';
import { arrears, messagesOf } from '../api/grievances/a-city';
import { ninghai, xidian } from '../support/seed';
import { aWorld, type Person, role, type World } from '../support/world';

const employerName = '宁波海曦汽车配件有限公司';
const against = { ...arrears, employerName };

let world: World;
let worker: Person;
let officer: Person;
beforeEach(async () => {
  world = await aWorld();
  await world.seed.offices();
  const unionId = await world.seed.union({ name: `${employerName}工会` });
  const ofUnion = { ...role('unionOfficer', 'union', unionId), name: `${employerName}工会` };
  worker = await world.person({ name: '王建国' });
  // the firm's personnel manager is an officer of its union and sits in the town's office as well
  officer = await world.person({ name: '沈工会', roles: [role('townHandler', 'region', xidian), ofUnion] });
  await world.person({ name: '周敏', roles: [role('countyAdmin', 'region', ninghai)] });
});

const refused = { ok: false, failure: { code: 'thing.notFound' } };

describe('K11: an officer of the employer’s own union', () => {
  it('counts as no handler: with nobody else in the town the county owns the ticket, and the worker is told why', async () => {
    const filed = await world.as(worker).must(fileGrievance, against);
    expect(filed.owner.officeName).toBe('宁海县总工会');
    expect(filed.why.map(({ rule }) => rule)).toEqual([
      'WORKPLACE_TOWN',
      'EMPLOYERS_OFFICER_EXCLUDED',
      'NO_LIVING_HANDLER',
    ]);
  });

  it('neither reads nor lists nor handles it nor hears of it when a colleague has it', async () => {
    const colleague = await world.person({ name: '陈立', roles: [role('townHandler', 'region', xidian)] });
    const { ticketId, owner } = await world.as(worker).must(fileGrievance, against);
    expect(owner.officeName).toBe('西店镇总工会');
    await world.runJobs();
    expect(await world.as(officer).do(readGrievance, { ticketId })).toMatchObject(refused);
    expect(await world.as(officer).do(acceptTicket, { ticketId })).toMatchObject(refused);
    expect((await world.as(officer).must(listInbox, {})).rows).toEqual([]);
    expect(await messagesOf(world, officer)).toEqual([]);
    expect((await world.as(colleague).must(listInbox, {})).rows).toHaveLength(1);
    expect(await messagesOf(world, colleague)).toEqual(['ticket.arrived']);
  });

  it('handles what is against other employers like anybody', async () => {
    const { ticketId } = await world.as(worker).must(fileGrievance, arrears);
    await world.runJobs();
    expect((await world.as(officer).must(listInbox, {})).rows.map((row) => row.ticketId)).toEqual([ticketId]);
    expect(await world.as(officer).do(acceptTicket, { ticketId })).toMatchObject({ ok: true });
  });

  it('reads what he filed himself, even against his own firm', async () => {
    const { ticketId } = await world.as(officer).must(fileGrievance, against);
    expect(await world.as(officer).do(readGrievance, { ticketId })).toMatchObject({
      ok: true,
      value: { isMine: true },
    });
  });
});

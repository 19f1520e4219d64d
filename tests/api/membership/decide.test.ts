import {
  applyForMembership,
  decideApplication,
  listApplications,
  readMyMembership,
} from '@shared/features/membership/contract';
import { isReadableNumber } from '@shared/features/membership/readable-number';
import { listMessages } from '@shared/features/messages/contract';
import { readHome } from '@shared/features/people/contract';
import { newKey, type Person, role } from '../../support/world';
import { type ApplyInput, anApplication, aTown, type Town } from './a-town';

interface Kept {
  readonly state: string;
  readonly unionName: string | null;
  readonly history: readonly { kind: string; unionName: string }[];
}

describe('membership.queue and membership.decide', () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown();
  });
  const applied = async (more: Partial<ApplyInput> = {}, person: Person = town.rider) => {
    await town.world.as(person).must(applyForMembership, anApplication({ unionId: town.unionId, ...more }));
    const [kept] = (
      await town.world.documents<{ _id: string; application: { name: string; ordinal: number } }>('memberships')
    ).slice(-1);
    return `${kept?._id}-${kept?.application.ordinal}`;
  };
  const approve = (applicationId: string, person = town.officer) =>
    town.world.as(person).do(decideApplication, { applicationId, decision: 'approve' });

  it('shows who waits, the most urgent first, with numbers masked', async () => {
    const first = await applied({ phone: '13800138000', employerName: '闪送站' });
    town.world.advance({ days: 1 });
    const second = await town.world.person({ name: '第二位' });
    await applied({ name: '林第二' }, second);
    const { rows } = await town.world.as(town.officer).must(listApplications, {});
    expect(rows.map(({ name }) => name)).toEqual(['陈骑行', '林第二']);
    expect(rows[0]).toMatchObject({
      applicationId: first,
      maskedPhone: '138****8000',
      maskedIdNumber: expect.stringMatching(/^3302\*{10}\w{4}$/),
      employerName: '闪送站',
      kind: 'join',
      leavesUnionName: null,
      cameBy: null,
      isOverdue: false,
    });
  });

  it('shows a page in one call to the store once the account is known', async () => {
    await applied();
    const officer = town.world.as(town.officer);
    await officer.must(listApplications, {});
    expect(await town.world.storeCalls(() => officer.must(listApplications, {}))).toBe(1);
  });

  it('shows an application to nobody else', async () => {
    await applied();
    const other = await town.world.person({ name: '别家', roles: [role('unionOfficer', 'union', 'union-elsewhere')] });
    expect(await town.world.as(other).must(listApplications, {})).toEqual({ rows: [] });
    expect(await town.world.as(town.townAdmin).must(listApplications, {})).toEqual({ rows: [] });
    expect(await town.world.as(town.rider).do(listApplications, {})).toMatchObject({
      failure: { code: 'access.denied' },
    });
    expect(await town.world.as(null).do(listApplications, {})).toMatchObject({ failure: { code: 'auth.required' } });
  });

  it('approves: a card with a signed number, a message, the first page', async () => {
    const applicationId = await applied();
    expect(await approve(applicationId)).toMatchObject({ value: { state: 'APPROVED', unionName: town.unionName } });
    await town.world.runJobs();
    const { card, application } = await town.world.as(town.rider).must(readMyMembership, {});
    expect(application).toMatchObject({ state: 'APPROVED', dueAt: null });
    expect(card).toMatchObject({ name: '陈骑行', unionName: town.unionName, joinedAt: '2026-03-02T01:00:00.000Z' });
    expect(isReadableNumber(card?.memberNumber ?? '')).toBe(true);
    expect(card?.qrText).toMatch(/^\w{4}-\w{4}-\w\.[\w-]{15}$/);
    const home = await town.world.as(town.rider).must(readHome, {});
    expect(home).toMatchObject({ name: '陈骑行', membership: { state: 'ACTIVE', unionName: town.unionName } });
    const { rows } = await town.world.as(town.rider).must(listMessages, {});
    expect(rows.map(({ template }) => template).sort()).toEqual(['application.approved', 'application.submitted']);
    expect(await town.world.as(town.officer).must(listApplications, {})).toEqual({ rows: [] });
  });

  it('rejects only with a reason, which the applicant reads, and may apply again', async () => {
    const applicationId = await applied();
    const unreasoned = await town.world
      .as(town.officer)
      .send('membership.decide', { applicationId, decision: 'reject' }, newKey());
    expect(unreasoned).toMatchObject({ failure: { code: 'input.invalid' } });
    await town.world.as(town.officer).must(decideApplication, {
      applicationId,
      decision: 'reject',
      reason: 'WRONG_UNION',
      note: '请到西店镇总工会登记',
    });
    await town.world.runJobs();
    const { application, card } = await town.world.as(town.rider).must(readMyMembership, {});
    expect(application).toMatchObject({ state: 'REJECTED', reason: 'WRONG_UNION', note: '请到西店镇总工会登记' });
    expect(card).toBeNull();
    expect((await town.world.as(town.rider).must(readHome, {})).membership).toBeNull();
  });

  it('never decides an old application in place of the present one', async () => {
    const input = anApplication({ unionId: town.unionId });
    await town.world.as(town.rider).must(applyForMembership, input);
    const { rows } = await town.world.as(town.officer).must(listApplications, {});
    const old = rows[0]?.applicationId ?? '';
    await town.world
      .as(town.officer)
      .must(decideApplication, { applicationId: old, decision: 'reject', reason: 'WRONG_UNION' });
    await town.world.as(town.rider).must(applyForMembership, input);
    expect(await approve(old)).toMatchObject({ failure: { code: 'thing.notFound' } });
  });

  it('is for the approver and the offices above, and looks like nothing to everybody else', async () => {
    const applicationId = await applied();
    const other = await town.world.person({
      name: '别镇',
      roles: [role('townAdmin', 'region', '330226100'), role('unionOfficer', 'union', 'union-elsewhere')],
    });
    expect(await approve(applicationId, other)).toMatchObject({ failure: { code: 'thing.notFound', details: {} } });
    expect(await approve('nobody-1', other)).toMatchObject({ failure: { code: 'thing.notFound', details: {} } });
    expect(await approve(applicationId, town.rider)).toMatchObject({ failure: { code: 'access.denied' } });
    expect(await approve(applicationId, town.countyAdmin)).toMatchObject({ ok: true });
  });

  it('is not for the applicant, officer or not', async () => {
    const applicationId = await applied({}, town.officer);
    await town.world.as(town.officer).must(readMyMembership, {});
    expect(await approve(applicationId)).toMatchObject({ failure: { code: 'access.denied' } });
  });

  it('answers the same when sent twice, and the state to whoever decides later', async () => {
    const applicationId = await applied();
    const key = newKey();
    const input = { applicationId, decision: 'approve' } as const;
    const first = await town.world.as(town.officer).must(decideApplication, input, { key });
    expect(await town.world.as(town.officer).must(decideApplication, input, { key })).toEqual(first);
    expect(await approve(applicationId, town.townAdmin)).toMatchObject({
      failure: { code: 'state.conflict', details: { state: 'APPROVED' } },
    });
    await town.world.runJobs();
    const { rows } = await town.world.as(town.rider).must(listMessages, {});
    expect(rows.filter(({ template }) => template === 'application.approved')).toHaveLength(1);
  });

  it('lets exactly one of many parallel decisions stand', async () => {
    const applicationId = await applied();
    const reject = (person: Person) =>
      town.world.as(person).do(decideApplication, { applicationId, decision: 'reject', reason: 'WRONG_UNION' });
    const replies = await Promise.all([
      ...[town.officer, town.townAdmin, town.countyAdmin].map((person) => approve(applicationId, person)),
      ...[town.officer, town.townAdmin, town.cityAdmin].map(reject),
    ]);
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies) {
      if (!reply.ok) expect(reply.failure.code).toBe('state.conflict');
    }
  });

  it('moves a member without a gap, and leaves the member where it was when the new union refuses', async () => {
    const input = anApplication({ unionId: town.unionId });
    await town.world.as(town.rider).must(applyForMembership, input);
    const [{ applicationId = '' } = {}] = (await town.world.as(town.officer).must(listApplications, {})).rows;
    await approve(applicationId);
    const unionId = await town.world.seed.union({ name: '西店镇滨海电器工会' });
    const before = await town.world.as(town.rider).must(readMyMembership, {});
    const move = () => town.world.as(town.rider).must(applyForMembership, { ...input, unionId, isTransfer: true });

    await move();
    const [waiting] = (await town.world.as(town.townAdmin).must(listApplications, {})).rows;
    expect(waiting).toMatchObject({ kind: 'transfer', leavesUnionName: town.unionName });
    expect((await town.world.as(town.rider).must(readMyMembership, {})).card).toEqual(before.card);
    await town.world.as(town.townAdmin).must(decideApplication, {
      applicationId: waiting?.applicationId ?? '',
      decision: 'reject',
      reason: 'WRONG_UNION',
    });
    expect((await town.world.as(town.rider).must(readMyMembership, {})).card).toEqual(before.card);

    await move();
    const [again] = (await town.world.as(town.townAdmin).must(listApplications, {})).rows;
    await approve(again?.applicationId ?? '', town.townAdmin);
    const { card } = await town.world.as(town.rider).must(readMyMembership, {});
    expect(card).toEqual({ ...before.card, unionName: '西店镇滨海电器工会' });
    const [kept] = await town.world.documents<Kept>('memberships');
    expect(kept?.history.map(({ kind, unionName }) => [kind, unionName])).toEqual([
      ['joined', town.unionName],
      ['moved', '西店镇滨海电器工会'],
    ]);
    await town.world.runJobs();
    expect((await town.world.as(town.rider).must(readHome, {})).membership?.unionName).toBe('西店镇滨海电器工会');
  });
});

describe('membership.mine', () => {
  it('shows nothing to somebody who never applied, and asks who is there', async () => {
    const town = await aTown();
    expect(await town.world.as(town.rider).must(readMyMembership, {})).toEqual({ application: null, card: null });
    expect(await town.world.as(null).do(readMyMembership, {})).toMatchObject({ failure: { code: 'auth.required' } });
  });
});

import {
  applyForMembership,
  decideApplication,
  issueCode,
  listApplications,
  readMyMembership,
  revokeCode,
} from '@shared/features/membership/contract';
import { listMessages } from '@shared/features/messages/contract';
import { readHome } from '@shared/features/people/contract';
import { newKey } from '../../support/world';
import { type ApplyInput, anApplication, anIdNumber, aTown, type Town, withNewerKey } from './a-town';

describe('membership.apply', () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown();
  });
  const apply = (more: Partial<ApplyInput> = {}, person = town.rider) =>
    town.world.as(person).do(applyForMembership, anApplication({ unionId: town.unionId, ...more }));
  const codeOf = async (input: Partial<ApplyInput>) => {
    const reply = await apply(input);
    return reply.ok ? 'ok' : reply.failure.code;
  };
  const joined = async (person = town.rider, more: Partial<ApplyInput> = {}) => {
    const input = anApplication({ unionId: town.unionId, ...more });
    await town.world.as(person).must(applyForMembership, input);
    const { rows } = await town.world.as(town.officer).must(listApplications, {});
    const applicationId = rows[0]?.applicationId ?? '';
    await town.world.as(town.officer).must(decideApplication, { applicationId, decision: 'approve' });
    await town.world.runJobs();
    return input;
  };

  it('by a scanned code gives a receipt, who approves and by when, and makes nobody a member', async () => {
    const { code } = await town.world.as(town.officer).must(issueCode, { kind: 'union', id: town.unionId });
    const answer = await town.world.as(town.rider).must(applyForMembership, anApplication({ code }));
    expect(answer).toEqual({
      receiptNumber: expect.stringMatching(/^\w{4}-\w{4}-\w$/),
      kind: 'join',
      state: 'SUBMITTED',
      unionName: town.unionName,
      approverName: town.unionName,
      dueAt: '2026-03-09T09:30:00.000Z',
    });
    const mine = await town.world.as(town.rider).must(readMyMembership, {});
    expect(mine.card).toBeNull();
    expect(mine.application).toMatchObject({ receiptNumber: answer.receiptNumber, state: 'SUBMITTED' });
  });

  it('tells the applicant and the approver, and shows on the first page', async () => {
    const { receiptNumber } = await town.world
      .as(town.rider)
      .must(applyForMembership, anApplication({ unionId: town.unionId }));
    await town.world.runJobs();
    const templates = async (person: Town['rider']) =>
      (await town.world.as(person).must(listMessages, {})).rows.map(({ template, details }) => [
        template,
        details.number,
      ]);
    expect(await templates(town.rider)).toEqual([['application.submitted', receiptNumber]]);
    expect(await templates(town.officer)).toEqual([['application.arrived', receiptNumber]]);
    expect((await town.world.as(town.rider).must(readHome, {})).membership).toEqual({
      state: 'APPLYING',
      unionName: town.unionName,
    });
  });

  it('goes to the town when the union has no living officer, and to the county when the town has none', async () => {
    const unionId = await town.world.seed.union({ name: '西店镇滨海电器工会' });
    expect(await apply({ unionId })).toMatchObject({ value: { approverName: '西店镇总工会' } });
    await town.world.seed.office('330226100', '长街镇总工会');
    const farUnion = await town.world.seed.union({
      name: '长街镇蛏子工会',
      regionCode: '330226100',
      parentId: 'office-330226100',
    });
    const other = await town.world.person({ name: '养殖工' });
    expect(await apply({ unionId: farUnion }, other)).toMatchObject({ value: { approverName: '宁海县总工会' } });
  });

  describe('sent again', () => {
    it('with the same key gives the same answer and changes nothing, even after the code was revoked', async () => {
      const { code, codeId } = await town.world.as(town.officer).must(issueCode, { kind: 'union', id: town.unionId });
      const key = newKey();
      const input = anApplication({ code });
      const first = await town.world.as(town.rider).must(applyForMembership, input, { key });
      await town.world.as(town.officer).must(revokeCode, { codeId });
      const before = await town.world.hash();
      expect(await town.world.as(town.rider).must(applyForMembership, input, { key })).toEqual(first);
      expect(await town.world.hash()).toBe(before);
    });

    it('with the same key and other content is refused', async () => {
      const key = newKey();
      const input = anApplication({ unionId: town.unionId });
      await town.world.as(town.rider).must(applyForMembership, input, { key });
      const other = await town.world.as(town.rider).do(applyForMembership, { ...input, name: '陈别人' }, { key });
      expect(other).toMatchObject({ failure: { code: 'command.keyReused' } });
    });

    it('with another key, or from a second phone, leads to the receipt of the first', async () => {
      const input = anApplication({ unionId: town.unionId });
      const { receiptNumber } = await town.world.as(town.rider).must(applyForMembership, input);
      const secondPhone = await town.world.person({ name: '骑手的另一部手机' });
      for (const person of [town.rider, secondPhone]) {
        expect(await town.world.as(person).do(applyForMembership, input)).toMatchObject({
          failure: { code: 'membership.alreadyApplied', details: { receiptNumber, unionName: town.unionName } },
        });
      }
      expect(await town.world.documents('memberships')).toHaveLength(1);
      const mine = await town.world.as(secondPhone).must(readMyMembership, {});
      expect(mine.application?.receiptNumber).toBe(receiptNumber);
    });

    it('ten times at once in six spellings, during a change of keys, makes one application', async () => {
      const idNumber = anIdNumber();
      const spaced = `${idNumber.slice(0, 6)} ${idNumber.slice(6, 14)} ${idNumber.slice(14)}`;
      const wide = Array.from(idNumber, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join('');
      const spellings = [idNumber, idNumber.toLowerCase(), spaced, wide, ` ${idNumber}`, `${idNumber}\u200b`];
      const input = anApplication({ unionId: town.unionId });
      const caller = { openid: town.rider.openid, accountId: town.rider.accountId };
      const instances = [withNewerKey(town.world, 't1'), withNewerKey(town.world, 't2')];
      const replies = await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          instances[at % 2]?.dispatch(
            { action: 'membership.apply', input: { ...input, idNumber: spellings[at % 6] }, key: newKey() },
            { caller, now: town.world.now(), requestId: 'test' },
          ),
        ),
      );
      expect(replies.filter((reply) => reply?.ok)).toHaveLength(1);
      expect(await town.world.documents('memberships')).toHaveLength(1);
    });
  });

  describe('refuses', () => {
    it('nobody signed in, and neither a code nor a union', async () => {
      expect(await town.world.as(null).do(applyForMembership, anApplication({ unionId: town.unionId }))).toMatchObject({
        failure: { code: 'auth.required' },
      });
      expect(await apply({ unionId: undefined })).toMatchObject({
        failure: { code: 'input.invalid', details: { fields: ['code', 'unionId'] } },
      });
    });

    it('one tick for both consents', async () => {
      const textVersion = '1';
      expect(await apply({ consents: { rules: true, idNumber: false, textVersion } })).toMatchObject({
        failure: { code: 'membership.consentMissing', details: { which: 'idNumber' } },
      });
      expect(await apply({ consents: { rules: false, idNumber: true, textVersion } })).toMatchObject({
        failure: { code: 'membership.consentMissing', details: { which: 'rules' } },
      });
    });

    it.each([
      ['33022619900307101', 'length'],
      ['330226900307101', 'oldFifteenDigits'],
      ['330226199003071010', 'checksum'],
      ['990226199003071011', 'place'],
      ['330226199002301019', 'birthDate'],
      ['G12345678', 'length'],
    ])('%s because of its %s', async (idNumber, reason) => {
      expect(await apply({ idNumber })).toMatchObject({
        failure: { code: 'identity.invalid', details: { reason } },
      });
    });

    it('somebody until the day of the sixteenth birthday, counted in China', async () => {
      const idNumber = anIdNumber('20100304');
      town.world.at('2026-03-03T15:59:00.000Z');
      expect(await apply({ idNumber })).toMatchObject({
        failure: { code: 'identity.underAge', details: { minimumAge: 16 } },
      });
      town.world.at('2026-03-03T16:00:00.000Z');
      expect(await codeOf({ idNumber })).toBe('ok');
    });

    it('a birth date in the future or of somebody past a hundred', async () => {
      for (const born of ['20300101', '19100101']) {
        expect(await apply({ idNumber: anIdNumber(born) })).toMatchObject({
          failure: { code: 'identity.invalid', details: { reason: 'birthDate' } },
        });
      }
    });

    it('a phone that is none, a union that is not there, one that is dissolved and one that takes no members', async () => {
      expect(await apply({ phone: '12345' })).toMatchObject({
        failure: { code: 'input.invalid', details: { fields: ['phone'] } },
      });
      expect(await codeOf({ unionId: 'no-such-union' })).toBe('thing.notFound');
      const gone = await town.world.seed.union({ name: '旧厂工会', isDissolved: true });
      expect(await codeOf({ unionId: gone })).toBe('code.unionDissolved');
      expect(await codeOf({ unionId: 'office-330226' })).toBe('membership.noUnionForWork');
    });

    it('without keeping anything', async () => {
      await apply({ phone: '1' });
      await apply({ idNumber: 'x' });
      await apply({ unionId: 'no-such-union' });
      expect(await town.world.documents('identities')).toEqual([]);
      expect(await town.world.documents('memberships')).toEqual([]);
    });

    it('a number under which another account gave another name or phone', async () => {
      const idNumber = anIdNumber();
      await apply({ idNumber });
      const stranger = await town.world.person({ name: '生人' });
      for (const more of [{ name: '王冒名' }, { phone: '13900139000' }]) {
        expect(await apply({ idNumber, ...more }, stranger)).toMatchObject({
          failure: { code: 'identity.takenElsewhere', details: {} },
        });
      }
    });

    it('a second identity on one account, though the first was given a moment ago', async () => {
      await apply();
      expect(await codeOf({ idNumber: anIdNumber() })).toBe('identity.locked');
      expect(await town.world.documents('identities')).toHaveLength(1);
    });

    it('all but one of several identities sent at once from one account', async () => {
      const replies = await Promise.all([1, 2, 3, 4].map(() => apply()));
      expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
      for (const reply of replies) {
        if (!reply.ok) expect(reply.failure.code).toBe('identity.locked');
      }
    });
  });

  it('corrects name and phone after a rejection', async () => {
    const idNumber = anIdNumber();
    await apply({ idNumber, name: '陈奇行' });
    const { rows } = await town.world.as(town.officer).must(listApplications, {});
    await town.world.as(town.officer).must(decideApplication, {
      applicationId: rows[0]?.applicationId ?? '',
      decision: 'reject',
      reason: 'IDENTITY_UNCLEAR',
    });
    expect(await codeOf({ idNumber, name: '陈骑行', phone: '138-0013-8001' })).toBe('ok');
    const { rows: again } = await town.world.as(town.officer).must(listApplications, {});
    expect(again).toMatchObject([{ name: '陈骑行', maskedPhone: '138****8001' }]);
  });

  it('offers a transfer to a member of another union, and none to a member of the same', async () => {
    const { idNumber } = await joined();
    const elsewhere = await town.world.seed.union({ name: '西店镇滨海电器工会' });
    expect(await apply({ idNumber })).toMatchObject({
      failure: { code: 'membership.alreadyMember', details: { unionName: town.unionName, mayTransfer: false } },
    });
    expect(await apply({ idNumber, unionId: elsewhere })).toMatchObject({
      failure: { code: 'membership.alreadyMember', details: { unionName: town.unionName, mayTransfer: true } },
    });
    expect(await apply({ idNumber, isTransfer: true })).toMatchObject({
      failure: { code: 'membership.alreadyMember', details: { mayTransfer: false } },
    });
    expect(await apply({ idNumber, unionId: elsewhere, isTransfer: true })).toMatchObject({
      value: { kind: 'transfer', unionName: '西店镇滨海电器工会', approverName: '西店镇总工会' },
    });
  });

  it('keeps the number sealed, and nothing personal in effects, messages or ids', async () => {
    const idNumber = anIdNumber();
    await apply({ idNumber, phone: '13800138000' });
    await town.world.runJobs();
    const kept = await Promise.all(
      ['identities', 'people', 'memberships', 'accounts', 'messages', 'audit'].map((name) =>
        town.world.documents(name),
      ),
    );
    const text = JSON.stringify(kept);
    expect(text).not.toContain(idNumber);
    expect(text).not.toContain('13800138000');
    expect(JSON.stringify(await town.world.documents('messages'))).not.toContain('陈骑行');
  });

  it('goes on past the last published calendar', async () => {
    town.world.at('2026-12-30T01:00:00.000Z');
    expect(await apply()).toMatchObject({ value: { dueAt: '2027-01-06T09:30:00.000Z' } });
  });
});

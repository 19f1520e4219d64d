import { codeImage, issueCode, listCodes, readCode, revokeCode } from '@shared/features/membership/contract';
import { xidian } from '../../support/seed';
import { newKey, role } from '../../support/world';
import { aTown, type Town, withNewerKey } from './a-town';

describe('codes', () => {
  let town: Town;
  beforeEach(async () => {
    town = await aTown();
  });
  const issued = async (more: { expiresOn?: string } = {}) =>
    town.world.as(town.officer).must(issueCode, { kind: 'union', id: town.unionId, ...more });
  const read = (code: string) => town.world.as(null).do(readCode, { code });

  it('tell anybody which union it is and who approves, before anything is asked', async () => {
    const { code } = await issued();
    expect(await town.world.as(null).must(readCode, { code })).toEqual({
      kind: 'union',
      id: town.unionId,
      name: town.unionName,
      unionId: town.unionId,
      unionName: town.unionName,
      approverName: town.unionName,
      regionCode: xidian,
    });
  });

  it('fit into a WeChat scene and are read as a scanner hands them over', async () => {
    const { code } = await issued();
    expect(code.length).toBeLessThanOrEqual(32);
    expect(code).toMatch(/^[A-Za-z0-9_.-]+$/);
    expect((await read(`pages/join/index?scene=${encodeURIComponent(code)}`)).ok).toBe(true);
  });

  it('of a post or a district lead to the federation of the town', async () => {
    const postId = await town.world.seed.post({ name: '西店工会驿站', townCode: xidian });
    const keeper = await town.world.person({ name: '驿站长', roles: [role('postKeeper', 'post', postId)] });
    const ofPost = await town.world.as(keeper).must(issueCode, { kind: 'post', id: postId });
    const districtId = await town.world.seed.district('滨海片区');
    const worker = await town.world.person({ name: '片区员', roles: [role('districtWorker', 'district', districtId)] });
    const ofDistrict = await town.world.as(worker).must(issueCode, { kind: 'district', id: districtId });
    for (const { code } of [ofPost, ofDistrict]) {
      expect(await town.world.as(null).must(readCode, { code })).toMatchObject({
        unionName: '西店镇总工会',
        approverName: '西店镇总工会',
      });
    }
  });

  it('of a post whose town is not known lead to an industry federation of the county', async () => {
    const postId = await town.world.seed.post({ name: '宁海司机之家' });
    const { code } = await town.world.as(town.countyAdmin).must(issueCode, { kind: 'post', id: postId });
    expect(await town.world.as(null).must(readCode, { code })).toMatchObject({ unionId: town.unionId });
  });

  it('that were made up, or changed by a letter, are forged', async () => {
    const { code } = await issued();
    const changed = `${code.startsWith('A') ? 'B' : 'A'}${code.slice(1)}`;
    for (const text of [changed, code.slice(0, -1), `${code}x`, 'hello', '.', `${code}.${code}`, '%', '扫一扫']) {
      const reply = await read(text);
      expect(reply.ok ? reply.value : reply.failure.code).toBe('code.forged');
    }
  });

  it('that were revoked say which union to go to instead', async () => {
    const { code, codeId } = await issued();
    await town.world.as(town.townAdmin).must(revokeCode, { codeId });
    expect(await read(code)).toMatchObject({
      failure: {
        code: 'code.revoked',
        details: { instead: { unionId: town.unionId, unionName: town.unionName } },
      },
    });
    expect(await town.world.as(town.officer).do(codeImage, { codeId })).toMatchObject({
      failure: { code: 'code.revoked' },
    });
  });

  it('hold through their last day in China and not a minute longer', async () => {
    const { code } = await issued({ expiresOn: '2026-03-05' });
    town.world.at('2026-03-05T15:59:00.000Z');
    expect((await read(code)).ok).toBe(true);
    town.world.at('2026-03-05T16:00:00.000Z');
    expect(await read(code)).toMatchObject({ failure: { code: 'code.expired' } });
  });

  it('of a dissolved union name the one that took over', async () => {
    const { code } = await issued();
    const unions = town.world.platform.database.collection('unions');
    await unions.setWhere({ _id: town.unionId }, { isDissolved: true, dissolvedInto: `office-${xidian}` });
    expect(await read(code)).toMatchObject({
      failure: { code: 'code.unionDissolved', details: { instead: { unionName: '西店镇总工会' } } },
    });
  });

  describe('are issued', () => {
    it('once when the same command comes twice', async () => {
      const key = newKey();
      const input = { kind: 'union', id: town.unionId } as const;
      const first = await town.world.as(town.officer).must(issueCode, input, { key });
      expect(await town.world.as(town.officer).must(issueCode, input, { key })).toEqual(first);
      expect(await town.world.documents('codes')).toHaveLength(1);
      expect(
        await town.world.as(town.officer).do(issueCode, { ...input, expiresOn: '2026-12-31' }, { key }),
      ).toMatchObject({ failure: { code: 'command.keyReused' } });
    });

    it('to nobody who is not signed in, has no such role, or has it elsewhere', async () => {
      const elsewhere = await town.world.person({
        name: '外地人',
        roles: [role('unionOfficer', 'union', 'union-elsewhere'), role('townAdmin', 'region', '330226100')],
      });
      const input = { kind: 'union', id: town.unionId } as const;
      expect(await town.world.as(null).do(issueCode, input)).toMatchObject({ failure: { code: 'auth.required' } });
      expect(await town.world.as(town.rider).do(issueCode, input)).toMatchObject({
        failure: { code: 'access.denied' },
      });
      expect(await town.world.as(elsewhere).do(issueCode, input)).toMatchObject({
        failure: { code: 'thing.notFound', details: {} },
      });
      expect(await town.world.as(elsewhere).do(issueCode, { ...input, id: 'no-such-union' })).toMatchObject({
        failure: { code: 'thing.notFound', details: {} },
      });
    });

    it('never for a day that is over, nor for a union that takes no members', async () => {
      const input = { kind: 'union', id: town.unionId } as const;
      expect(await town.world.as(town.officer).do(issueCode, { ...input, expiresOn: '2026-03-01' })).toMatchObject({
        failure: { code: 'input.invalid', details: { fields: ['expiresOn'] } },
      });
      expect(await town.world.as(town.countyAdmin).do(issueCode, { kind: 'union', id: 'office-330226' })).toMatchObject(
        { failure: { code: 'membership.noUnionForWork' } },
      );
    });
  });

  it('are listed newest first to those who answer for them and to the offices above', async () => {
    const first = await issued();
    town.world.advance({ minutes: 1 });
    const second = await issued({ expiresOn: '2026-12-31' });
    for (const person of [town.officer, town.townAdmin, town.countyAdmin]) {
      const { rows } = await town.world.as(person).must(listCodes, {});
      expect(rows.map(({ codeId }) => codeId)).toEqual([second.codeId, first.codeId]);
      expect(rows[0]).toMatchObject({ code: second.code, expiresOn: '2026-12-31', isRevoked: false });
    }
    const other = await town.world.person({ name: '他镇人', roles: [role('townAdmin', 'region', '330226100')] });
    expect(await town.world.as(other).must(listCodes, {})).toEqual({ rows: [] });
  });

  it('can be revoked once or twice, but not by another town', async () => {
    const { codeId } = await issued();
    const other = await town.world.person({ name: '他镇人', roles: [role('townAdmin', 'region', '330226100')] });
    expect(await town.world.as(other).do(revokeCode, { codeId })).toMatchObject({
      failure: { code: 'thing.notFound' },
    });
    expect(await town.world.as(town.officer).must(revokeCode, { codeId })).toEqual({ isRevoked: true });
    expect(await town.world.as(town.officer).must(revokeCode, { codeId })).toEqual({ isRevoked: true });
  });

  it('have a picture for those who may print them', async () => {
    const { codeId } = await issued();
    const { pngBase64 } = await town.world.as(town.officer).must(codeImage, { codeId });
    expect(Buffer.from(pngBase64, 'base64').subarray(1, 4).toString()).toBe('PNG');
    expect(await town.world.as(town.officer).do(codeImage, { codeId: 'no-such-code' })).toMatchObject({
      failure: { code: 'thing.notFound' },
    });
  });

  it('still open after the key that signed them was followed by a newer one', async () => {
    const { code } = await issued();
    const { dispatch } = withNewerKey(town.world);
    const origin = { caller: null, now: town.world.now(), requestId: 'test' };
    expect(await dispatch({ action: 'codes.read', input: { code } }, origin)).toMatchObject({ ok: true });
  });
});

import { revokeCode } from '@shared/features/membership/contract';
import type { Aggregate } from '../../../cloudfunctions/kernel/aggregate';
import { type Deliveries, drainOutboxes } from '../../../cloudfunctions/kernel/outbox';
import { aStage, issuedCode } from '../../trust/support/stage';

describe('an outbox', () => {
  it('keeps what is written while it is being emptied', async () => {
    const stage = await aStage();
    const { world, officer } = stage;
    const { codeId } = await issuedCode(stage);
    const delivered: string[] = [];
    const deliver = async (effect: { action?: string }) => {
      const isFirst = delivered.length === 0;
      delivered.push(effect.action ?? '');
      // the next command on the same document comes before the outbox is emptied
      if (isFirst) await world.as(officer).must(revokeCode, { codeId });
    };
    const deliveries = {
      audit: deliver,
      message: deliver,
      standing: deliver,
      openTicket: deliver,
      unseal: deliver,
    } as unknown as Deliveries;
    const codes = world.platform.database.collection<Aggregate>('codes');
    for (let pass = 0; pass < 2; pass++) await drainOutboxes(codes, deliveries, world.now());
    expect(new Set(delivered)).toEqual(new Set(['codes.issue', 'codes.revoke']));
    expect(await codes.byId(codeId)).toMatchObject({ outbox: [], hasOutbox: false, version: 2 });
  });
});

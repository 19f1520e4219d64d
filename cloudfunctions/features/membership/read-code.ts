import { readCode } from '@shared/features/membership/contract';
import { serve } from '../../kernel/route';
import { approverFor } from './approver';
import type { Needs } from './needs';
import { openCode } from './open-code';

export const serveReadCode = (needs: Needs) =>
  serve(readCode, async ({ code: text }, { now }) => {
    const { code, union } = await openCode(needs, text, now);
    const { approver } = await approverFor(needs, union, now);
    return {
      kind: code.kind,
      id: code.targetId,
      name: code.targetName,
      unionId: union.unionId,
      unionName: union.name,
      approverName: approver.name,
      regionCode: code.regionCode,
    };
  });

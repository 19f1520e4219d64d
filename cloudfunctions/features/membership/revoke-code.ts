import { revokeCode } from '@shared/features/membership/contract';
import { change } from '../../kernel/aggregate';
import { authorize } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Needs } from './needs';

export const serveRevokeCode = ({ codes }: Needs) =>
  serve(revokeCode, async ({ codeId }, context) =>
    change(codes, context, {
      id: codeId,
      authorize: (code) => authorize(context, code),
      decide: (code) => ({
        next: { ...code, revokedAt: code.revokedAt ?? context.now.toISOString() },
        effects: [],
        value: { isRevoked: true },
      }),
    }),
  );

import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import type { UnionCard } from '../../kernel/ports';
import { insteadOf, requireJoinable } from './joinable-union';
import type { Needs } from './needs';
import { codeIdOf } from './signed-code';
import type { CodeDocument } from './store';

/** A code that may be used now, with its union as it is now. @throws code.forged, code.revoked, code.expired, code.unionDissolved */
export const openCode = async (
  { codes, unions, secrets }: Needs,
  text: string,
  now: Date,
): Promise<{ code: CodeDocument; union: UnionCard }> => {
  const code = await codes.byId(codeIdOf(secrets, text));
  if (!code) throw new Failure('code.forged');
  const union = await unions.byId(code.unionId);
  if (code.revokedAt !== null) throw new Failure('code.revoked', insteadOf(union));
  if (code.expiresOn !== null && code.expiresOn < chinaDay(now)) throw new Failure('code.expired', insteadOf(union));
  return { code, union: await requireJoinable(unions, union) };
};

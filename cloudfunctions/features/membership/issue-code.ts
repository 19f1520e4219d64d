import { issueCode } from '@shared/features/membership/contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { createOnce, type Draft, idOfCommand } from '../../kernel/aggregate';
import { authorize, type Context, requireCaller } from '../../kernel/context';
import type { UnionCard } from '../../kernel/ports';
import { serve } from '../../kernel/route';
import { type CodeTarget, findCodeTarget } from './code-target';
import { requireJoinable } from './joinable-union';
import type { Needs } from './needs';
import { placeKey, regionsFrom } from './places';
import { codeIdLength, signedCode } from './signed-code';
import type { CodeDocument } from './store';

interface Wanted {
  readonly target: CodeTarget;
  readonly union: UnionCard;
  readonly expiresOn: string | null;
}

const draftOf = (context: Context, { target, union, expiresOn }: Wanted): Draft<CodeDocument> => {
  const codeId = idOfCommand(context).slice(0, codeIdLength);
  const issuedAt = context.now.toISOString();
  const { kind, id, name, regionCode, places } = target;
  const regions = regionsFrom(regionCode).map((code) => placeKey({ kind: 'region', id: code }));
  return {
    _id: codeId,
    kind,
    targetId: id,
    targetName: name,
    unionId: union.unionId,
    unionName: union.name,
    regionCode,
    places,
    listPlaces: [...places.map(placeKey), ...regions],
    issuedBy: requireCaller(context).accountId,
    issuedAt,
    newestKey: `${issuedAt}|${codeId}`,
    expiresOn,
    revokedAt: null,
  };
};

export const serveIssueCode = (needs: Needs) =>
  serve(issueCode, async ({ kind, id, expiresOn = null }, context) => {
    const target = await findCodeTarget(needs, kind, id);
    authorize(context, target);
    if (expiresOn !== null && expiresOn < chinaDay(context.now)) {
      throw new Failure('input.invalid', { fields: ['expiresOn'] });
    }
    const union = await requireJoinable(needs.unions, target.union);
    return createOnce(needs.codes, context, {
      draft: () => draftOf(context, { target, union, expiresOn }),
      value: ({ _id }) => ({ codeId: _id, code: signedCode(needs.secrets, _id) }),
    });
  });

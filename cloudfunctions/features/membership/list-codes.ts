import { listCodes } from '@shared/features/membership/contract';
import { pageSize } from '@shared/kernel/page';
import { scopesOf } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { Needs } from './needs';
import { placeKey } from './places';
import { signedCode } from './signed-code';

export const serveListCodes = ({ codes, secrets }: Needs) =>
  serve(listCodes, async ({ after }, context) => {
    const page = await readPage(codes, {
      where: { listPlaces: { in: scopesOf(context).map(placeKey) } },
      by: 'newestKey',
      direction: 'desc',
      after,
      size: pageSize,
    });
    return {
      ...page,
      rows: page.rows.map(({ _id, targetName, kind, issuedAt, expiresOn, revokedAt }) => ({
        codeId: _id,
        code: signedCode(secrets, _id),
        targetName,
        kind,
        issuedAt,
        expiresOn,
        isRevoked: revokedAt !== null,
      })),
    };
  });

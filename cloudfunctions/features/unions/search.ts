import { searchUnions } from '@shared/features/unions/contract';
import { takesMembers } from '@shared/features/unions/union';
import { pageSize } from '@shared/kernel/page';
import { authorize } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';
import type { UnionDocument } from './store';
import { nameBeginsWith, regionIs } from './union-directory';

export const serveSearchUnions = (unions: Collection<UnionDocument>) =>
  serve(searchUnions, async ({ text, regionCode, after }, context) => {
    authorize(context, {});
    const page = await readPage(unions, {
      // Without any other filter the whole list is asked for, and every name key is at least ''.
      where: { isDissolved: { in: [true, false] }, ...nameBeginsWith(text), ...regionIs(regionCode) },
      by: 'nameKey',
      direction: 'asc',
      after,
      size: pageSize,
    });
    return {
      ...page,
      rows: page.rows.map(({ _id, name, type, regionCode: code, isDissolved }) => ({
        unionId: _id,
        name,
        type,
        regionCode: code,
        mayJoin: takesMembers(type) && !isDissolved,
      })),
    };
  });

import { searchUnions } from '@shared/features/unions/contract';
import { isFoundBy } from '@shared/features/unions/search-name';
import { takesMembers } from '@shared/features/unions/union';
import { pageSize } from '@shared/kernel/page';
import { authorize } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';
import type { UnionDocument } from './store';
import { nameBeginsWith, regionIs } from './union-directory';

const rowOf = ({ _id, name, type, regionCode, isDissolved }: UnionDocument) => ({
  unionId: _id,
  name,
  type,
  regionCode,
  mayJoin: takesMembers(type) && !isDissolved,
});

export const serveSearchUnions = (unions: Collection<UnionDocument>) =>
  serve(searchUnions, async ({ text, regionCode, after }, context) => {
    authorize(context, {});
    const page = await readPage(unions, {
      // A filter must name a field: the city's name leaves nothing to look for and means every union.
      where: { isDissolved: { in: [true, false] }, ...nameBeginsWith(text), ...regionIs(regionCode) },
      by: 'nameKey',
      direction: 'asc',
      after,
      size: pageSize,
    });
    return {
      ...page,
      rows: page.rows.filter((union) => isFoundBy(text, union)).map(rowOf),
    };
  });

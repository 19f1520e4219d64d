import { listMyVisits } from '@shared/features/visits/contract';
import { pageSize } from '@shared/kernel/page';
import { requireCaller, scopesOf } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { VisitNeeds } from './needs';
import { visitRowOf } from './present';

/** A district worker's own visits, wherever they work now. */
export const serveListMyVisits = ({ visits }: Pick<VisitNeeds, 'visits'>) =>
  serve(listMyVisits, async ({ after }, context) => {
    scopesOf(context);
    const page = await readPage(visits, {
      where: { authorId: requireCaller(context).accountId },
      by: 'visitedKey',
      direction: 'desc',
      after,
      size: pageSize,
    });
    return { ...page, rows: page.rows.map(visitRowOf) };
  });

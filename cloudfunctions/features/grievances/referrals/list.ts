import { listReferrals } from '@shared/features/grievances/referral-contract';
import { pageSize } from '@shared/kernel/page';
import { scopesOf } from '../../../kernel/context';
import { readPage } from '../../../kernel/paging';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { referralFieldsRead, referredRow } from './present';

export const serveListReferrals = ({ tickets }: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(listReferrals, async ({ after }, context) => {
    const mine = scopesOf(context).flatMap(({ kind, id }) => (kind === 'agency' ? [id] : []));
    const [first, ...others] = mine;
    if (first === undefined) return { rows: [] };
    const page = await readPage(tickets, {
      where: { agencyId: others.length === 0 ? first : { in: mine } },
      by: 'queueKey',
      direction: 'asc',
      after,
      size: pageSize,
      fields: referralFieldsRead,
    });
    return { ...page, rows: page.rows.map(referredRow) };
  });

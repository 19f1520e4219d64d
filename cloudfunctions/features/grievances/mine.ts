import { listMyGrievances } from '@shared/features/grievances/contract';
import { pageSize } from '@shared/kernel/page';
import { requireCaller } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { rowFields, rowOf, type TicketRow } from './present';

export const serveListMyGrievances = ({ tickets }: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(listMyGrievances, async ({ after }, context) => {
    const { accountId } = requireCaller(context);
    const page = await readPage(tickets, {
      where: { reporterIds: accountId },
      by: 'filedKey',
      direction: 'desc',
      after,
      size: pageSize,
      fields: rowFields,
    });
    return { ...page, rows: page.rows.map((ticket) => rowOf(ticket, accountId, context.now)) };
  });

/** The newest tickets of a worker that are not closed, in one call. */
export const openTicketsOf =
  ({ tickets }: Pick<GrievanceNeeds, 'tickets'>) =>
  async (accountId: string, limit: number, now: Date): Promise<TicketRow[]> => {
    const found = await tickets.find({
      where: { reporterIds: accountId, isOpen: true },
      orderBy: { filedKey: 'desc' },
      limit,
      fields: rowFields,
    });
    return found.map((ticket) => rowOf(ticket, accountId, now));
  };

import { listInbox } from '@shared/features/grievances/contract';
import { dueForOf } from '@shared/features/grievances/steps';
import { pageSize } from '@shared/kernel/page';
import { type Context, isPartialTo, requireCaller, scopesOf } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { rowFields, rowOf } from './present';

/** The caller's own offices; no store call while the directory remembers them. */
const officesOf = async ({ offices }: Pick<GrievanceNeeds, 'offices'>, context: Context): Promise<string[]> => {
  const regions = scopesOf(context).filter(({ kind }) => kind === 'region');
  const found = await Promise.all(regions.map(({ id }) => offices.byRegion(id, context.now)));
  return found.flatMap((office) => (office ? [office.officeId] : []));
};

export const serveListInbox = (needs: Pick<GrievanceNeeds, 'tickets' | 'offices'>) =>
  serve(listInbox, async ({ show, after }, context) => {
    const { accountId } = requireCaller(context);
    const [first, ...others] = await officesOf(needs, context);
    if (first === undefined) return { rows: [] };
    const page = await readPage(needs.tickets, {
      where: { isOpen: show === 'open', officeIds: others.length === 0 ? first : { in: [first, ...others] } },
      by: 'queueKey',
      direction: show === 'open' ? 'asc' : 'desc',
      after,
      size: pageSize,
      fields: rowFields,
    });
    const rows = page.rows
      .filter((ticket) => !isPartialTo(context, { againstEmployer: ticket.employerName }))
      .map((ticket) => ({
        ...rowOf(ticket, accountId, context.now),
        isCopied: ![first, ...others].includes(ticket.owner.officeId),
        dueFor: dueForOf(ticket),
        hasVisit: ticket.visit !== null,
      }));
    return { ...page, rows };
  });

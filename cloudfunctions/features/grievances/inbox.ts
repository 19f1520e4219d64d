import { listInbox } from '@shared/features/grievances/contract';
import { dueForOf } from '@shared/features/grievances/steps';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { pageSize } from '@shared/kernel/page';
import { isPartialTo, requireCaller } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { Where } from '../../platform/database';
import { dueToday, inOffices, overdue, ownedBy } from './inbox-filters';
import type { GrievanceNeeds } from './needs';
import { ownOffices } from './own-offices';
import { rowFields, rowOf } from './present';

type Filter = Omit<ParsedInputOf<typeof listInbox>, 'after'>;

/** Only what is open has a date to be late for. */
const dateFilter = ({ show, due }: Filter, now: Date): Where => {
  if (show === 'closed' || due === 'all') return {};
  return due === 'overdue' ? overdue(now) : dueToday(now);
};

export const serveListInbox = (needs: Pick<GrievanceNeeds, 'tickets' | 'offices'>) =>
  serve(listInbox, async ({ after, ...filter }, context) => {
    const { accountId } = requireCaller(context);
    const offices = await ownOffices(needs, context);
    if (offices.length === 0) return { rows: [] };
    const { show, mine, grade } = filter;
    const page = await readPage(needs.tickets, {
      where: {
        isOpen: show === 'open',
        ...inOffices(offices),
        ...dateFilter(filter, context.now),
        ...(mine ? ownedBy(accountId) : {}),
        ...(grade ? { grade } : {}),
      },
      by: 'queueKey',
      direction: show === 'open' ? 'asc' : 'desc',
      after,
      size: pageSize,
      fields: rowFields,
    });
    const own = offices.map(({ officeId }) => officeId);
    const rows = page.rows
      .filter((ticket) => !isPartialTo(context, { againstEmployer: ticket.employerName }))
      .map((ticket) => ({
        ...rowOf(ticket, accountId, context.now),
        isCopied: !own.includes(ticket.owner.officeId),
        dueFor: dueForOf(ticket),
        hasVisit: ticket.visit !== null,
      }));
    return { ...page, rows };
  });

import { countTickets } from '@shared/features/grievances/handing-contract';
import { requireCaller } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { inOffices, overdue, ownedBy } from '../inbox-filters';
import type { GrievanceNeeds } from '../needs';
import { ownOffices } from '../own-offices';

/** Three store calls. */
export const serveCountTickets = (needs: Pick<GrievanceNeeds, 'tickets' | 'offices'>) =>
  serve(countTickets, async (_input, context) => {
    const { accountId } = requireCaller(context);
    const offices = await ownOffices(needs, context);
    if (offices.length === 0) return { open: 0, overdue: 0, mine: 0 };
    const openOnes = { isOpen: true, ...inOffices(offices) };
    const [open, late, mine] = await Promise.all([
      needs.tickets.count(openOnes),
      needs.tickets.count({ ...openOnes, ...overdue(context.now) }),
      needs.tickets.count({ ...openOnes, ...ownedBy(accountId) }),
    ]);
    return { open, overdue: late, mine };
  });

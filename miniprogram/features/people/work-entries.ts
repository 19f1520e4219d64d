import type { readHome } from '@shared/features/people/contract';
import type { OutputOf } from '@shared/kernel/contract';
import { openPage } from '@/platform/navigation';
import type { Tile } from '@/ui/tiles';
import { entryWords } from '@/words/home';
import { mayOpen } from './may-open';

export type Home = OutputOf<typeof readHome>;

const works = [
  { id: 'visits', action: 'visits.mine', page: 'packages/field/pages/visits/index' },
  { id: 'inbox', action: 'tickets.inbox', page: 'packages/office/pages/inbox/index' },
  { id: 'desk', action: 'desk.file', page: 'packages/office/pages/desk/index' },
  { id: 'callBacks', action: 'tickets.callBacks', page: 'packages/office/pages/call-backs/index' },
  { id: 'referrals', action: 'referrals.list', page: 'packages/office/pages/referrals/index' },
  { id: 'approvals', action: 'membership.queue', page: 'packages/office/pages/approvals/index' },
  { id: 'simulate', action: 'tickets.simulate', page: 'packages/office/pages/simulate/index' },
  { id: 'codes', action: 'codes.list', page: 'packages/office/pages/codes/index' },
] as const;

/** The pages for the work somebody has, the most pressing first; none for a worker without duties. */
export const workEntries = (duties: Home['duties']): readonly Tile[] =>
  works
    .filter(({ action }) => mayOpen(duties, action))
    .map(({ id, page }) => ({ id: `go-${id}`, ...entryWords[id], onPress: () => openPage(page) }));

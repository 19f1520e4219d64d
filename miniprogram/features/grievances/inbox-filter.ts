import type { listInbox } from '@shared/features/grievances/contract';
import type { InputOf } from '@shared/kernel/contract';

export const inboxFilters = ['all', 'overdue', 'today', 'mine'] as const;
/** One of the views of the open tickets, as the address names it. */
export type InboxFilter = (typeof inboxFilters)[number];

const inputs: Readonly<Record<InboxFilter, InputOf<typeof listInbox>>> = {
  all: {},
  overdue: { due: 'overdue' },
  today: { due: 'today' },
  mine: { mine: true },
};

export const inboxFilter = (named: string | undefined): InboxFilter =>
  inboxFilters.find((filter) => filter === named) ?? 'all';

export const inputOf = (filter: InboxFilter): InputOf<typeof listInbox> => inputs[filter];

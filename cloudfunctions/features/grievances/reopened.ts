import { type OfficeChain, routeUp } from '@shared/features/grievances/routing';
import { restart, type Tick } from '@shared/features/grievances/schedule';
import type { EffectBody } from '../../kernel/effects';
import type { Office } from '../../kernel/ports';
import { notice, toOwner } from './notices';
import { handedTo } from './offices';
import type { Unsettled } from './settle';
import type { Ticket, TimelineEntry } from './store';
import { entryBy } from './timeline';

interface Dispute {
  readonly chain: OfficeChain<Office>;
  readonly tick: Omit<Tick, 'grade'>;
  /** What the worker said, as a line of the timeline. */
  readonly line: TimelineEntry;
}

/** A ticket that already holds what was said: one level up, with fresh clocks and the same number; the office that was disputed reads on and may act no more (K5). */
export const reopened = (ticket: Ticket, { chain, tick, line }: Dispute): Unsettled => {
  const { grade, owner, copied } = ticket;
  const up = routeUp(chain, owner, ticket.employerName);
  const unhanded = { owner: { ...owner, handlerAccountId: null, handlerName: null }, copied };
  const hands = up ? handedTo(ticket, up, chain) : unhanded;
  const details = { fromOfficeName: owner.officeName, toOfficeName: hands.owner.officeName };
  return {
    ...ticket,
    ...hands,
    state: 'REOPENED',
    schedule: restart(ticket.schedule, 'accept', { grade, ...tick }),
    timeline: [...ticket.timeline, line, ...(up ? [entryBy('clock', 'escalated', tick.now, { details })] : [])],
  };
};

export const disputeNotices = (after: Ticket, now: Date): EffectBody[] => [
  notice(after, 'ticket.disputed', toOwner(after), now),
  ...after.copied.map(({ officeId }) => notice(after, 'ticket.disputed', { officeId }, now)),
];

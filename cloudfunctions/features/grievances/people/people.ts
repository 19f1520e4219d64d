import type { Share } from '@shared/features/grievances/parts';
import type { JoinedGrievance, Ticket } from '../store';

/** How a ticket of many people is counted and confirmed; a ticket of one is a group of one. */

/** Everybody who said it themselves. */
export const peopleOf = ({ joined }: Pick<Ticket, 'joined'>): number => 1 + joined.length;

/** What this account said itself, when it joined. */
export const joinedOf = ({ joined }: Pick<Ticket, 'joined'>, accountId: string): JoinedGrievance | undefined =>
  joined.find(({ reporterIds }) => reporterIds.includes(accountId));

/** Which of the grievances is this account's; the ticket's own id stands for the first. */
export const grievanceIdOf = (ticket: Pick<Ticket, '_id' | 'joined'>, accountId: string): string =>
  joinedOf(ticket, accountId)?.grievanceId ?? ticket._id;

/** Whether the account is of those who opened the ticket. */
export const isFirst = (ticket: Pick<Ticket, 'joined' | 'reporterIds'>, accountId: string): boolean =>
  ticket.reporterIds.includes(accountId) && joinedOf(ticket, accountId) === undefined;

type Voting = Pick<Ticket, 'joined' | 'firstShare' | 'outcome'>;

/** Everybody said it is solved, or took theirs back: one closes while others stay (E23). */
export const isSettledForAll = ({ joined, firstShare, outcome }: Voting): boolean => {
  const isDone = ({ confirmed, isWithdrawn }: Pick<Share, 'confirmed' | 'isWithdrawn'>) =>
    confirmed === 'yes' || isWithdrawn;
  const first = { confirmed: outcome?.confirmed ?? null, isWithdrawn: firstShare.isWithdrawn };
  return isDone(first) && joined.every(({ share }) => isDone(share));
};

/** The ticket with one person's part changed: of whoever joined, or of the first. */
export const withShare = (
  ticket: Ticket,
  joinedId: string | null,
  more: Partial<Share>,
): Pick<Ticket, 'joined' | 'firstShare'> =>
  joinedId === null
    ? { joined: ticket.joined, firstShare: { ...ticket.firstShare, ...more } }
    : {
        firstShare: ticket.firstShare,
        joined: ticket.joined.map((one) =>
          one.grievanceId === joinedId ? { ...one, share: { ...one.share, ...more } } : one,
        ),
      };

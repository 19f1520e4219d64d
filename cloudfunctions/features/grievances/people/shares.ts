import { recordShares } from '@shared/features/grievances/people-contract';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import type { Ticket } from '../store';
import { ownerSubject } from '../subjects';
import { withShare } from './people';

type Given = {
  readonly grievanceId: string;
  readonly agreedInFen?: number | undefined;
  readonly paidInFen?: number | undefined;
};

/** The ticket's own id names its first person. */
const joinedIdOf = (ticket: Ticket, { grievanceId }: Given): string | null => {
  if (grievanceId === ticket._id) return null;
  if (ticket.joined.some((one) => one.grievanceId === grievanceId)) return grievanceId;
  throw new Failure('input.invalid', { fields: ['shares'] });
};

const amountsOf = ({ agreedInFen, paidInFen }: Given) => ({
  ...(agreedInFen === undefined ? {} : { agreedInFen }),
  ...(paidInFen === undefined ? {} : { paidInFen }),
});

/** Who gets how much: each person sees their own part alone. */
export const serveRecordShares = (needs: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(recordShares, ({ ticketId, shares }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'recordShares',
      next: (ticket) => {
        let next = ticket;
        for (const given of shares)
          next = Object.assign({}, next, withShare(next, joinedIdOf(next, given), amountsOf(given)));
        return next;
      },
      effects: () => [],
    }),
  );

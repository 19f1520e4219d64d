import { mergeTickets } from '@shared/features/grievances/people-contract';
import { restart } from '@shared/features/grievances/schedule';
import { mayDo } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { change } from '../../../kernel/aggregate';
import { authorize } from '../../../kernel/context';
import type { Deliver } from '../../../kernel/outbox';
import { serve } from '../../../kernel/route';
import { systemContext } from '../../../kernel/system-context';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import { chainOf } from '../offices';
import { noShare } from '../parts';
import { settle } from '../settle';
import type { JoinedGrievance, Ticket } from '../store';
import { ownerSubject, workersOf } from '../subjects';
import { entryBy } from '../timeline';
import { peopleAtMost, withPeople } from './join';
import { peopleOf } from './people';

/** Anonymous and sealed ones stay alone: who is behind them must not be put beside others. */
const mayBeTogether = ({ identity, state }: Ticket): boolean =>
  identity !== 'anonymous' && identity !== 'sealed' && mayDo('merge', state);

/**
 * The ticket that goes is written here; its people are added to the other by a delivery that is repeated until it stands, and when the
 * other has ended meanwhile, this one opens again by itself.
 */
export const serveMergeTickets = (needs: GrievanceNeeds) =>
  serve(mergeTickets, async ({ ticketId, intoTicketId }, context) => {
    const lead = await needs.tickets.byId(intoTicketId);
    if (!lead) throw new Failure('thing.notFound');
    authorize(context, ownerSubject(lead));
    return act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'merge',
      next: (ticket) => {
        const people = peopleOf(lead) + peopleOf(ticket);
        if (ticketId === intoTicketId || !mayBeTogether(lead) || !mayBeTogether(ticket)) {
          throw new Failure('grievance.notTogether');
        }
        if (people > peopleAtMost) throw new Failure('grievance.tooManyPeople');
        const line = entryBy('clock', 'merged', context.now, { details: { number: lead.number } });
        return {
          ...ticket,
          state: 'MERGED',
          mergedInto: intoTicketId,
          question: null,
          outside: null,
          closedAt: context.now.toISOString(),
          timeline: [...ticket.timeline, line],
        };
      },
      effects: (after) => [
        { kind: 'adoptGrievances', fromTicketId: ticketId, intoTicketId },
        notice(after, 'ticket.merged', { accountIds: workersOf(after) }, context.now),
      ],
    });
  });

/** A ticket's people as another ticket takes them up: the first among them, with the number they know. */
const grievancesOf = (ticket: Ticket): JoinedGrievance[] => {
  const others = ticket.joined.flatMap(({ reporterIds }) => reporterIds);
  return [
    {
      grievanceId: ticket._id,
      channel: ticket.channel,
      reporterIds: ticket.reporterIds.filter((accountId) => !others.includes(accountId)),
      sealedContact: ticket.sealedContact,
      identity: ticket.identity,
      said: ticket.said,
      amountInFen: ticket.amountInFen,
      photoPaths: ticket.photoPaths,
      filedAt: ticket.filedAt,
      number: ticket.number,
      share: { ...noShare, isWithdrawn: ticket.firstShare.isWithdrawn },
    },
    ...ticket.joined,
  ];
};

/** Puts the people of a merged ticket on the one that leads; safe to repeat. */
export const deliverAdoptGrievances =
  (needs: GrievanceNeeds): Deliver<'adoptGrievances'> =>
  async ({ fromTicketId, intoTicketId }, now) => {
    const from = await needs.tickets.byId(fromTicketId);
    if (from?.state !== 'MERGED') return;
    const chain = await chainOf(needs.offices, from.owner.regionCode, now);
    const context = systemContext('tickets.adopt', `${fromTicketId}-${from.filedAt}-${intoTicketId}`, now, 'adopt');
    const isAdopted = await change(needs.tickets, context, {
      id: intoTicketId,
      authorize: () => {},
      decide: (lead) => {
        if (!mayDo('join', lead.state)) return { next: lead, effects: [], value: false };
        const missing = grievancesOf(from).filter(
          ({ grievanceId }) => !lead.joined.some((one) => one.grievanceId === grievanceId),
        );
        const grown = withPeople(lead, missing, chain);
        const line = entryBy('clock', 'joined', now, { details: { count: 1 + grown.joined.length } });
        const next = settle({
          ...grown,
          phoneDigests: [...new Set([...lead.phoneDigests, ...from.phoneDigests])],
          timeline: [...lead.timeline, line],
        });
        return { next, effects: [notice(next, 'ticket.joined', toOwner(next), now)], value: true };
      },
    });
    if (!isAdopted) await openAgain(needs, from, now);
  };

/** The lead ended before its people came: nobody else has this matter, so it goes on by itself. */
const openAgain = ({ tickets, calendar }: GrievanceNeeds, from: Ticket, now: Date): Promise<null> =>
  change(tickets, systemContext('tickets.openAgain', `${from._id}-${from.version}`, now, 'adopt'), {
    id: from._id,
    authorize: () => {},
    decide: (ticket) => {
      const next = settle({
        ...ticket,
        state: 'REOPENED',
        mergedInto: null,
        closedAt: null,
        schedule: restart(ticket.schedule, 'accept', { grade: ticket.grade, now, calendar }),
        timeline: [...ticket.timeline, entryBy('clock', 'reopened', now)],
      });
      const told = [toOwner(next), { accountIds: workersOf(ticket) }];
      return { next, effects: told.map((to) => notice(next, 'ticket.reopened', to, now)), value: null };
    },
  });

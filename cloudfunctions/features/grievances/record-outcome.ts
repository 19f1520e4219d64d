import { recordOutcome } from '@shared/features/grievances/contract';
import { missingFrom } from '@shared/features/grievances/outcome';
import { confirmingSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { requireActor } from '../../kernel/context';
import { serve } from '../../kernel/route';
import { act } from './act';
import type { GrievanceNeeds } from './needs';
import { notice, toWorker } from './notices';
import type { JoinedGrievance, Ticket, TimelineEntry } from './store';
import { ownerSubject } from './subjects';
import { entryByOffice } from './timeline';

const told = (achieved: Readonly<Record<string, string | number | undefined>>): TimelineEntry['details'] =>
  Object.fromEntries(Object.entries(achieved).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** In a group case whoever confirmed before is not asked again; the others are. */
const keptYes = ({ joined, outcome }: Ticket) => (joined.length > 0 && outcome?.confirmed === 'yes' ? 'yes' : null);
const askedAgain = (one: JoinedGrievance): JoinedGrievance =>
  one.share.confirmed === 'yes' ? one : { ...one, share: { ...one.share, confirmed: null } };

export const serveRecordOutcome = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(recordOutcome, ({ ticketId, summary, ...achieved }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'recordOutcome',
      next: (ticket) => {
        const missing = missingFrom(achieved, chinaDay(context.now));
        if (missing.length > 0) throw new Failure('outcome.notEnough', { missing });
        const details = told(achieved);
        const { result, amountAgreedInFen = null, amountPaidInFen = null, paidOn = null } = achieved;
        const { grade } = ticket;
        return {
          ...ticket,
          state: 'RESOLVED',
          schedule: confirmingSchedule(ticket.schedule, { grade, now: context.now, calendar: needs.calendar }),
          question: null,
          outside: null,
          outcome: {
            result,
            summary,
            amountAgreedInFen,
            amountPaidInFen,
            paidOn,
            confirmed: keptYes(ticket),
            recordedBy: requireActor(context).accountId,
          },
          joined: ticket.joined.map(askedAgain),
          timeline: [...ticket.timeline, entryByOffice(ticket, 'outcome', context, { text: summary, details })],
        };
      },
      effects: (after) => [notice(after, 'ticket.resolved', toWorker(after), context.now)],
    }),
  );

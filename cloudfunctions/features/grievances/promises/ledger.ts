import { agendaOfInstalments, isPaid, totalsOf } from '@shared/features/grievances/instalments';
import type { Instalment } from '@shared/features/grievances/parts';
import { confirmingSchedule, restart, type Tick } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import { withShare } from '../people/people';
import type { Unsettled } from '../settle';
import type { Ticket, TimelineEntry } from '../store';
import { entryBy } from '../timeline';

type When = Omit<Tick, 'grade'>;

/** @throws input.invalid when there is no instalment at the position */
export const instalmentAt = ({ instalments }: Pick<Ticket, 'instalments'>, position: number): Instalment => {
  const instalment = instalments[position];
  if (!instalment) throw new Failure('input.invalid', { fields: ['position'] });
  return instalment;
};

/** What was agreed is in the line that told it. */
const summaryOf = ({ timeline }: Ticket): string =>
  timeline.filter(({ kind }) => kind === 'promised').at(-1)?.text ?? '';

/** Everything came: the worker is asked to confirm, with the amounts of the whole. */
const kept = (ticket: Ticket, { now, calendar }: When, recordedBy: string | undefined): Unsettled => {
  const { agreedInFen, paidInFen, confirmedInFen, lastPaidOn } = totalsOf(ticket.instalments);
  return {
    ...ticket,
    ...withShare(ticket, null, { receivedInFen: confirmedInFen }),
    state: 'RESOLVED',
    schedule: confirmingSchedule(ticket.schedule, { grade: ticket.grade, now, calendar }),
    outcome: {
      result: 'PAID',
      summary: summaryOf(ticket),
      amountAgreedInFen: agreedInFen,
      amountPaidInFen: paidInFen,
      paidOn: lastPaidOn,
      confirmed: null,
      ...(recordedBy ? { recordedBy } : {}),
    },
    timeline: [...ticket.timeline, entryBy('clock', 'promiseKept', now)],
  };
};

interface Entry {
  readonly position: number;
  readonly instalment: Instalment;
  readonly line: TimelineEntry;
  /** The account of the office that says so; nobody when the worker does. */
  readonly recordedBy?: string;
}

/** The ledger with one instalment changed: its open dates stay on the agenda, and with the last payment it is kept. */
export const entered = (ticket: Ticket, { position, instalment, line, recordedBy }: Entry, when: When): Unsettled => {
  const instalments = ticket.instalments.map((one, at) => (at === position ? instalment : one));
  const others = ticket.agenda.filter(({ kind }) => kind !== 'instalment');
  const next: Ticket = {
    ...ticket,
    instalments,
    agenda: [...others, ...agendaOfInstalments(instalments, when.calendar)],
    timeline: [...ticket.timeline, line],
  };
  return instalments.every(isPaid) ? kept(next, when, recordedBy) : next;
};

/** A payment was taken back: it opens itself again, as with a date that was missed (E41). */
export const broken = (ticket: Unsettled, { now, calendar }: When): Unsettled => ({
  ...ticket,
  state: 'REOPENED',
  agenda: [],
  schedule: restart(ticket.schedule, 'accept', { grade: ticket.grade, now, calendar }),
  timeline: [...ticket.timeline, entryBy('clock', 'promiseBroken', now, { details: { reason: 'reversed' } })],
});

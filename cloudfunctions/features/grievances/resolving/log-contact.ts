import { closeOn } from '@shared/features/grievances/outside-limits';
import type { ContactEntry } from '@shared/features/grievances/parts';
import { logContact } from '@shared/features/grievances/resolving-contract';
import type { AgendaItem } from '@shared/features/grievances/steps';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import type { WorkingCalendar } from '@shared/time/working-calendar';
import { idOfCommand } from '../../../kernel/aggregate';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import type { Ticket } from '../store';
import { ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';

type Said = Omit<ParsedInputOf<typeof logContact>, 'ticketId'>;

/** A ticket is one document: entries of this size, and no more of them. */
const contactsAtMost = 60;

const requireDays = ({ on, promisedOn, nextOn }: Said, today: string): void => {
  const fields = [
    ...(on > today ? ['on'] : []),
    ...(promisedOn !== undefined && promisedOn < on ? ['promisedOn'] : []),
    ...(nextOn !== undefined && nextOn < today ? ['nextOn'] : []),
  ];
  if (fields.length > 0) throw new Failure('input.invalid', { fields });
};

/** The day to look again and the day something was promised for; on each the clock reminds the office. */
const datesOf = ({ nextOn, promisedOn }: Said, ref: string, calendar: WorkingCalendar): AgendaItem[] =>
  [...new Set([nextOn, promisedOn])].flatMap((day) =>
    day === undefined ? [] : [{ kind: 'contact' as const, ref, at: closeOn(day, calendar) }],
  );

const detailsOf = ({ partyName, promisedInFen, promisedOn }: Said) => ({
  ...(partyName === undefined ? {} : { partyName }),
  ...(promisedInFen === undefined ? {} : { promisedInFen }),
  ...(promisedOn === undefined ? {} : { promisedOn }),
});

const withContact = (ticket: Ticket, said: Said, entry: Pick<ContactEntry, 'contactId' | 'at'>): ContactEntry[] => {
  if (ticket.contacts.length >= contactsAtMost) throw new Failure('state.conflict', { state: ticket.state });
  return [...ticket.contacts, { ...said, ...entry, officeName: ticket.owner.officeName }];
};

export const serveLogContact = (needs: Pick<GrievanceNeeds, 'tickets' | 'calendar'>) =>
  serve(logContact, ({ ticketId, ...said }, context) =>
    act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'logContact',
      next: (ticket) => {
        requireDays(said, chinaDay(context.now));
        requireRoom(ticket);
        const contactId = idOfCommand(context);
        return {
          ...ticket,
          contacts: withContact(ticket, said, { contactId, at: context.now.toISOString() }),
          agenda: [...ticket.agenda, ...datesOf(said, contactId, needs.calendar)],
          timeline: [...ticket.timeline, entryByOffice(ticket, 'contacted', context, { details: detailsOf(said) })],
        };
      },
      effects: (after) => [notice(after, 'ticket.replied', toWorker(after), context.now)],
    }),
  );

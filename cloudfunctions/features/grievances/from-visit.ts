import { createOnce } from '../../kernel/aggregate';
import type { TicketOpener } from '../../kernel/ports';
import { systemContext } from '../../kernel/system-context';
import type { GrievanceNeeds } from './needs';
import { openTicket } from './open-ticket';
import { openingAt } from './opening-at';

/** One ticket per matter of a visit, however often it is asked for: its id is the visit's and the matter's place in it. */
export const createTicketOpener = ({
  tickets,
  offices,
  photos,
  members,
  calendar,
  secrets,
}: GrievanceNeeds): TicketOpener => ({
  openFromVisit: async ({ photoIds, ...matter }, visit, { now, requestId }) => {
    const step = `${visit.visitId}-${visit.position}`;
    const context = systemContext('tickets.openFromVisit', step, now, requestId);
    const { contact } = matter;
    const { draft, effects } = openTicket({
      ticketId: step,
      matter,
      photoPaths: photos.pathsOf(photoIds, visit.districtWorkerAccountId),
      reporterIds: contact ? await members.accountsOf(contact.phone, contact.name) : [],
      visit,
      ...(await openingAt({ offices, calendar, secrets }, matter.workplaceTownCode, now)),
      context,
    });
    return createOnce(tickets, context, {
      draft,
      effects,
      value: ({ _id, number, owner, schedule, grade }) => ({
        ticketId: _id,
        number,
        officeName: owner.officeName,
        acceptDueAt: schedule.acceptDueAt,
        grade,
      }),
    });
  },
});

import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { change } from '../../kernel/aggregate';
import { openContact } from '../../kernel/contact';
import type { Deliver } from '../../kernel/outbox';
import type { OpenedTicket } from '../../kernel/ports';
import { systemContext } from '../../kernel/system-context';
import type { VisitNeeds } from './needs';
import type { Visit } from './store';

type Needs = Pick<VisitNeeds, 'visits' | 'tickets' | 'secrets'>;
type When = { readonly now: Date; readonly requestId: string };

/** Notes the tickets on the visit, and forgets whom they concern: the tickets know. */
const note = (visits: Needs['visits'], visit: Visit, tickets: readonly OpenedTicket[], when: When): Promise<null> =>
  change(visits, systemContext('visits.noteTickets', visit._id, when.now, when.requestId), {
    id: visit._id,
    authorize: () => {},
    decide: (found) => ({
      next: { ...found, tickets, matters: found.matters.map((matter) => ({ ...matter, sealedContact: null })) },
      effects: [],
      value: null,
    }),
  });

/** The tickets of a visit, opened when they are not yet. Doing it twice, or from two places at once, opens each once. */
export const ticketsOf = async (
  { visits, tickets, secrets }: Needs,
  visit: Visit,
  when: When,
): Promise<readonly OpenedTicket[]> => {
  if (visit.tickets.length === visit.matters.length) return visit.tickets;
  const opened = await Promise.all(
    visit.matters.map(({ sealedContact, ...matter }, position) =>
      tickets.openFromVisit(
        { ...matter, contact: openContact(secrets, sealedContact) },
        {
          visitId: visit._id,
          position,
          visitedOn: chinaDay(new Date(visit.visitedAt)),
          districtWorkerName: visit.authorName,
          districtWorkerAccountId: visit.authorId,
        },
        when,
      ),
    ),
  );
  await note(visits, visit, opened, when);
  return opened;
};

/** Opens what a crash between the visit and its tickets left undone. */
export const deliverOpenTicket =
  (needs: Needs): Deliver<'openTicket'> =>
  async ({ visitId, id }, now) => {
    const visit = await needs.visits.byId(visitId);
    if (!visit) throw new Failure('thing.notFound');
    await ticketsOf(needs, visit, { now, requestId: id });
  };

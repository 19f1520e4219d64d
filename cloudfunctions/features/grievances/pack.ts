import type { EvidencePack } from '@shared/features/grievances/letters-content';
import { paperOf } from '@shared/features/grievances/letters-paper';
import { paperLine } from '@shared/features/grievances/letters-timeline';
import { limitationOfTicket, type OwnDates } from '@shared/features/grievances/limitation-of-ticket';
import { matterWord } from '@shared/features/grievances/matter-words';
import { readEvidencePack } from '@shared/features/grievances/papers-contract';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { openContact } from '../../kernel/contact';
import { authorize, type Context, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { grievanceIdOf, joinedOf } from './people/people';
import type { Ticket } from './store';
import { packSubject } from './subjects';

const dayOf = (at: string) => chinaDay(new Date(at));

const timelineOf = (ticket: Ticket, grievanceId: string): EvidencePack['timeline'] =>
  ticket.timeline.flatMap(({ at, kind, officeName, text, of }) => {
    const isOthers = of !== undefined && of !== grievanceId;
    const line = paperLine(kind, officeName, isOthers ? null : text);
    return line === null || isOthers ? [] : [{ on: dayOf(at), text: line }];
  });

const packOf = (ticket: Ticket, own: OwnDates, context: Context, name: string | null): EvidencePack => {
  const { accountId } = requireCaller(context);
  const said = joinedOf(ticket, accountId) ?? ticket;
  const today = chinaDay(context.now);
  return {
    kind: 'EVIDENCE',
    number: ticket.number,
    officeName: ticket.owner.officeName,
    signatory: { name: ticket.owner.handlerName ?? ticket.owner.officeName, post: 'handler' },
    issuedOn: today,
    ticketNumber: ticket.number,
    workerName: name,
    employerName: ticket.employerName,
    matter: matterWord(ticket.matter),
    amountInFen: said.amountInFen,
    headcount: ticket.headcount,
    said: said.said,
    timeline: timelineOf(ticket, grievanceIdOf(ticket, accountId)),
    promises: ticket.contacts.flatMap(({ on, promisedOn = null, summary, party }) =>
      party === 'EMPLOYER' ? [{ on, dueOn: promisedOn, text: summary }] : [],
    ),
    payments: ticket.instalments.flatMap(({ paidOn, paidInFen }) =>
      paidOn && paidInFen ? [{ on: paidOn, amountInFen: paidInFen }] : [],
    ),
    photos: said.photoPaths.map((_, at) => ({ keptOn: dayOf(said.filedAt), text: `第 ${at + 1} 张` })),
    limitation: own.knownOn || own.employment ? limitationOfTicket(ticket, own, today) : null,
  };
};

/** One read; printed anew each time, so that nothing private lies in the storage. */
export const serveReadEvidencePack = ({
  tickets,
  secrets,
  papers,
}: Pick<GrievanceNeeds, 'tickets' | 'secrets' | 'papers'>) =>
  serve(readEvidencePack, async ({ ticketId, ...own }, context) => {
    const ticket = await tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, packSubject(ticket));
    const said = joinedOf(ticket, requireCaller(context).accountId) ?? ticket;
    const name = said.identity === 'named' ? (openContact(secrets, said.sealedContact)?.name ?? null) : null;
    const bytes = await papers.print(paperOf(packOf(ticket, own, context, name)));
    return { fileName: `${ticket.number}.pdf`, base64: bytes.toString('base64') };
  });

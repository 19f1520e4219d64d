import { FailureNotice } from '@/ui/failure-notice';
import { Skeleton } from '@/ui/skeleton';
import { ContactCard } from './contact-card';
import { RefusalCard } from './handing/refusal-card';
import { SharingCard } from './handing/sharing-card';
import { HandleCard } from './handle-card';
import { OutcomeCard } from './outcome-card';
import { CourseCards } from './resolving/course-cards';
import { TicketFacts } from './ticket-facts';
import { TicketProgress } from './ticket-progress';
import { TicketTimeline } from './ticket-timeline';
import { LetterPdf } from './together/letter-pdf';
import { PeopleCard } from './together/people-card';
import { useTicket } from './use-ticket';

/** One ticket as its office works on it: everything on one screen. */
export function TicketDesk({ ticketId }: { readonly ticketId: string }) {
  const { data: ticket, error, refetch } = useTicket(ticketId);
  if (!ticket) {
    return error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : <Skeleton rows={4} />;
  }
  return (
    <>
      <FailureNotice failure={error} onRetry={() => void refetch()} />
      <TicketProgress ticket={ticket} />
      <HandleCard ticket={ticket} />
      <ContactCard ticket={ticket} />
      <RefusalCard ticket={ticket} />
      <OutcomeCard ticket={ticket} />
      <PeopleCard ticket={ticket} />
      <CourseCards
        ticket={ticket}
        letterFoot={({ letterId, number }) => <LetterPdf ticketId={ticketId} letterId={letterId} number={number} />}
      />
      <SharingCard ticket={ticket} />
      <TicketFacts ticket={ticket} />
      <TicketTimeline ticket={ticket} />
    </>
  );
}

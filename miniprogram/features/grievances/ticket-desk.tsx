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
      <CourseCards ticket={ticket} />
      <SharingCard ticket={ticket} />
      <TicketFacts ticket={ticket} />
      <TicketTimeline ticket={ticket} />
    </>
  );
}

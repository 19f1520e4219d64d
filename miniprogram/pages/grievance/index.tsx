import { AnswerCard } from '@/features/grievances/answer-card';
import { ConfirmCard } from '@/features/grievances/confirm-card';
import { RefusalCard } from '@/features/grievances/handing/refusal-card';
import { SharingCard } from '@/features/grievances/handing/sharing-card';
import { OutcomeCard } from '@/features/grievances/outcome-card';
import { MergedNotice } from '@/features/grievances/people/merged-notice';
import { PapersCard } from '@/features/grievances/people/papers-card';
import { ReopenCard } from '@/features/grievances/people/reopen-card';
import { TogetherCard } from '@/features/grievances/people/together-card';
import { WithdrawCard } from '@/features/grievances/people/withdraw-card';
import { LooksCard } from '@/features/grievances/protection/looks-card';
import { UnsealCard } from '@/features/grievances/protection/unseal-card';
import { ConsentCard } from '@/features/grievances/resolving/consent-card';
import { CourseCards } from '@/features/grievances/resolving/course-cards';
import { TicketFacts } from '@/features/grievances/ticket-facts';
import { TicketProgress } from '@/features/grievances/ticket-progress';
import { TicketTimeline } from '@/features/grievances/ticket-timeline';
import { useTicket } from '@/features/grievances/use-ticket';
import { PhotoField } from '@/features/photos/photo-field';
import { usePhotoUpload } from '@/features/photos/use-photo-upload';
import { usePageQuery } from '@/platform/navigation';
import { FailureNotice } from '@/ui/failure-notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { words as answering } from '@/words/answering';
import { words } from '@/words/grievances';

export default function GrievancePage() {
  const { ticketId = '' } = usePageQuery();
  const { data: ticket, error, refetch } = useTicket(ticketId);
  const upload = usePhotoUpload();
  return (
    <Page title={words.progress}>
      <OfflineNotice />
      <FailureNotice failure={error} onRetry={() => void refetch()} />
      {!ticket && !error ? <Skeleton rows={4} /> : null}
      {ticket ? (
        <>
          <TicketProgress ticket={ticket} />
          {ticket.mergedInto ? <MergedNotice mergedInto={ticket.mergedInto} /> : null}
          {ticket.may.answer ? (
            <AnswerCard
              ticket={ticket}
              keepPhotos={upload.keep}
              photoField={<PhotoField upload={upload} label={answering.answerPhotos} />}
            />
          ) : null}
          {ticket.may.answerReferral ? <ConsentCard ticket={ticket} /> : null}
          <RefusalCard ticket={ticket} />
          <OutcomeCard ticket={ticket} />
          {ticket.may.confirm && ticket.state === 'RESOLVED' ? <ConfirmCard ticket={ticket} /> : null}
          {ticket.may.reopen ? <ReopenCard ticketId={ticketId} /> : null}
          {ticket.may.unseal ? <UnsealCard ticketId={ticketId} /> : null}
          {ticket.isMine && ticket.contact ? <LooksCard ticketId={ticketId} /> : null}
          <SharingCard ticket={ticket} />
          <TogetherCard ticket={ticket} />
          <CourseCards ticket={ticket} />
          <TicketTimeline ticket={ticket} />
          <TicketFacts ticket={ticket} />
          {ticket.isMine ? <PapersCard ticket={ticket} /> : null}
          <WithdrawCard ticket={ticket} />
        </>
      ) : null}
    </Page>
  );
}

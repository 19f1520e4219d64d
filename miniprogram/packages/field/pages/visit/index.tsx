import { readVisit } from '@shared/features/visits/contract';
import { VisitFacts } from '@/features/visits/visit-facts';
import { VisitTickets } from '@/features/visits/visit-tickets';
import { openPage, usePageQuery } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { FailureNotice } from '@/ui/failure-notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { words } from '@/words/visits';

export default function VisitPage() {
  const { visitId = '' } = usePageQuery();
  const { data: visit, error, refetch } = useAction(readVisit, { visitId }, { isReady: visitId !== '' });
  return (
    <Page title={words.one}>
      <OfflineNotice />
      <FailureNotice failure={error} onRetry={() => void refetch()} />
      {!visit && !error ? <Skeleton rows={3} /> : null}
      {visit ? (
        <>
          <VisitFacts visit={visit} />
          <VisitTickets
            tickets={visit.tickets}
            onOpen={(ticketId) => openPage('pages/grievance/index', { ticketId })}
          />
        </>
      ) : null}
    </Page>
  );
}

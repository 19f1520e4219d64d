import { TicketDesk } from '@/features/grievances/ticket-desk';
import { usePageQuery } from '@/platform/navigation';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/handling';

export default function TicketPage() {
  const { ticketId = '' } = usePageQuery();
  return (
    <Page title={words.ticket}>
      <OfflineNotice />
      <TicketDesk ticketId={ticketId} />
    </Page>
  );
}

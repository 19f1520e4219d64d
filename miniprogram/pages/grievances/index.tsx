import { OwnTickets } from '@/features/grievances/own-tickets';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/grievances';
import { words as protection } from '@/words/protection';

const file = () => openPage('pages/file/index');

export default function GrievancesPage() {
  return (
    <Page
      title={words.mine}
      action={
        <Button id='file' kind='main' onPress={file}>
          {words.newOne}
        </Button>
      }
    >
      <OfflineNotice />
      <Button id='by-receipt' onPress={() => openPage('pages/receipt/index')}>
        {protection.receiptPage}
      </Button>
      <OwnTickets onOpen={(ticketId) => openPage('pages/grievance/index', { ticketId })} />
    </Page>
  );
}

import { OwnTickets } from '@/features/grievances/own-tickets';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/grievances';

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
      <OwnTickets onOpen={(ticketId) => openPage('pages/grievance/index', { ticketId })} />
    </Page>
  );
}

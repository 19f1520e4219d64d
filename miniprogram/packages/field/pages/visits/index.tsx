import { OwnVisits } from '@/features/visits/own-visits';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/visits';

const log = () => openPage('packages/field/pages/log-visit/index');

export default function VisitsPage() {
  return (
    <Page
      title={words.mine}
      action={
        <Button id='log' kind='main' onPress={log}>
          {words.log}
        </Button>
      }
    >
      <OfflineNotice />
      <OwnVisits onOpen={(visitId) => openPage('packages/field/pages/visit/index', { visitId })} />
    </Page>
  );
}

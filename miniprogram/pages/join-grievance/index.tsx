import { JoinFields } from '@/features/grievances/people/join-fields';
import { isInviteCode, useJoinGrievance } from '@/features/grievances/people/use-join-grievance';
import { replacePage, usePageQuery } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/people-of-ticket';

const openTicket = (ticketId: string) => replacePage('pages/grievance/index', { ticketId });

function JoinForm({ code }: { readonly code: string }) {
  const joining = useJoinGrievance(code, openTicket);
  return (
    <Page
      title={words.joinTitle}
      action={
        <Button id='send-join' kind='main' isBusy={joining.isSending} onPress={joining.send}>
          {words.sendJoin}
        </Button>
      }
    >
      <OfflineNotice isForm />
      <Notice tone='plain'>{words.joinNote}</Notice>
      <Card>
        <JoinFields form={joining.form} />
      </Card>
      <FailureNotice failure={joining.failure} onRetry={joining.send} />
    </Page>
  );
}

/** Says the same as a colleague, on their ticket; opened with the colleague's code. */
export default function JoinGrievancePage() {
  const { code = '' } = usePageQuery();
  if (isInviteCode(code)) return <JoinForm code={code} />;
  return (
    <Page title={words.joinTitle}>
      <Notice id='invite-wrong' tone='wrong'>
        {words.inviteWrong}
      </Notice>
    </Page>
  );
}

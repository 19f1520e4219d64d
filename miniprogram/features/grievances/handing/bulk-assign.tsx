import { assignTickets } from '@shared/features/grievances/handing-contract';
import { useState } from 'react';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { words } from '@/words/handing';
import { ColleagueChoice } from './assign-form';

interface BulkAssignProps {
  readonly ticketIds: readonly string[];
  readonly onGiven: () => void;
}

/** Gives the ticked tickets to one colleague. */
export function BulkAssign({ ticketIds, onGiven }: BulkAssignProps) {
  const [accountId, setAccountId] = useState<string | undefined>();
  const [failed, setFailed] = useState(0);
  const { submit, isSending, failure } = useSubmit(assignTickets);
  const give = async () => {
    if (accountId === undefined) return;
    const given = await submit(() => ({ ticketIds: [...ticketIds], handlerAccountId: accountId }));
    if (!given) return;
    setFailed(given.answers.filter(({ code }) => code !== null).length);
    onGiven();
  };
  return (
    <>
      {failed > 0 ? <Notice tone='wrong'>{words.gaveSome(failed)}</Notice> : null}
      {ticketIds.length > 0 ? (
        <Card title={words.chosen(ticketIds.length)} id='bulk'>
          <ColleagueChoice accountId={accountId} onChange={setAccountId} />
          <FailureNotice failure={failure} onRetry={() => void give()} />
          <Button id='bulk-give' kind='main' isBusy={isSending} onPress={() => void give()}>
            {words.give}
          </Button>
        </Card>
      ) : null}
    </>
  );
}

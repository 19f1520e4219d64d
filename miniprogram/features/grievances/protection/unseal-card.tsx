import { unsealMine } from '@shared/features/grievances/protection-contract';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { words } from '@/words/protection';

/** A sealed one waits for others; its worker need not. */
export function UnsealCard({ ticketId }: { readonly ticketId: string }) {
  const { submit, isSending, failure } = useSubmit(unsealMine);
  const unseal = () => void submit(() => ({ ticketId }));
  return (
    <Card id='sealed'>
      <Notice tone='waiting' title={words.sealed}>
        {words.sealedWords}
      </Notice>
      {words.unsealNote}
      <FailureNotice failure={failure} onRetry={unseal} />
      <Button id='unseal' isBusy={isSending} onPress={unseal}>
        {words.unseal}
      </Button>
    </Card>
  );
}

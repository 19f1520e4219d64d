import { acceptTicket } from '@shared/features/grievances/contract';
import { useState } from 'react';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { words } from '@/words/handling';
import { OutcomeForm } from './outcome-form';
import { TellForm } from './tell-form';
import type { Ticket } from './ticket';

type Deed = 'reply' | 'ask' | 'recordOutcome';

const deeds = ['reply', 'ask', 'recordOutcome'] as const;

/** What the owning office can do now: accept; then tell, ask, or record the outcome. Nothing for anyone else. */
export function HandleCard({ ticket }: { readonly ticket: Ticket }) {
  const [chosen, setChosen] = useState<Deed | undefined>();
  const { submit, isSending, failure } = useSubmit(acceptTicket);
  const { ticketId, may } = ticket;
  const accept = () => void submit(() => ({ ticketId }));
  const open = deeds.filter((deed) => may[deed]);
  if (may.accept) {
    return (
      <Card title={words.handle} id='handle'>
        <FailureNotice failure={failure} onRetry={accept} />
        <Button id='accept' kind='main' isBusy={isSending} onPress={accept}>
          {words.accept}
        </Button>
      </Card>
    );
  }
  if (open.length === 0) return null;
  const deed = chosen && may[chosen] ? chosen : undefined;
  return (
    <Card title={words.handle} id='handle'>
      <Choice
        id='deed'
        label={words.deed}
        options={open.map((value) => ({ value, label: words.deeds[value] }))}
        value={deed}
        onChange={setChosen}
      />
      {deed === 'reply' || deed === 'ask' ? (
        <TellForm key={deed} ticketId={ticketId} deed={deed} onSent={() => setChosen(undefined)} />
      ) : null}
      {deed === 'recordOutcome' ? <OutcomeForm ticket={ticket} /> : null}
    </Card>
  );
}

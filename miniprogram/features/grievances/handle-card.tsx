import { acceptTicket } from '@shared/features/grievances/contract';
import type { Transition } from '@shared/features/grievances/states';
import { useState } from 'react';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { deedWords, words } from '@/words/handling';
import { deedForms } from './deed-forms';
import type { Ticket } from './ticket';

const deeds = Object.keys(deedForms) as Transition[];
/** Nothing can be taken apart while one person is alone on it. */
const amongMany: readonly Transition[] = ['split', 'recordShares'];

/** What the caller's office can do now: accept first; then whatever else the ticket allows. Nothing for anyone else. */
export function HandleCard({ ticket }: { readonly ticket: Ticket }) {
  const [chosen, setChosen] = useState<Transition | undefined>();
  const { submit, isSending, failure } = useSubmit(acceptTicket);
  const { ticketId, may } = ticket;
  const accept = () => void submit(() => ({ ticketId }));
  const open = deeds.filter((deed) => may[deed] && (ticket.joined.length > 0 || !amongMany.includes(deed)));
  if (!may.accept && open.length === 0) return null;
  const Form = chosen && may[chosen] ? deedForms[chosen] : undefined;
  return (
    <Card title={words.handle} id='handle'>
      {may.accept ? (
        <>
          <FailureNotice failure={failure} onRetry={accept} />
          <Button id='accept' kind='main' isBusy={isSending} onPress={accept}>
            {words.accept}
          </Button>
        </>
      ) : null}
      {open.length > 0 ? (
        <Choice
          id='deed'
          label={may.accept ? words.otherDeed : words.deed}
          options={open.map((value) => ({ value, label: deedWords[value] ?? value }))}
          value={chosen && may[chosen] ? chosen : undefined}
          onChange={setChosen}
        />
      ) : null}
      {Form ? <Form key={chosen} ticket={ticket} onSent={() => setChosen(undefined)} /> : null}
    </Card>
  );
}

import { confirmOutcome } from '@shared/features/grievances/contract';
import { View } from '@tarojs/components';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { afterRefusal, refusalWords, words } from '@/words/handing';
import type { Ticket } from '../ticket';
import '../ticket.scss';

/** The worker's two answers to a refusal. */
function RefusalAnswer({ ticketId }: { readonly ticketId: string }) {
  const draft = `refusal-${ticketId}`;
  const form = useForm(confirmOutcome.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(confirmOutcome, { draft });
  const say = async (solved: 'yes' | 'no') => {
    const { text } = form.values;
    const isSent = await submit(() => ({ ticketId, solved, ...(solved === 'no' && text ? { text } : {}) }));
    if (isSent) form.clear();
  };
  return (
    <>
      <TextArea
        id='disagree-text'
        label={words.disagreeText}
        isOptional
        limit={2000}
        value={form.values.text}
        onChange={(text) => form.set('text', text === '' ? undefined : text)}
        error={form.errors.text}
      />
      <FailureNotice failure={failure} />
      <Button id='disagree' kind='main' isBusy={isSending} onPress={() => void say('no')}>
        {words.disagree}
      </Button>
      <Button id='agree' isBusy={isSending} onPress={() => void say('yes')}>
        {words.agree}
      </Button>
    </>
  );
}

/** Why the union did not take it up, where to go now, and how to disagree. */
export function RefusalCard({ ticket: { ticketId, refusal, state, may } }: { readonly ticket: Ticket }) {
  if (!refusal) return null;
  return (
    <Card title={words.refusalCard} id='refusal'>
      <View className='ticket__said'>{refusal.text}</View>
      <Facts
        facts={[
          { name: words.reason, value: refusalWords[refusal.reason] },
          { name: words.law, value: words.lawArticle },
          { name: words.whatNext, value: afterRefusal[refusal.reason] },
        ]}
      />
      {state === 'NOT_ACCEPTED' && may.dispute ? <RefusalAnswer ticketId={ticketId} /> : null}
    </Card>
  );
}

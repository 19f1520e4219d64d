import { confirmOutcome } from '@shared/features/grievances/contract';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { AmountField } from '@/ui/amount-field';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/answering';
import { solvedWords } from '@/words/timeline';
import type { Ticket } from './ticket';

const choices = [
  { value: 'yes', label: solvedWords.yes, note: words.yesNote },
  { value: 'part', label: solvedWords.part, note: words.partNote },
  { value: 'no', label: solvedWords.no, note: words.noNote },
] as const;

/** Only the worker turns "handled" into "solved". */
export function ConfirmCard({ ticket: { ticketId, outcome } }: { readonly ticket: Ticket }) {
  const draft = `confirm-${ticketId}`;
  const form = useForm(confirmOutcome.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(confirmOutcome, { draft });
  const { values, errors, set } = form;
  const isAboutMoney = outcome?.amountPaidInFen !== undefined;
  const send = async () => {
    const checked = form.check();
    if (checked && (await submit(() => checked))) form.clear();
  };
  return (
    <Card title={words.confirm} id='confirm'>
      <Choice
        id='solved'
        label={words.solved}
        layout='rows'
        options={choices}
        value={values.solved}
        onChange={(solved) => set('solved', solved)}
        error={errors.solved}
      />
      {isAboutMoney && values.solved && values.solved !== 'no' ? (
        <AmountField
          id='received'
          label={words.received}
          isOptional
          amountInFen={values.receivedInFen}
          onChange={(received) => set('receivedInFen', received)}
          error={errors.receivedInFen}
        />
      ) : null}
      {values.solved && values.solved !== 'yes' ? (
        <TextArea
          id='why-not'
          label={words.whyNot}
          isOptional
          limit={2000}
          value={values.text}
          onChange={(text) => set('text', text === '' ? undefined : text)}
          error={errors.text}
        />
      ) : null}
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-confirm' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.sendConfirm}
      </Button>
    </Card>
  );
}

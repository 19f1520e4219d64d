import { callBack } from '@shared/features/grievances/call-back-contract';
import { callBackResults } from '@shared/features/grievances/parts';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { callBackWords, words } from '@/words/resolving';

const results = callBackResults.map((value) => ({ value, label: callBackWords[value], note: words.callNotes[value] }));

interface CallBackFormProps {
  readonly ticket: { readonly ticketId: string };
  readonly onSent: () => void;
}

/** What the worker said on the telephone, as the worker's own word. */
export function CallBackForm({ ticket: { ticketId }, onSent }: CallBackFormProps) {
  const draft = `call-back-${ticketId}`;
  const form = useForm(callBack.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(callBack, { draft });
  const { values, errors, set } = form;
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  return (
    <>
      <Choice
        id='call'
        label={words.callResult}
        layout='rows'
        options={results}
        value={values.result}
        onChange={(result) => set('result', result)}
        error={errors.result}
      />
      <TextArea
        id='call-text'
        label={words.callText}
        isOptional
        limit={1000}
        value={values.text}
        onChange={(text) => set('text', text === '' ? undefined : text)}
        error={errors.text}
      />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-call' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.save}
      </Button>
    </>
  );
}

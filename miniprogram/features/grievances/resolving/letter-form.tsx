import { officeLetterKinds } from '@shared/features/grievances/parts';
import { issueLetter } from '@shared/features/grievances/resolving-contract';
import { View } from '@tarojs/components';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { letterWords, words } from '@/words/resolving';
import type { DeedFormProps } from '../deed-forms';
import '../ticket.scss';

const kinds = officeLetterKinds.map((value) => ({ value, label: letterWords[value] }));

/** A letter to the employer or a department; its number is given as it is issued. */
export function LetterForm({ ticket: { ticketId, employerName }, onSent }: DeedFormProps) {
  const draft = `letter-${ticketId}`;
  const initial = { ticketId, ...(employerName ? { recipient: employerName } : {}) };
  const form = useForm(issueLetter.input, { draft, initial });
  const { submit, isSending, failure } = useSubmit(issueLetter, { draft });
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
        id='letter'
        label={words.letter}
        options={kinds}
        value={values.kind}
        onChange={(kind) => set('kind', kind)}
        error={errors.kind}
      />
      <View className='ticket__pair'>
        <TextField
          id='recipient'
          label={words.recipient}
          limit={60}
          value={values.recipient}
          onChange={(text) => set('recipient', text)}
          error={errors.recipient}
        />
        <TextField
          id='signatory'
          label={words.signatory}
          hint={words.signatoryHint}
          limit={30}
          value={values.signatory}
          onChange={(text) => set('signatory', text)}
          error={errors.signatory}
        />
      </View>
      <TextArea
        id='letter-facts'
        label={words.facts}
        limit={2000}
        value={values.facts}
        onChange={(text) => set('facts', text)}
        error={errors.facts}
      />
      <TextArea
        id='letter-requests'
        label={words.requests}
        limit={2000}
        value={values.requests}
        onChange={(text) => set('requests', text)}
        error={errors.requests}
      />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-letter' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.issue}
      </Button>
    </>
  );
}

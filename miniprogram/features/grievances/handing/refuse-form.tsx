import { notAcceptTicket } from '@shared/features/grievances/handing-contract';
import { refusalReasons } from '@shared/features/grievances/parts';
import { Choice } from '@/ui/choice';
import { TextArea } from '@/ui/text-area';
import { refusalWords, words } from '@/words/handing';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from './send-button';
import { useDeed } from './use-deed';

const reasons = refusalReasons.map((value) => ({ value, label: refusalWords[value] }));

/** Not taken up, for one of the reasons of the law. */
export function RefuseForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(notAcceptTicket, `notAccept-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <Choice
        id='refusal-reason'
        label={words.refusalReason}
        hint={words.refusalReasonHint}
        options={reasons}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <TextArea
        id='refusal-text'
        label={words.refusalText}
        limit={2000}
        value={values.text}
        onChange={(text) => set('text', text)}
        error={errors.text}
      />
      <SendButton deed={deed} name='notAccept' />
    </>
  );
}

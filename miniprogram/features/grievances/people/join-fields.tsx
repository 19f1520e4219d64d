import { AmountField } from '@/ui/amount-field';
import { Choice } from '@/ui/choice';
import { TextArea } from '@/ui/text-area';
import { words as filing } from '@/words/filing';
import { words } from '@/words/people-of-ticket';
import { ContactFields } from '../contact-fields';
import type { Joining } from './use-join-grievance';

const identities = [
  { value: 'named', label: filing.named, note: filing.namedNote },
  { value: 'confidential', label: filing.confidential, note: filing.confidentialNote },
] as const;

/** One's own words, amount and name; what the ticket knows already is not asked again. */
export function JoinFields({ form }: Pick<Joining, 'form'>) {
  const { values, errors, set } = form;
  return (
    <>
      <TextArea
        id='join-said'
        label={words.joinSaid}
        hint={words.joinSaidHint}
        limit={500}
        value={values.said}
        onChange={(text) => set('said', text)}
        error={errors.said}
      />
      <AmountField
        id='join-amount'
        label={words.joinAmount}
        hint={filing.amountHint}
        isOptional
        amountInFen={values.amountInFen}
        onChange={(amount) => set('amountInFen', amount)}
        error={errors.amountInFen}
      />
      <ContactFields values={values} errors={errors} set={set} />
      <Choice
        id='join-identity'
        label={filing.identity}
        layout='rows'
        options={identities}
        value={values.identity}
        onChange={(identity) => set('identity', identity)}
        error={errors.identity}
      />
    </>
  );
}

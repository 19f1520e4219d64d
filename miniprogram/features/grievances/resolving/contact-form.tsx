import type { ContactEntry } from '@shared/features/grievances/parts';
import { logContact } from '@shared/features/grievances/resolving-contract';
import { chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Form, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { AmountField } from '@/ui/amount-field';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/checkbox';
import { Choice } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { contactWords, words } from '@/words/resolving';
import type { DeedFormProps } from '../deed-forms';
import '../ticket.scss';

type Kind = Pick<ContactEntry, 'party' | 'way'>;

/** Whom an office talks to, and how: one tap for both. */
const kinds = (
  [
    ['EMPLOYER', 'PHONE'],
    ['EMPLOYER', 'VISIT'],
    ['EMPLOYER', 'MEETING'],
    ['WORKER', 'PHONE'],
    ['EMPLOYER_UNION', 'PHONE'],
    ['DEPARTMENT', 'PHONE'],
    ['PLATFORM', 'PHONE'],
    ['OTHER', 'WECHAT'],
  ] as const
).map(([party, way]) => ({ party, way, value: `${party}-${way}`, label: contactWords({ party, way }) }));

function PromiseFields({ form, today }: { readonly form: Form<typeof logContact.input>; readonly today: string }) {
  const { values, errors, set } = form;
  return (
    <View className='ticket__pair'>
      <AmountField
        id='promised'
        label={words.promised}
        isOptional
        amountInFen={values.promisedInFen}
        onChange={(amount) => set('promisedInFen', amount)}
        error={errors.promisedInFen}
      />
      <DateField
        id='promised-on'
        label={words.promisedOn}
        placeholder={words.chooseDay}
        isOptional
        day={values.promisedOn}
        from={today}
        onChange={(day) => set('promisedOn', day === '' ? undefined : day)}
        error={errors.promisedOn}
      />
    </View>
  );
}

/** A contact in two taps: with whom and how, and done; today and a summary are there already. */
export function ContactForm({ ticket: { ticketId, asOf }, onSent }: DeedFormProps) {
  const draft = `contact-${ticketId}`;
  const today = chinaDay(new Date(asOf));
  const form = useForm(logContact.input, { draft, initial: { ticketId, on: today } });
  const { submit, isSending, failure } = useSubmit(logContact, { draft });
  const { values, errors, set } = form;
  const [hasPromise, setHasPromise] = useState(values.promisedOn !== undefined);
  const choose = ({ party, way }: Kind) => {
    const isOwnText = values.summary && !kinds.some(({ label }) => label === values.summary);
    set('party', party);
    set('way', way);
    if (!isOwnText) set('summary', contactWords({ party, way }));
  };
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  return (
    <>
      <Choice
        id='contact'
        label={words.contactWho}
        options={kinds}
        value={values.party && `${values.party}-${values.way}`}
        onChange={(value) => choose(kinds.find((kind) => kind.value === value) ?? { party: 'OTHER', way: 'PHONE' })}
        error={errors.party}
      />
      <TextArea
        id='contact-summary'
        label={words.contactSummary}
        limit={1000}
        value={values.summary}
        onChange={(text) => set('summary', text)}
        error={errors.summary}
      />
      <Checkbox id='has-promise' label={words.hasPromise} isChecked={hasPromise} onChange={setHasPromise} />
      {hasPromise ? <PromiseFields form={form} today={today} /> : null}
      <DateField
        id='next-on'
        label={words.nextOn}
        hint={words.nextOnHint}
        placeholder={words.chooseDay}
        isOptional
        day={values.nextOn}
        from={today}
        onChange={(day) => set('nextOn', day === '' ? undefined : day)}
        error={errors.nextOn}
      />
      <TextArea
        id='office-note'
        label={words.officeNote}
        hint={words.officeNoteHint}
        isOptional
        limit={1000}
        value={values.officeNote}
        onChange={(text) => set('officeNote', text === '' ? undefined : text)}
        error={errors.officeNote}
      />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-contact' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.save}
      </Button>
    </>
  );
}

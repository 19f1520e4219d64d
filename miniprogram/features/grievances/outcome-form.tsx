import { recordOutcome } from '@shared/features/grievances/contract';
import { missingFrom } from '@shared/features/grievances/outcome';
import { chinaDay } from '@shared/time/china-day';
import { type Form, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { AmountField } from '@/ui/amount-field';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/handling';
import { resultWords } from '@/words/timeline';
import type { Ticket } from './ticket';

const results = (['PAID', 'SOLVED', 'PARTLY', 'NOT_POSSIBLE'] as const).map((value) => ({
  value,
  label: resultWords[value],
}));

function MoneyFields({ form, today }: { readonly form: Form<typeof recordOutcome.input>; readonly today: string }) {
  const { values, errors, set } = form;
  return (
    <>
      <AmountField
        id='agreed'
        label={words.agreed}
        isOptional
        amountInFen={values.amountAgreedInFen}
        onChange={(amount) => set('amountAgreedInFen', amount)}
        error={errors.amountAgreedInFen}
      />
      <AmountField
        id='paid'
        label={words.paid}
        isOptional={values.result !== 'PAID'}
        amountInFen={values.amountPaidInFen}
        onChange={(amount) => set('amountPaidInFen', amount)}
        error={errors.amountPaidInFen}
      />
      <DateField
        id='paid-on'
        label={words.paidOn}
        placeholder={words.chooseDay}
        isOptional={values.result !== 'PAID'}
        day={values.paidOn}
        until={today}
        onChange={(day) => set('paidOn', day === '' ? undefined : day)}
        error={errors.paidOn}
      />
    </>
  );
}

/** What was achieved. "Paid" needs the amount and the day, so that the worker can check both. */
export function OutcomeForm({ ticket: { ticketId, asOf } }: { readonly ticket: Ticket }) {
  const draft = `outcome-${ticketId}`;
  const form = useForm(recordOutcome.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(recordOutcome, { draft });
  const { values, errors, set } = form;
  const today = chinaDay(new Date(asOf));
  const send = async () => {
    const checked = form.check();
    if (!checked) return;
    const missing = missingFrom(checked, today);
    for (const field of missing) form.refuse(field, words.missing);
    if (missing.length === 0 && (await submit(() => checked))) form.clear();
  };
  return (
    <>
      <Choice
        id='result'
        label={words.result}
        options={results}
        value={values.result}
        onChange={(result) => set('result', result)}
        error={errors.result}
      />
      <TextArea
        id='summary'
        label={words.summary}
        hint={words.summaryHint}
        limit={2000}
        value={values.summary}
        onChange={(text) => set('summary', text)}
        error={errors.summary}
      />
      {values.result === 'PAID' || values.result === 'PARTLY' ? <MoneyFields form={form} today={today} /> : null}
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-outcome' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.sends.recordOutcome}
      </Button>
    </>
  );
}

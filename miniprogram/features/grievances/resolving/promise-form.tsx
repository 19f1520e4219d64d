import { promisePayment } from '@shared/features/grievances/promise-contract';
import { addDays, chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { AmountField } from '@/ui/amount-field';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/resolving';
import type { DeedFormProps } from '../deed-forms';
import '../ticket.scss';

interface Row {
  readonly amountInFen?: number | undefined;
  readonly dueOn?: string | undefined;
}

interface RowFieldsProps {
  readonly row: Row;
  readonly position: number;
  readonly from: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (row: Row) => void;
}

function RowFields({ row, position, from, errors, onChange }: RowFieldsProps) {
  const path = `instalments.${position}`;
  return (
    <View className='ticket__pair'>
      <AmountField
        id={`instalment-${position}`}
        label={words.instalmentAmount(position)}
        amountInFen={row.amountInFen}
        onChange={(amountInFen) => onChange({ ...row, amountInFen })}
        error={errors[`${path}.amountInFen`]}
      />
      <DateField
        id={`instalment-on-${position}`}
        label={words.instalmentDay(position)}
        placeholder={words.chooseDay}
        day={row.dueOn}
        from={from}
        onChange={(dueOn) => onChange({ ...row, dueOn })}
        error={errors[`${path}.dueOn`]}
      />
    </View>
  );
}

const isWhole = (row: Row): row is Required<Row> & { amountInFen: number; dueOn: string } =>
  row.amountInFen !== undefined && row.dueOn !== undefined;

/** What was agreed, payment by payment; the sum makes itself. */
export function PromiseForm({ ticket: { ticketId, asOf }, onSent }: DeedFormProps) {
  const draft = `promise-${ticketId}`;
  const form = useForm(promisePayment.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(promisePayment, { draft });
  const [rows, setRows] = useState<readonly Row[]>(form.values.instalments ?? [{}]);
  const sum = rows.reduce((total, { amountInFen = 0 }) => total + amountInFen, 0);
  const change = (next: readonly Row[]) => {
    setRows(next);
    form.set('instalments', next.every(isWhole) ? next.filter(isWhole) : undefined);
    form.set('amountAgreedInFen', next.reduce((total, { amountInFen = 0 }) => total + amountInFen, 0) || undefined);
  };
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  const firstDay = addDays(chinaDay(new Date(asOf)), 1);
  return (
    <>
      <TextArea
        id='agreement'
        label={words.agreementSummary}
        hint={words.promiseHint}
        limit={2000}
        value={form.values.summary}
        onChange={(text) => form.set('summary', text)}
        error={form.errors.summary}
      />
      {rows.map((row, position) => (
        <RowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an instalment is its place in the list
          key={position}
          row={row}
          position={position}
          from={firstDay}
          errors={form.errors}
          onChange={(changed) => change(rows.map((one, at) => (at === position ? changed : one)))}
        />
      ))}
      {sum > 0 ? <Notice tone='plain'>{words.agreedSum(sum)}</Notice> : null}
      <View className='ticket__apart'>
        <Button id='add-instalment' isDisabled={rows.length >= 24} onPress={() => change([...rows, {}])}>
          {words.addInstalment}
        </Button>
      </View>
      {form.errors.instalments ? <Notice tone='wrong'>{form.errors.instalments}</Notice> : null}
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-promise' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.promise}
      </Button>
    </>
  );
}

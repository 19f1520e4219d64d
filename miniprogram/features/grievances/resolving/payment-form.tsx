import type { Instalment } from '@shared/features/grievances/parts';
import { recordPayment } from '@shared/features/grievances/promise-contract';
import { chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { AmountField } from '@/ui/amount-field';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { FailureNotice } from '@/ui/failure-notice';
import { instalmentWords, words } from '@/words/resolving';
import type { DeedFormProps } from '../deed-forms';
import '../ticket.scss';

const openAmount = ({ amountInFen, paidInFen, confirmed }: Instalment): number =>
  amountInFen - (confirmed === 'no' ? 0 : (paidInFen ?? 0));

/** A payment the office saw; the whole of what is open and today are there already. */
export function PaymentForm({ ticket: { ticketId, instalments, asOf }, onSent }: DeedFormProps) {
  const draft = `payment-${ticketId}`;
  const now = new Date(asOf);
  const today = chinaDay(now);
  const open = instalments.flatMap((instalment, position) =>
    openAmount(instalment) > 0 ? [{ instalment, position }] : [],
  );
  const [first] = open;
  const initial = {
    ticketId,
    paidOn: today,
    ...(first ? { position: first.position, paidInFen: openAmount(first.instalment) } : {}),
  };
  const form = useForm(recordPayment.input, { draft, initial });
  const { submit, isSending, failure } = useSubmit(recordPayment, { draft });
  const { values, errors, set } = form;
  const choose = (position: number) => {
    const chosen = instalments[position];
    set('position', position);
    if (chosen) set('paidInFen', openAmount(chosen));
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
        id='payment'
        label={words.payment}
        options={open.map(({ instalment, position }) => ({
          value: String(position),
          label: instalmentWords(instalment, position, now),
        }))}
        value={values.position === undefined ? undefined : String(values.position)}
        onChange={(position) => choose(Number(position))}
        error={errors.position}
      />
      <View className='ticket__pair'>
        <AmountField
          key={values.position}
          id='payment-amount'
          label={words.paidInFen}
          amountInFen={values.paidInFen}
          onChange={(amount) => set('paidInFen', amount)}
          error={errors.paidInFen}
        />
        <DateField
          id='payment-on'
          label={words.paidOn}
          placeholder={words.chooseDay}
          day={values.paidOn}
          until={today}
          onChange={(day) => set('paidOn', day)}
          error={errors.paidOn}
        />
      </View>
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-payment' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.record}
      </Button>
    </>
  );
}

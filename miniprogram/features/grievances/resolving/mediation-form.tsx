import { mediateTicket } from '@shared/features/grievances/resolving-contract';
import { chinaDay } from '@shared/time/china-day';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { FailureNotice } from '@/ui/failure-notice';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/resolving';
import type { DeedFormProps } from '../deed-forms';

/** Who mediates, when and where; from then on the clock stands still. */
export function MediationForm({ ticket: { ticketId, asOf }, onSent }: DeedFormProps) {
  const draft = `mediate-${ticketId}`;
  const form = useForm(mediateTicket.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(mediateTicket, { draft });
  const { values, errors, set } = form;
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  return (
    <>
      <TextField
        id='mediator'
        label={words.mediator}
        limit={60}
        value={values.mediator}
        onChange={(text) => set('mediator', text)}
        error={errors.mediator}
      />
      <DateField
        id='mediation-on'
        label={words.mediationOn}
        hint={words.mediationHint}
        placeholder={words.chooseDay}
        day={values.on}
        from={chinaDay(new Date(asOf))}
        onChange={(day) => set('on', day)}
        error={errors.on}
      />
      <TextField
        id='mediation-place'
        label={words.mediationPlace}
        limit={100}
        value={values.place}
        onChange={(text) => set('place', text)}
        error={errors.place}
      />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-mediation' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.mediate}
      </Button>
    </>
  );
}

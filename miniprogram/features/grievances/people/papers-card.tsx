import { limitationSentence } from '@shared/features/grievances/letters-limitation';
import { limitationOfTicket } from '@shared/features/grievances/limitation-of-ticket';
import { readEvidencePack } from '@shared/features/grievances/papers-contract';
import { chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { openPdf } from '@/platform/open-pdf';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { employmentWords, words } from '@/words/people-of-ticket';
import type { Ticket } from '../ticket';
import '../ticket.scss';

const employments = [
  { value: 'ongoing', label: employmentWords.ongoing },
  { value: 'ended', label: employmentWords.ended },
] as const;

type PackForm = ReturnType<typeof useForm<typeof readEvidencePack.input>>;

/** From when the year may run, as only the worker knows it. */
function OwnDates({ form: { values, errors, set }, today }: { readonly form: PackForm; readonly today: string }) {
  return (
    <>
      <DateField
        id='known-on'
        label={words.knownOn}
        isOptional
        placeholder={words.chooseDay}
        until={today}
        day={values.knownOn}
        onChange={(day) => set('knownOn', day === '' ? undefined : day)}
        error={errors.knownOn}
      />
      <Choice
        id='employment'
        label={words.employment}
        isOptional
        options={employments}
        value={values.employment}
        onChange={(employment) => set('employment', employment)}
        error={errors.employment}
      />
      {values.employment === 'ended' ? (
        <DateField
          id='ended-on'
          label={words.endedOn}
          isOptional
          placeholder={words.chooseDay}
          until={today}
          day={values.endedOn}
          onChange={(day) => set('endedOn', day === '' ? undefined : day)}
          error={errors.endedOn}
        />
      ) : null}
    </>
  );
}

/** Where the year for arbitration stands, as information, and everything of the ticket as one paper. */
export function PapersCard({ ticket }: { readonly ticket: Ticket }) {
  const { ticketId } = ticket;
  const form = useForm(readEvidencePack.input, { draft: `papers-${ticketId}`, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(readEvidencePack);
  const [isStuck, setStuck] = useState(false);
  const today = chinaDay(new Date(ticket.asOf));
  const print = async () => {
    const checked = form.check();
    const pdf = checked && (await submit(() => checked));
    if (pdf) setStuck(!(await openPdf(pdf)));
  };
  return (
    <Card title={words.papers} id='papers'>
      <OwnDates form={form} today={today} />
      <View id='limitation' className='ticket__said'>
        {limitationSentence(limitationOfTicket(ticket, form.values, today))}
      </View>
      <View className='ticket__apart'>{words.packNote}</View>
      <FailureNotice failure={failure} onRetry={() => void print()} />
      {isStuck ? <Notice tone='wrong'>{words.cannotOpen}</Notice> : null}
      <Button id='export-pack' isBusy={isSending} onPress={() => void print()}>
        {words.exportPack}
      </Button>
    </Card>
  );
}

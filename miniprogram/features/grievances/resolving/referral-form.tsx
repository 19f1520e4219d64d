import { listAgencies } from '@shared/features/agencies/contract';
import { referralFields } from '@shared/features/grievances/parts';
import { proposeReferral } from '@shared/features/grievances/referral-contract';
import { useAction } from '@/platform/use-action';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { MultiChoice } from '@/ui/multi-choice';
import { Skeleton } from '@/ui/skeleton';
import { TextArea } from '@/ui/text-area';
import { referralFieldWords, words } from '@/words/resolving';
import type { DeedFormProps } from '../deed-forms';

const kinds = referralFields.map((value) => ({ value, label: referralFieldWords[value] }));

/** Asks the worker whether a department may have it, what for, and which kinds of data. */
export function ReferralForm({ ticket: { ticketId, workplaceTownCode }, onSent }: DeedFormProps) {
  const draft = `referral-${ticketId}`;
  const agencies = useAction(listAgencies, { countyCode: workplaceTownCode.slice(0, 6) });
  const form = useForm(proposeReferral.input, { draft, initial: { ticketId, fields: ['matter'] } });
  const { submit, isSending, failure } = useSubmit(proposeReferral, { draft });
  const { values, errors, set } = form;
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  return (
    <>
      <FailureNotice failure={agencies.error} onRetry={() => void agencies.refetch()} />
      {agencies.data ? (
        <Choice
          id='agency'
          label={words.agency}
          options={agencies.data.rows.map(({ agencyId, name }) => ({ value: agencyId, label: name }))}
          value={values.agencyId}
          onChange={(agencyId) => set('agencyId', agencyId)}
          error={errors.agencyId}
          hint={agencies.data.rows.length === 0 ? words.noAgencies : undefined}
        />
      ) : (
        <Skeleton rows={2} />
      )}
      <TextArea
        id='referral-purpose'
        label={words.purpose}
        hint={words.purposeHint}
        limit={200}
        value={values.purpose}
        onChange={(text) => set('purpose', text)}
        error={errors.purpose}
      />
      <MultiChoice
        id='referral-field'
        label={words.referralFields}
        options={kinds}
        values={values.fields ?? []}
        onChange={(fields) => set('fields', fields)}
        error={errors.fields}
      />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-referral' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.askConsent}
      </Button>
    </>
  );
}

import { assignTickets, listColleagues } from '@shared/features/grievances/handing-contract';
import { useAction } from '@/platform/use-action';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { words } from '@/words/handing';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from './send-button';
import { useDeed } from './use-deed';

interface ColleagueChoiceProps {
  readonly accountId: string | undefined;
  readonly onChange: (accountId: string) => void;
  readonly error?: string | undefined;
}

/** Who of the own offices gets it. */
export function ColleagueChoice({ accountId, onChange, error }: ColleagueChoiceProps) {
  const { data, error: failure, refetch } = useAction(listColleagues, {});
  const options = (data?.rows ?? []).map(({ accountId: value, name }) => ({ value, label: name }));
  return (
    <>
      <FailureNotice failure={failure} onRetry={() => void refetch()} />
      <Choice
        id='colleague'
        label={words.handler}
        hint={data && options.length === 0 ? words.noColleagues : undefined}
        options={options}
        value={accountId}
        onChange={onChange}
        error={error}
      />
    </>
  );
}

export function AssignForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(assignTickets, `assign-${ticketId}`, { ticketIds: [ticketId] }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <ColleagueChoice
        accountId={values.handlerAccountId}
        onChange={(accountId) => set('handlerAccountId', accountId)}
        error={errors.handlerAccountId}
      />
      <SendButton deed={deed} name='assign' />
    </>
  );
}

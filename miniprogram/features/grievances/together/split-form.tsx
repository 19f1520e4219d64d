import { splitTicket } from '@shared/features/grievances/people-contract';
import { Checkbox } from '@/ui/checkbox';
import { Field } from '@/ui/field';
import { TextArea } from '@/ui/text-area';
import { personWords, words } from '@/words/together';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from '../handing/send-button';
import { useDeed } from '../handing/use-deed';
import { TenAtATime } from './ten-at-a-time';

/** Takes some of those who joined out into a ticket of their own. */
export function SplitForm({ ticket: { ticketId, joined }, onSent }: DeedFormProps) {
  const deed = useDeed(splitTicket, `split-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  const ticked = values.grievanceIds ?? [];
  const tick = (grievanceId: string, isTicked: boolean) => {
    const others = ticked.filter((one) => one !== grievanceId);
    const next = isTicked ? [...others, grievanceId] : others;
    set('grievanceIds', next.length > 0 ? next : undefined);
  };
  const rows = joined.map(({ grievanceId, said }, position) => ({ grievanceId, said, position }));
  return (
    <>
      <Field label={words.whoLeaves} error={errors.grievanceIds && words.whoLeavesMissing}>
        <TenAtATime rows={rows}>
          {({ grievanceId, said, position }) => (
            <Checkbox
              key={grievanceId}
              id={`leaves-${position}`}
              label={`${personWords(position)}：${said}`}
              isChecked={ticked.includes(grievanceId)}
              onChange={(isTicked) => tick(grievanceId, isTicked)}
            />
          )}
        </TenAtATime>
      </Field>
      <TextArea
        id='split-reason'
        label={words.reason}
        hint={words.splitHint}
        limit={500}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <SendButton deed={deed} name='split' />
    </>
  );
}

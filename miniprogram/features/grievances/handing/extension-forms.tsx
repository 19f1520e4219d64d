import { decideExtension, requestExtension } from '@shared/features/grievances/handing-contract';
import { Choice } from '@/ui/choice';
import { CountField } from '@/ui/count-field';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/handing';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from './send-button';
import { useDeed } from './use-deed';

export function RequestExtensionForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(requestExtension, `requestExtension-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <CountField
        id='extension-days'
        label={words.days}
        unit={words.workingDays}
        count={values.workingDays}
        onChange={(count) => set('workingDays', count)}
        error={errors.workingDays}
      />
      <TextArea
        id='extension-reason'
        label={words.reason}
        hint={words.extensionHint}
        limit={1000}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <SendButton deed={deed} name='requestExtension' />
    </>
  );
}

const decisions = [
  { value: 'yes', label: words.granted },
  { value: 'no', label: words.refused },
] as const;

export function DecideExtensionForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(decideExtension, `decideExtension-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  const chosen = values.isGranted === undefined ? undefined : values.isGranted ? 'yes' : 'no';
  return (
    <>
      <Choice
        id='extension-decision'
        label={words.isGranted}
        options={decisions}
        value={chosen}
        onChange={(decision) => set('isGranted', decision === 'yes')}
        error={errors.isGranted}
      />
      <TextArea
        id='decision-reason'
        label={words.reason}
        limit={1000}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <SendButton deed={deed} name='decideExtension' />
    </>
  );
}

import { answerAsCoHandler, inviteCoHandler } from '@shared/features/grievances/handing-contract';
import { Choice } from '@/ui/choice';
import { CountField } from '@/ui/count-field';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/handing';
import type { DeedFormProps } from '../deed-forms';
import { PlaceField } from './place-field';
import { SendButton } from './send-button';
import { useDeed } from './use-deed';

export function InviteForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(inviteCoHandler, `invite-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <PlaceField
        id='helper'
        label={words.helper}
        regionCode={values.officeRegionCode}
        onChange={(code) => set('officeRegionCode', code)}
        error={errors.officeRegionCode}
      />
      <TextArea
        id='help-task'
        label={words.task}
        limit={500}
        value={values.task}
        onChange={(task) => set('task', task)}
        error={errors.task}
      />
      <CountField
        id='help-days'
        label={words.helpDays}
        unit={words.workingDays}
        count={values.dueInWorkingDays}
        onChange={(count) => set('dueInWorkingDays', count)}
        error={errors.dueInWorkingDays}
      />
      <SendButton deed={deed} name='inviteCoHandler' />
    </>
  );
}

const decisions = (['agree', 'decline', 'done'] as const).map((value) => ({
  value,
  label: words.helpDecisions[value],
}));

export function HelpForm({ ticket: { ticketId, coHandlers }, onSent }: DeedFormProps) {
  const coHandlerId = coHandlers.find(({ isOurs }) => isOurs)?.coHandlerId ?? '';
  const deed = useDeed(answerAsCoHandler, `help-${ticketId}-${coHandlerId}`, { ticketId, coHandlerId }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <Choice
        id='help-decision'
        label={words.helpDecision}
        options={decisions}
        value={values.decision}
        onChange={(decision) => set('decision', decision)}
        error={errors.decision}
      />
      <TextArea
        id='help-text'
        label={words.helpText}
        limit={2000}
        value={values.text}
        onChange={(text) => set('text', text)}
        error={errors.text}
      />
      <SendButton deed={deed} name='answerAsCoHandler' />
    </>
  );
}

import { grievanceGrades } from '@shared/features/grievances/grade';
import { regradeTicket } from '@shared/features/grievances/handing-contract';
import { Choice } from '@/ui/choice';
import { TextArea } from '@/ui/text-area';
import { gradeWords } from '@/words/grievances';
import { words } from '@/words/handing';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from './send-button';
import { useDeed } from './use-deed';

/** Another grade than the ticket has. */
export function RegradeForm({ ticket: { ticketId, grade }, onSent }: DeedFormProps) {
  const deed = useDeed(regradeTicket, `regrade-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  const others = grievanceGrades.filter((other) => other !== grade);
  return (
    <>
      <Choice
        id='grade'
        label={words.grade}
        options={others.map((value) => ({ value, label: gradeWords[value] }))}
        value={values.grade}
        onChange={(chosen) => set('grade', chosen)}
        error={errors.grade}
      />
      <TextArea
        id='grade-reason'
        label={words.reason}
        limit={1000}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <SendButton deed={deed} name='regrade' />
    </>
  );
}

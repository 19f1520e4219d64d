import { workerGroups } from '@shared/features/membership/membership';
import type { Failure } from '@shared/kernel/failure';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { failureSentence } from '@/words/failures';
import { joinWords, phoneSentence, workerGroupWords } from '@/words/membership';
import type { JoinForm, JoinValues } from './join-form';

interface PersonStepProps {
  readonly form: JoinForm;
  readonly failure: Failure | null;
  /** A field was changed, so what was refused before may no longer hold. */
  readonly onChange: () => void;
}

const groups = workerGroups.map((value) => ({ value, label: workerGroupWords[value] }));

/** Refusals of the server that are about one field. */
const refusedFields = (failure: Failure | null): Partial<Record<keyof JoinValues, string>> => {
  if (failure?.code === 'identity.invalid') return { idNumber: failureSentence(failure.code, failure.details) };
  const fields = failure?.code === 'input.invalid' ? failure.details.fields : [];
  return Array.isArray(fields) && fields.includes('phone') ? { phone: phoneSentence('notMobile') } : {};
};

/** The five things a person types. */
export function PersonStep({ form, failure, onChange }: PersonStepProps) {
  const { values } = form;
  const errors = { ...refusedFields(failure), ...form.errors };
  const change =
    <K extends keyof JoinValues>(name: K) =>
    (value: JoinValues[K] | undefined) => {
      form.set(name, value);
      onChange();
    };
  // An empty field is one not filled in, and is marked as such.
  const changeText = (name: 'name' | 'idNumber' | 'phone' | 'employerName') => (text: string) =>
    change(name)(text === '' ? undefined : text);
  return (
    <>
      {form.isRestored ? <Notice tone='plain'>{joinWords.restored}</Notice> : null}
      <Card>
        <TextField
          id='name'
          label={joinWords.name}
          value={values.name}
          onChange={changeText('name')}
          placeholder={joinWords.namePlaceholder}
          limit={30}
          error={errors.name}
        />
        <TextField
          id='id-number'
          label={joinWords.idNumber}
          value={values.idNumber}
          onChange={changeText('idNumber')}
          hint={joinWords.idNumberHint}
          kind='idNumber'
          limit={40}
          error={errors.idNumber}
        />
        <TextField
          id='phone'
          label={joinWords.phone}
          value={values.phone}
          onChange={changeText('phone')}
          hint={joinWords.phoneHint}
          kind='phone'
          limit={30}
          error={errors.phone}
        />
        <Choice
          id='group'
          label={joinWords.workerGroup}
          options={groups}
          value={values.workerGroup}
          onChange={change('workerGroup')}
          error={errors.workerGroup}
        />
        <TextField
          id='employer'
          label={joinWords.employer}
          value={values.employerName}
          onChange={changeText('employerName')}
          hint={joinWords.employerHint}
          isOptional
          limit={60}
          error={errors.employerName}
        />
      </Card>
    </>
  );
}

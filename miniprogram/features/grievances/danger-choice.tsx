import { type Danger, dangers, gradeOf } from '@shared/features/grievances/grade';
import { phoneCall } from '@/platform/phone-call';
import { MultiChoice } from '@/ui/multi-choice';
import { Notice } from '@/ui/notice';
import { hotline } from '@/words/failures';
import { words } from '@/words/filing';
import { dangerWords } from '@/words/grievances';

interface DangerChoiceProps {
  readonly values: readonly Danger[];
  readonly onChange: (values: Danger[]) => void;
  readonly id?: string;
}

const options = dangers.map((value) => ({ value, label: dangerWords[value] }));
const callNow: readonly Danger[] = ['DANGER_TO_LIFE', 'SELF_HARM'];

const call = (label: string, number: string) => ({ label, onPress: () => void phoneCall(number) });
const callUnion = call(words.callUnion, hotline);
const callEveryone = [call(words.callPolice, '110'), call(words.callAmbulance, '120'), callUnion];

/** Dangers a person can tick; with a life at stake the telephone comes before the form. */
export function DangerChoice({ values, onChange, id = 'danger' }: DangerChoiceProps) {
  const isLifeAtStake = values.some((danger) => callNow.includes(danger));
  const isCritical = gradeOf({ headcount: 1, dangers: values, matter: '' }) === 'CRITICAL';
  return (
    <>
      <MultiChoice
        id={id}
        label={words.dangers}
        hint={values.length === 0 ? words.dangersHint : undefined}
        isOptional
        options={options}
        values={values}
        onChange={onChange}
      />
      {isLifeAtStake ? (
        <Notice id='call-now' tone='wrong' title={words.danger} actions={callEveryone}>
          {words.dangerWords}
        </Notice>
      ) : isCritical ? (
        <Notice id='urgent' tone='waiting' title={words.urgent} actions={[callUnion]}>
          {words.urgentWords}
        </Notice>
      ) : null}
    </>
  );
}

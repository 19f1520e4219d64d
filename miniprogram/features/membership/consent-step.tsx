import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Checkbox } from '@/ui/checkbox';
import { joinWords } from '@/words/membership';
import './membership.scss';

export interface Consents {
  readonly rules: boolean;
  readonly idNumber: boolean;
}

interface ConsentStepProps {
  readonly consents: Consents;
  readonly onChange: (change: Partial<Consents>) => void;
  readonly isMissing: boolean;
}

/** Two ticks, because the law wants the ID number agreed to on its own (个人信息保护法 art. 29). */
export function ConsentStep({ consents, onChange, isMissing }: ConsentStepProps) {
  const { rules, idNumber } = consents;
  const problem = (isGiven: boolean) => (isMissing && !isGiven ? joinWords.needConsents : undefined);
  return (
    <>
      <Card>
        <Checkbox
          id='consent-rules'
          isChecked={rules}
          onChange={(isChecked) => onChange({ rules: isChecked })}
          label={joinWords.rulesConsent}
          error={problem(rules)}
        />
        <View className='consent__note'>{joinWords.rulesNote}</View>
      </Card>
      <Card>
        <Checkbox
          id='consent-id'
          isChecked={idNumber}
          onChange={(isChecked) => onChange({ idNumber: isChecked })}
          label={joinWords.idConsent}
          error={problem(idNumber)}
        />
        <View className='consent__note'>{joinWords.idWhy}</View>
        <View className='consent__note'>{joinWords.idKept}</View>
        <View className='consent__note'>{joinWords.idRefusal}</View>
      </Card>
    </>
  );
}

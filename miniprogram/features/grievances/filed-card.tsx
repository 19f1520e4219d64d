import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { byDay, byMoment, words } from '@/words/filing';
import { reasonSentence } from '@/words/grievances';
import type { Filed } from './use-file-grievance';

/** Right after filing: the number, who has it, by when, and why it went there. */
export function FiledCard({ filed }: { readonly filed: Filed }) {
  const { number, owner, acceptDueAt, finishDueAt, isDueCertain, why } = filed;
  return (
    <>
      <Notice id='filed' tone='done' title={words.filed}>
        {words.whatNext}
      </Notice>
      <Card>
        <Facts
          facts={[
            { name: words.number, value: number },
            { name: words.owner, value: owner.officeName },
            { name: words.acceptBy, value: byMoment(acceptDueAt) },
            { name: words.finishBy, value: byDay(finishDueAt) },
            { name: words.provisionalName, value: isDueCertain ? null : words.provisional },
          ]}
        />
      </Card>
      <Card title={words.why}>
        {why.map((reason) => (
          <View key={`${reason.rule}-${reason.officeName}`}>{reasonSentence(reason)}</View>
        ))}
      </Card>
    </>
  );
}

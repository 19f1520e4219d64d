import { View } from '@tarojs/components';
import { phoneCall } from '@/platform/phone-call';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { byDay, byMoment, callWords, words } from '@/words/filing';
import { reasonSentence } from '@/words/grievances';
import type { Filed } from './use-file-grievance';

/** Right after filing: the number, who has it, by when, and why it went there. */
export function FiledCard({ filed }: { readonly filed: Filed }) {
  const { number, owner, acceptDueAt, finishDueAt, isDueCertain, why, callNow } = filed;
  return (
    <>
      <Notice id='filed' tone='done' title={words.filed}>
        {words.whatNext}
      </Notice>
      {callNow ? (
        <Notice
          id='call-owner'
          tone='wrong'
          title={words.callOwner}
          actions={[{ label: callWords(callNow), onPress: () => void phoneCall(callNow) }]}
        >
          {words.callOwnerWords}
        </Notice>
      ) : null}
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

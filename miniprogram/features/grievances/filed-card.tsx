import { View } from '@tarojs/components';
import { phoneCall } from '@/platform/phone-call';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { byDay, byMoment, callWords, words } from '@/words/filing';
import { reasonSentence } from '@/words/grievances';
import { words as protection } from '@/words/protection';
import type { Filed } from './use-file-grievance';

/** Right after filing: the number, who has it, by when, and why it went there. */
export function FiledCard({ filed }: { readonly filed: Filed }) {
  const { number, owner, acceptDueAt, finishDueAt, isDueCertain, why, callNow } = filed;
  const isSealed = filed.state === 'SEALED';
  return (
    <>
      <Notice id='filed' tone='done' title={words.filed}>
        {isSealed ? protection.sealedWords : filed.code === undefined ? words.whatNext : protection.receiptWords}
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
            { name: words.owner, value: isSealed ? null : owner.officeName },
            { name: words.acceptBy, value: isSealed ? null : byMoment(acceptDueAt) },
            { name: words.finishBy, value: isSealed ? null : byDay(finishDueAt) },
            { name: words.provisionalName, value: isDueCertain || isSealed ? null : words.provisional },
          ]}
        />
      </Card>
      {isSealed ? null : (
        <Card title={words.why}>
          {why.map((reason) => (
            <View key={`${reason.rule}-${reason.officeName}`}>{reasonSentence(reason)}</View>
          ))}
        </Card>
      )}
    </>
  );
}

import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Tag, type Tone } from '@/ui/tag';
import { momentWords } from '@/words/dates';
import { mineWords, rejectWords, stateWords } from '@/words/membership';
import type { MyApplication } from './use-my-membership';
import './membership.scss';

const tones: Readonly<Record<MyApplication['state'], Tone>> = {
  SUBMITTED: 'waiting',
  APPROVED: 'confirmed',
  REJECTED: 'plain',
};

/** How an application stands: who has it and by when, or why not and what to do. */
export function ApplicationCard({ application }: { readonly application: MyApplication }) {
  const { kind, state, unionName, approverName, submittedAt, dueAt, receiptNumber, reason, note } = application;
  const now = new Date();
  const isRejected = state === 'REJECTED';
  const why = isRejected && reason ? rejectWords[reason] : null;
  return (
    <Card id='application' title={kind === 'transfer' ? mineWords.transfer : mineWords.application}>
      <Tag tone={tones[state]}>{stateWords[state]}</Tag>
      <View className='card__gap'>
        <Facts
          facts={[
            { name: mineWords.toUnion, value: unionName },
            { name: mineWords.whyNot, value: why?.title },
            { name: mineWords.note, value: isRejected ? note : null },
            { name: mineWords.whatNow, value: why?.fix },
            { name: mineWords.approver, value: approverName },
            { name: mineWords.due, value: dueAt && momentWords(dueAt, now) },
            { name: mineWords.submitted, value: momentWords(submittedAt, now) },
            { name: mineWords.number, value: receiptNumber },
          ]}
        />
      </View>
      {state === 'SUBMITTED' ? <View className='card__note'>{mineWords.late}</View> : null}
    </Card>
  );
}

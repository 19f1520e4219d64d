import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { momentWords } from '@/words/dates';
import { joinWords, mineWords } from '@/words/membership';
import type { Receipt } from './use-join';
import './membership.scss';

/** That it arrived: its number, who has it, by when. */
export function ReceiptCard({ receipt }: { readonly receipt: Receipt }) {
  const { kind, receiptNumber, unionName, approverName, dueAt } = receipt;
  return (
    <Card id='receipt' title={kind === 'transfer' ? joinWords.receivedTransfer : joinWords.received}>
      <View>{joinWords.receipt}</View>
      <View className='receipt__number'>{receiptNumber}</View>
      <Facts
        facts={[
          { name: mineWords.toUnion, value: unionName },
          { name: joinWords.approver, value: approverName },
          { name: joinWords.due, value: momentWords(dueAt, new Date()) },
        ]}
      />
      <View className='card__note'>{mineWords.late}</View>
      <View className='card__note'>{joinWords.keepReceipt}</View>
    </Card>
  );
}

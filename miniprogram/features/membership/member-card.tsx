import { chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { QrCode } from '@/ui/qr-code';
import { dayWords } from '@/words/dates';
import { mineWords } from '@/words/membership';
import type { MemberCardFacts } from './use-my-membership';
import './membership.scss';

/** The member's card; its code holds the number and a signature, and nothing about the person. */
export function MemberCard({ card }: { readonly card: MemberCardFacts }) {
  return (
    <Card id='member-card' title={`${card.name} ${mineWords.card}`}>
      <QrCode text={card.qrText} label={mineWords.cardLabel} sizeInPixels={200} />
      <View className='card__note card__note--centred'>{mineWords.cardHint}</View>
      <View className='card__gap'>
        <Facts
          facts={[
            { name: mineWords.union, value: card.unionName },
            { name: mineWords.memberNumber, value: card.memberNumber },
            { name: mineWords.memberSince, value: dayWords(chinaDay(new Date(card.joinedAt)), new Date()) },
          ]}
        />
      </View>
    </Card>
  );
}

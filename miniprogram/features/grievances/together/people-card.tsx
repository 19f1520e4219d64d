import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { joinedLine, personWords, shareSentence, words } from '@/words/together';
import type { Ticket } from '../ticket';
import { TenAtATime } from './ten-at-a-time';
import '../ticket.scss';

/** Everybody who joined, with their own words and what their part came to; for the owning office. */
export function PeopleCard({ ticket: { joined, asOf } }: { readonly ticket: Ticket }) {
  if (joined.length === 0) return null;
  const now = new Date(asOf);
  const rows = joined.map((one, position) => ({ one, position }));
  return (
    <Card title={words.people} id='people'>
      <TenAtATime rows={rows}>
        {({ one, position }) => (
          <View key={one.grievanceId} id={`person-${position}`} className='ticket__line'>
            <View>{personWords(position)}</View>
            <View className='ticket__at'>{joinedLine(one, now)}</View>
            <View className='ticket__words'>{one.said}</View>
            <View>{shareSentence(one.share)}</View>
          </View>
        )}
      </TenAtATime>
    </Card>
  );
}

import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { recentWords } from '@/words/dates';
import { words } from '@/words/grievances';
import { timelineSentence } from '@/words/timeline';
import type { Ticket } from './ticket';
import './ticket.scss';

/** Everything that happened, the newest first. */
export function TicketTimeline({ ticket }: { readonly ticket: Ticket }) {
  const now = new Date(ticket.asOf);
  const lines = ticket.timeline.map((entry, position) => ({ ...entry, id: `line-${position}` })).reverse();
  return (
    <Card title={words.timeline} id='timeline'>
      {lines.map((entry) => (
        <View key={entry.id} className='ticket__line'>
          <View>{timelineSentence(entry, ticket.isMine, now)}</View>
          <View className='ticket__at'>{recentWords(entry.at, now)}</View>
          {entry.text ? <View className='ticket__words'>{entry.text}</View> : null}
        </View>
      ))}
    </Card>
  );
}

import { matterWord } from '@shared/features/grievances/matter-words';
import { regionName } from '@shared/places/regions';
import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { PhotoStrip } from '@/ui/photo-strip';
import { dangerWords, gradeWords, identityWords, people, reasonSentence, words } from '@/words/grievances';
import { yuanWords } from '@/words/money';
import { townName } from '@/words/places';
import type { Ticket } from './ticket';

const placeOf = (code: string): string => townName(regionName(code.slice(0, 6)) ?? '', regionName(code) ?? '').trim();

/** What was said, word for word, and the facts around it. */
export function TicketFacts({ ticket }: { readonly ticket: Ticket }) {
  return (
    <Card title={words.facts}>
      <View className='ticket__said'>{ticket.said}</View>
      <Facts
        facts={[
          { name: words.number, value: ticket.number },
          { name: words.matter, value: `${matterWord(ticket.matter)}（${gradeWords[ticket.grade]}）` },
          { name: words.employer, value: ticket.employerName },
          { name: words.workplace, value: placeOf(ticket.workplaceTownCode) },
          { name: words.amount, value: ticket.amountInFen === null ? null : yuanWords(ticket.amountInFen) },
          { name: words.headcount, value: people(ticket.headcount) },
          { name: words.dangers, value: ticket.dangers.map((danger) => dangerWords[danger]).join('、') },
          { name: words.identity, value: identityWords[ticket.identity] },
          { name: words.copied, value: ticket.copiedOffices.join('、') },
        ]}
      />
      <PhotoStrip urls={ticket.photoUrls} />
      <View className='ticket__why'>{words.whyHere}</View>
      {ticket.why.map((reason) => (
        <View key={`${reason.rule}-${reason.officeName}`}>{reasonSentence(reason)}</View>
      ))}
    </Card>
  );
}

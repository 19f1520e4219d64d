import { View } from '@tarojs/components';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { words } from '@/words/answering';
import { dayWords } from '@/words/dates';
import { yuanWords } from '@/words/money';
import { resultWords, solvedWords } from '@/words/timeline';
import type { Ticket } from './ticket';
import './ticket.scss';

const amount = (inFen: number | undefined): string | null => (inFen === undefined ? null : yuanWords(inFen));

/** What the office says it achieved, and what the worker says of it. */
export function OutcomeCard({ ticket: { outcome, asOf } }: { readonly ticket: Ticket }) {
  if (!outcome) return null;
  const { result, summary, amountAgreedInFen, amountPaidInFen, paidOn, confirmed, receivedInFen } = outcome;
  return (
    <Card title={words.outcome} id='outcome'>
      <View className='ticket__said'>{summary}</View>
      <Facts
        facts={[
          { name: words.result, value: resultWords[result] },
          { name: words.agreed, value: amount(amountAgreedInFen) },
          { name: words.paid, value: amount(amountPaidInFen) },
          { name: words.paidOn, value: paidOn ? dayWords(paidOn, new Date(asOf)) : null },
          { name: words.receivedSoFar, value: amount(receivedInFen) },
          { name: words.confirmed, value: confirmed ? solvedWords[confirmed] : words.notConfirmed },
        ]}
      />
    </Card>
  );
}

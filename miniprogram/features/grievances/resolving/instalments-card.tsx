import { confirmPayment } from '@shared/features/grievances/promise-contract';
import { View } from '@tarojs/components';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { instalmentWords, paymentWords, words } from '@/words/resolving';
import type { Ticket } from '../ticket';
import '../ticket.scss';

/** Each payment that was agreed and what became of it; its worker says whether it came. */
export function InstalmentsCard({ ticket: { ticketId, instalments, may, asOf } }: { readonly ticket: Ticket }) {
  const { submit, isSending, failure } = useSubmit(confirmPayment);
  if (instalments.length === 0) return null;
  const now = new Date(asOf);
  const rows = instalments.map((instalment, position) => ({ instalment, position, id: `instalment-${position}` }));
  return (
    <Card title={words.instalments} id='instalments'>
      {rows.map(({ instalment, position, id }) => {
        const said = instalmentWords(instalment, position, now);
        const say = (received: 'yes' | 'no') => void submit(() => ({ ticketId, position, received }));
        return (
          <View key={id} className='ticket__line'>
            <View>{said}</View>
            <View className='ticket__at'>{paymentWords(instalment, now)}</View>
            {may.confirmPayment ? (
              <View className='ticket__choices'>
                {instalment.confirmed === 'yes' ? null : (
                  <Button
                    id={`received-${position}`}
                    label={`${said}，${words.received}`}
                    isBusy={isSending}
                    onPress={() => say('yes')}
                  >
                    {words.received}
                  </Button>
                )}
                {instalment.confirmed === 'no' ? null : (
                  <Button
                    id={`not-received-${position}`}
                    label={`${said}，${words.notReceived}`}
                    isBusy={isSending}
                    onPress={() => say('no')}
                  >
                    {words.notReceived}
                  </Button>
                )}
              </View>
            ) : null}
          </View>
        );
      })}
      <FailureNotice failure={failure} />
    </Card>
  );
}

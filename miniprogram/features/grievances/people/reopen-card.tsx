import { reopenGrievance } from '@shared/features/grievances/people-contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/people-of-ticket';
import { useDeed } from '../handing/use-deed';
import '../ticket.scss';

interface CardProps {
  readonly ticketId: string;
}

function ReopenForm({ ticketId }: CardProps) {
  const deed = useDeed(reopenGrievance, `reopen-${ticketId}`, { ticketId }, () => undefined);
  return (
    <>
      <TextArea
        id='reopen-text'
        label={words.reopenText}
        limit={2000}
        value={deed.values.text}
        onChange={(text) => deed.set('text', text)}
        error={deed.errors.text}
      />
      <FailureNotice failure={deed.failure} onRetry={deed.send} />
      <Button id='send-reopen' kind='main' isBusy={deed.isSending} onPress={deed.send}>
        {words.sendReopen}
      </Button>
    </>
  );
}

/** One's own ticket once more, under the same number. */
export function ReopenCard({ ticketId }: CardProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Card title={words.reopen} id='reopen-card'>
      <View className='ticket__apart'>{words.reopenNote}</View>
      {isOpen ? (
        <ReopenForm ticketId={ticketId} />
      ) : (
        <Button id='reopen' onPress={() => setOpen(true)}>
          {words.reopen}
        </Button>
      )}
    </Card>
  );
}

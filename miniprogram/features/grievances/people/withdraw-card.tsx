import { withdrawalReasons } from '@shared/features/grievances/parts';
import { withdrawGrievance } from '@shared/features/grievances/people-contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { reasonWords, words } from '@/words/people-of-ticket';
import { useDeed } from '../handing/use-deed';
import type { Ticket } from '../ticket';
import '../ticket.scss';

const reasons = withdrawalReasons.map((reason) => ({ value: reason, label: reasonWords[reason] }));

function WithdrawForm({ ticketId }: { readonly ticketId: string }) {
  const deed = useDeed(withdrawGrievance, `withdraw-${ticketId}`, { ticketId }, () => undefined);
  return (
    <>
      <Choice
        id='withdraw-reason'
        label={words.reason}
        hint={words.reasonHint}
        layout='rows'
        options={reasons}
        value={deed.values.reason}
        onChange={(reason) => deed.set('reason', reason)}
        error={deed.errors.reason}
      />
      {deed.values.reason === 'UNDER_PRESSURE' ? <Notice tone='plain'>{words.pressureNote}</Notice> : null}
      <FailureNotice failure={deed.failure} onRetry={deed.send} />
      <Button id='send-withdraw' kind='danger' isBusy={deed.isSending} onPress={deed.send}>
        {words.sendWithdraw}
      </Button>
    </>
  );
}

/** Taking one's own grievance back, once: behind one tap, for it is nobody's next step. */
export function WithdrawCard({ ticket: { ticketId, may, myShare } }: { readonly ticket: Ticket }) {
  const [isOpen, setOpen] = useState(false);
  if (!may.withdraw || myShare?.isWithdrawn) return null;
  return (
    <Card title={words.withdraw} id='withdraw-card'>
      <View className='ticket__apart'>{words.withdrawNote}</View>
      {isOpen ? (
        <WithdrawForm ticketId={ticketId} />
      ) : (
        <Button id='withdraw' onPress={() => setOpen(true)}>
          {words.withdraw}
        </Button>
      )}
    </Card>
  );
}
